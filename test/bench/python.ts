import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';

const TRAFILATURA = [
  'trafilatura==2.2.0',
  'lxml==6.1.3',
  'htmldate==1.11.0',
  'courlan==1.4.0',
  'jusText==3.0.2',
  'lxml_html_clean==0.4.6',
];

/** The Python that has trafilatura, installed beside the bench if need be; null, and why, where that is not possible. */
export function findPython(print: (text: string) => void): string | null {
  const folder = join(import.meta.dirname, 'python');
  const python = join(
    folder,
    ...(process.platform === 'win32' ? ['Scripts', 'python.exe'] : ['bin', 'python']),
  );
  try {
    if (!existsSync(python)) execFileSync('python3', ['-m', 'venv', folder], { stdio: 'pipe' });
    execFileSync(python, ['-m', 'pip', 'install', '--quiet', ...TRAFILATURA], { stdio: 'pipe' });
    return python;
  } catch (error) {
    print(`without trafilatura: ${error instanceof Error ? error.message.split('\n')[0] : String(error)}\n`);
    return null;
  }
}

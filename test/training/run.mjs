/**
 * Trains the scoring models anew, both views, from the development set: `npm run train -- DATA`.
 * Needs Python 3; LightGBM is installed into a folder of its own. About half an hour on two cores.
 */
import { execFileSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { build } from 'esbuild';

const [data] = process.argv.slice(2);
if (!data) throw new Error('usage: npm run train -- FOLDER, where FOLDER holds index.jsonl.gz');
const root = join(import.meta.dirname, '..', '..');
const cache = join(root, 'node_modules', '.cache', 'training');
const python = join(cache, 'python', 'bin', 'python');
mkdirSync(cache, { recursive: true });
if (!existsSync(python)) {
  execFileSync('python3', ['-m', 'venv', join(cache, 'python')], { stdio: 'inherit' });
  const packages = ['lightgbm==4.7.0', 'numpy==2.4.6', 'scipy==1.17.1'];
  execFileSync(python, ['-m', 'pip', 'install', '--quiet', ...packages], { stdio: 'inherit' });
}
const program = join(cache, 'train.mjs');
await build({
  entryPoints: [join(root, 'test', 'training', 'train.ts')],
  outfile: program,
  bundle: true,
  platform: 'node',
  format: 'esm',
  packages: 'external',
  logLevel: 'error',
});
cpSync(join(root, 'test', 'training', 'train.py'), join(cache, 'train.py'));
for (const view of ['text', 'html']) {
  const models = join(root, 'src', 'scoring', 'models');
  const parameters = [program, data, join(cache, view), view, models, python];
  execFileSync(process.execPath, ['--max-old-space-size=12000', ...parameters], { stdio: 'inherit' });
}

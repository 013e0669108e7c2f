/**
 * `npm run bench -- FOLDER [--pages N] [--tools a,b] …`: builds the bench into a cache folder, installs the other
 * tools there (they are no dependencies of the project), and runs it. `--help` prints the arguments.
 */
import { execFileSync } from 'node:child_process';
import { copyFileSync, existsSync, mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { build } from 'esbuild';

const root = join(import.meta.dirname, '..', '..');
const cache = join(root, 'node_modules', '.cache', 'bench');
mkdirSync(cache, { recursive: true });
installPeers();
await build({
  entryPoints: ['bench', 'worker'].map((name) => join(import.meta.dirname, `${name}.ts`)),
  outdir: cache,
  outExtension: { '.js': '.mjs' },
  bundle: true,
  platform: 'node',
  format: 'esm',
  packages: 'external',
  logLevel: 'error',
});
copyFileSync(join(import.meta.dirname, 'worker.py'), join(cache, 'worker.py'));
try {
  execFileSync(process.execPath, [join(cache, 'bench.mjs'), ...process.argv.slice(2)], {
    stdio: 'inherit',
    env: { ...process.env, DECHROME_DIST: process.env.DECHROME_DIST ?? join(root, 'dist') },
  });
} catch (error) {
  process.exitCode = error.status ?? 1;
}

/** Beside the built bench, so that its imports find them. */
function installPeers() {
  const peers = join(import.meta.dirname, 'peers');
  const isInstalled =
    existsSync(join(cache, 'node_modules')) &&
    existsSync(join(cache, 'package-lock.json')) &&
    readFileSync(join(cache, 'package-lock.json')).equals(readFileSync(join(peers, 'package-lock.json')));
  if (isInstalled) return;
  copyFileSync(join(peers, 'package.json'), join(cache, 'package.json'));
  copyFileSync(join(peers, 'package-lock.json'), join(cache, 'package-lock.json'));
  execFileSync('npm', ['ci', '--ignore-scripts', '--no-audit', '--no-fund', '--loglevel=error'], {
    cwd: cache,
    stdio: 'inherit',
    shell: process.platform === 'win32',
  });
}

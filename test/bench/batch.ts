/**
 * What running a batch costs, of a built program: `npx esbuild test/bench/batch.ts --bundle --platform=node --format=esm
 * --outfile=node_modules/.cache/bench-batch.mjs && DECHROME_DIST=dist node node_modules/.cache/bench-batch.mjs FOLDER
 * [pages] [rounds]`, with the folder of a development set (`html/*.html.gz`). Runs to be compared are interleaved and
 * quoted as ratios of medians, since a busy machine makes all of them slower.
 */
import { spawn } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { availableParallelism, tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { gunzipSync } from 'node:zlib';

const [set = '', pageCount = '200', roundCount = '5'] = process.argv.slice(2);
const rounds = Number(roundCount);
const dist = resolve(process.env['DECHROME_DIST'] ?? 'dist');
const folder = mkdtempSync(join(tmpdir(), 'dechrome-bench-'));
const usageFile = join(folder, 'usage.json');

/** Runs in the measured process at its end. */
const REPORT_USAGE = `data:text/javascript,${encodeURIComponent(`
  import { writeFileSync } from 'node:fs';
  process.on('exit', () => writeFileSync(${JSON.stringify(usageFile)}, JSON.stringify(process.resourceUsage())));
`)}`;

interface Measurement {
  readonly wall: number;
  /** Milliseconds of processor time, of all threads. */
  readonly cpu: number;
  /** Megabytes. */
  readonly memory: number;
  /** Milliseconds to the first byte of standard output. */
  readonly first: number;
}

/** Runs a program; with `input`, its standard input stays open until the first answer. */
async function measure(argv: readonly string[], input?: string): Promise<Measurement> {
  const started = performance.now();
  const child = spawn(process.execPath, ['--import', REPORT_USAGE, ...argv], {
    cwd: folder,
    stdio: ['pipe', 'pipe', 'ignore'],
  });
  let first = Number.NaN;
  child.stdout.on('data', () => {
    if (!Number.isNaN(first)) return;
    first = performance.now() - started;
    child.stdin.end();
  });
  child.stdin.on('error', () => {});
  if (input === undefined) child.stdin.end();
  else child.stdin.write(input);
  await new Promise((done) => child.on('close', done));
  const wall = performance.now() - started;
  const usage: { userCPUTime: number; systemCPUTime: number; maxRSS: number } = JSON.parse(
    readFileSync(usageFile, 'utf8'),
  );
  return {
    wall,
    cpu: (usage.userCPUTime + usage.systemCPUTime) / 1000,
    memory: usage.maxRSS / 1024,
    first,
  };
}

function median(values: readonly number[]): number {
  return values.toSorted((left, right) => left - right)[Math.floor(values.length / 2)] ?? Number.NaN;
}

/** Runs all kinds once a round, each round with another first, and gives the medians. */
async function interleave(
  kinds: Readonly<Record<string, () => Promise<Measurement>>>,
): Promise<Record<string, Measurement>> {
  const all = new Map<string, Measurement[]>();
  const names = Object.keys(kinds);
  for (let round = 0; round < rounds; round++) {
    for (const place of names.keys()) {
      const name = names[(place + round) % names.length] ?? '';
      const measurement = await kinds[name]?.();
      if (measurement !== undefined) all.set(name, [...(all.get(name) ?? []), measurement]);
    }
  }
  return Object.fromEntries(
    [...all].map(([name, runs]) => [
      name,
      {
        wall: median(runs.map(({ wall }) => wall)),
        cpu: median(runs.map(({ cpu }) => cpu)),
        memory: median(runs.map(({ memory }) => memory)),
        first: median(runs.map(({ first }) => first)),
      },
    ]),
  );
}

function print(text: string): void {
  process.stdout.write(`${text}\n`);
}

function ratio(value: number | undefined, base: number | undefined): string {
  return ((value ?? Number.NaN) / (base ?? Number.NaN)).toFixed(2);
}

const cli = join(dist, 'cli.js');
const run = (...argv: readonly string[]): Promise<Measurement> => measure([cli, ...argv]);

async function benchThroughput(): Promise<void> {
  mkdirSync(join(folder, 'html'));
  const names = readdirSync(join(set, 'html')).sort().slice(0, Number(pageCount));
  for (const name of names) {
    writeFileSync(
      join(folder, 'html', name.replace(/\.gz$/u, '')),
      gunzipSync(readFileSync(join(set, 'html', name))),
    );
  }
  const library = join(folder, 'library.mjs');
  writeFileSync(
    library,
    `import { clean } from ${JSON.stringify(pathToFileURL(join(dist, 'index.js')).href)};
     import { readdirSync, readFileSync } from 'node:fs';
     for (const name of readdirSync('html').sort()) {
       try {
         const article = await clean({ bytes: readFileSync('html/' + name), path: 'html/' + name });
         process.stdout.write(JSON.stringify(article) + '\\n');
       } catch {}
     }`,
  );
  const {
    library: bare,
    inThread,
    one,
    two,
    folderOutput,
  } = await interleave({
    library: () => measure([library]),
    inThread: () => run('html', '-q', '-j', '1', '--timeout', '0'),
    one: () => run('html', '-q', '-j', '1'),
    two: () => run('html', '-q', '-j', '2'),
    folderOutput: () => run('html', '-q', '-j', '2', '-o', 'out/', '-f', 'json'),
  });
  print(`${names.length} pages, ${rounds} rounds, ${availableParallelism()} cores`);
  print(`throughput, -j 2 against -j 1: ${ratio(one?.wall, two?.wall)} times`);
  print(
    `processor time against a loop over clean(): in this thread ${ratio(inThread?.cpu, bare?.cpu)}, one worker ${ratio(one?.cpu, bare?.cpu)}, two ${ratio(two?.cpu, bare?.cpu)}`,
  );
  print(`into a folder against one stream, time: ${ratio(folderOutput?.wall, two?.wall)}`);
}

async function benchMemory(): Promise<void> {
  const text = readFileSync('fixtures/english-dump-repeat/input.txt', 'utf8');
  const peaks: number[] = [];
  for (const [name, count] of [
    ['few', 1000],
    ['many', 50_000],
  ] as const) {
    mkdirSync(join(folder, name));
    for (let number = 0; number < count; number++) {
      writeFileSync(join(folder, name, `${number}.txt`), text.slice(0, 1500 + (number % 500)));
    }
    const { memory, wall } = await run(name, '-q', '-j', '2');
    peaks.push(memory);
    print(
      `peak memory of ${count} small pages: ${memory.toFixed(0)} MB (${((count / wall) * 1000).toFixed(0)} pages a second)`,
    );
  }
  print(`peak memory, 50,000 pages against 1,000: ${ratio(peaks[1], peaks[0])} times`);
}

async function benchFirstRecord(): Promise<void> {
  const line = `${JSON.stringify({ text: 'Council approves a bridge\n\nThe council approved a second bridge over the river on Monday.\n' })}\n`;
  const { empty, filter } = await interleave({
    empty: () => measure(['-e', "process.stdout.write('x')"]),
    filter: () => measure([cli, '-i', 'jsonl', '-f', 'ndjson'], line),
  });
  print(
    `first record of a stream that stays open: ${filter?.first.toFixed(0)} ms, ${ratio(filter?.first, empty?.first)} times an empty program's ${empty?.first.toFixed(0)} ms`,
  );
}

try {
  await benchThroughput();
  await benchFirstRecord();
  await benchMemory();
} finally {
  rmSync(folder, { recursive: true, force: true });
}

import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { availableParallelism, tmpdir } from 'node:os';
import { basename, join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { gunzipSync } from 'node:zlib';
import { fixed, MEGABYTE, table } from './figures.js';
import { least, measureRun, runRounds, typical, type Measurement } from './measured-run.js';
import type { BenchPage } from './page-set.js';

/** The bounds that the summary holds the figures against. */
const LEAST_SPEEDUP = 1.8;
const MOST_OVERHEAD = 1.15;
const MOST_GROWTH = 1.2;
const MOST_FIRST_RECORD = 500;

const FEW_PAGES = 1000;
const MANY_PAGES = 50_000;

/** A figure, how it is shown, and whether it is within its bound. */
type Row = readonly [name: string, shown: string, bound: string, verdict: string];

/**
 * Measures runs of the built program over many pages: worker threads against one, all that is around the cleaning
 * against the cleaning itself, memory against the number of pages, and how soon a stream is answered.
 *
 * @param dist Folder of the built program
 * @param rounds How often runs that are compared are repeated, taking turns
 */
export async function benchBatch(
  set: readonly BenchPage[],
  dist: string,
  rounds: number,
  print: (text: string) => void,
): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'dechrome-bench-'));
  const bench: Bench = { folder, dist: resolve(dist), rounds, print };
  try {
    const rows = [
      ...(await benchThroughput(bench, 'html', set)),
      ...(await benchThroughput(bench, 'dump', set)),
      await benchFirstRecord(bench),
      await benchMemory(bench),
    ];
    print(`\nruns of many pages, ${rounds} rounds\n${table(['', 'measured', 'bound', ''], rows)}`);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

interface Bench {
  readonly folder: string;
  readonly dist: string;
  readonly rounds: number;
  readonly print: (text: string) => void;
}

function runProgram({ dist, folder }: Bench, argv: readonly string[], input?: string): Promise<Measurement> {
  return measureRun([join(dist, 'cli.js'), ...argv], folder, input);
}

async function benchThroughput(
  bench: Bench,
  kind: 'html' | 'dump',
  set: readonly BenchPage[],
): Promise<Row[]> {
  const { folder, rounds, print } = bench;
  mkdirSync(join(folder, kind));
  let bytes = 0;
  for (const page of set) {
    const content = gunzipSync(readFileSync(page[kind]));
    bytes += content.length;
    writeFileSync(join(folder, kind, basename(page[kind], '.gz')), content);
  }
  const library = writeLibraryLoop(bench, kind);
  const output = join(folder, 'out');
  const intoFolder = (jobs: number): Promise<Measurement> => {
    rmSync(output, { recursive: true, force: true });
    return runProgram(bench, [kind, '-q', '-j', String(jobs), '-f', 'json', '-o', `${output}/`]);
  };
  const runsOf = await runRounds(
    {
      'clean() in a loop': () => measureRun([library], folder),
      'this thread': () => runProgram(bench, [kind, '-q', '-j', '1', '--timeout', '0']),
      '-j 1': () => runProgram(bench, [kind, '-q', '-j', '1']),
      '-j 2': () => runProgram(bench, [kind, '-q', '-j', '2']),
      '-j 1 -o folder/': () => intoFolder(1),
      '-j 2 -o folder/': () => intoFolder(2),
    },
    rounds,
  );
  const kinds = [
    'clean() in a loop',
    'this thread',
    '-j 1',
    '-j 2',
    '-j 1 -o folder/',
    '-j 2 -o folder/',
  ] as const;
  print(
    `\n${set.length} pages of ${kind}, ${fixed(bytes / MEGABYTE, 0)} MB, ${availableParallelism()} cores\n`,
  );
  print(
    table(
      ['run', 'least s', 'pages/s', 'CPU s', 'peak MB'],
      kinds.map((name) => {
        const runs = runsOf(name);
        const wall = least(runs, 'wall');
        return [
          name,
          fixed(wall / 1000, 1),
          fixed((set.length / wall) * 1000, 1),
          fixed(typical(runs, 'cpu') / 1000, 1),
          fixed(typical(runs, 'memory') / MEGABYTE, 0),
        ];
      }),
    ),
  );
  const speedup = least(runsOf('-j 1'), 'wall') / least(runsOf('-j 2'), 'wall');
  const overhead = typical(runsOf('-j 1 -o folder/'), 'cpu') / typical(runsOf('clean() in a loop'), 'cpu');
  return [
    [
      `${kind}: -j 2 to -j 1`,
      `${fixed(speedup, 2)} times`,
      `>= ${LEAST_SPEEDUP}`,
      verdict(speedup >= LEAST_SPEEDUP),
    ],
    [
      `${kind}: -j 1 into a folder to clean(), CPU`,
      `${fixed(overhead, 2)} times`,
      `<= ${MOST_OVERHEAD}`,
      verdict(overhead <= MOST_OVERHEAD),
    ],
  ];
}

/** The cleaning and nothing else, of pages that are read one after the other. */
function writeLibraryLoop({ folder, dist }: Bench, kind: string): string {
  const script = join(folder, `${kind}.mjs`);
  writeFileSync(
    script,
    `import { clean } from ${JSON.stringify(pathToFileURL(join(dist, 'index.js')).href)};
     import { readdirSync, readFileSync } from 'node:fs';
     for (const name of readdirSync('${kind}').sort()) {
       const path = '${kind}/' + name;
       try {
         const article = await clean({ bytes: readFileSync(path), path });
         process.stdout.write(JSON.stringify(article) + '\\n');
       } catch {}
     }`,
  );
  return script;
}

async function benchFirstRecord(bench: Bench): Promise<Row> {
  const page =
    'Council approves a bridge\n\nThe council approved a second bridge over the river on Monday.\n';
  const line = `${JSON.stringify({ text: page })}\n`;
  const runsOf = await runRounds(
    {
      empty: () => measureRun(['-e', "process.stdout.write('x')"], bench.folder),
      stream: () => runProgram(bench, ['-i', 'jsonl', '-f', 'ndjson'], line),
    },
    Math.max(bench.rounds, 5),
  );
  const first = typical(runsOf('stream'), 'first');
  const shown = `${fixed(first, 0)} ms (an empty program ${fixed(typical(runsOf('empty'), 'first'), 0)} ms)`;
  return [
    'first record of a stream that stays open',
    shown,
    `< ${MOST_FIRST_RECORD} ms`,
    verdict(first < MOST_FIRST_RECORD),
  ];
}

async function benchMemory(bench: Bench): Promise<Row> {
  const peaks: number[] = [];
  for (const count of [FEW_PAGES, MANY_PAGES]) {
    const name = `small-${count}`;
    mkdirSync(join(bench.folder, name));
    for (let number = 0; number < count; number++) {
      writeFileSync(join(bench.folder, name, `${number}.txt`), smallPage(number));
    }
    const { memory, wall } = await runProgram(bench, [name, '-q', '-j', '2']);
    peaks.push(memory);
    bench.print(
      `\n${count} small pages: peak ${fixed(memory / MEGABYTE, 0)} MB, ${fixed((count / wall) * 1000, 0)} pages/s\n`,
    );
  }
  const growth = (peaks[1] ?? Number.NaN) / (peaks[0] ?? Number.NaN);
  return [
    `peak memory of ${MANY_PAGES} pages to ${FEW_PAGES}`,
    `${fixed(growth, 2)} times`,
    `<= ${MOST_GROWTH}`,
    verdict(growth <= MOST_GROWTH),
  ];
}

/** Two kilobytes that differ from page to page. */
function smallPage(number: number): string {
  const paragraphs = Array.from(
    { length: 4 + (number % 5) },
    (_, at) =>
      `On day ${number} the office counted ${number * 7 + at} boats on the river, ${at} more than on the day before. ` +
      `Those who live beside it say that they have never seen so many of them at once, and that none was late.`,
  );
  return [
    'Home',
    'News',
    `Boats on the river, day ${number}`,
    ...paragraphs,
    'Leave a Reply',
    'Copyright 2024',
    '',
  ].join('\n\n');
}

function verdict(isMet: boolean): string {
  return isMet ? 'met' : 'missed';
}

/** Measures dechrome and other extractors on the same pages: `npm run bench -- --help`. */
import { parseArgs } from 'node:util';
import { benchBatch } from './bench-batch.js';
import { benchDumps } from './bench-dumps.js';
import { benchPages, SLOWEST, type PageFigures } from './bench-pages.js';
import { benchShapes } from './bench-shapes.js';
import { benchSize } from './bench-size.js';
import { fixed, MEGABYTE, table } from './figures.js';
import { evenlySpaced, readPageSet, type BenchPage } from './page-set.js';
import { findPython } from './python.js';
import { createWorker, type Worker } from './worker-process.js';

const TOOLS = [
  'dechrome',
  'readability-jsdom',
  'readability-linkedom',
  'readability-sax',
  'defuddle',
  'postlight',
  'article-extractor',
  'trafilatura',
  'parse',
  'sax',
];
const SECTIONS = ['pages', 'size', 'dumps', 'shapes', 'batch'];

const HELP = `npm run bench -- FOLDER [--pages N] [--tools a,b] [--sections a,b] [--limit SECONDS] [--write FOLDER]
    [--rounds N]

FOLDER     holds index.jsonl.gz, the gzipped pages and their dumps
--pages    how many, evenly spaced (300; all for the section batch)
--tools    of ${TOOLS.join(', ')}
--sections of ${SECTIONS.join(', ')}
--limit    seconds of wall time a page, then it is given up and counts as empty (60)
--write    a folder for the extracted texts, one JSONL file a tool
--rounds   of the section batch, whose runs take turns (3)

Measured is CPU time, of all threads, in a process for each tool; the tools take turns on blocks of pages. Build first.
DECHROME_DIST names another folder of a built dechrome.
`;

const DEFAULT_PAGES = 300;

/** The bounds that the summary holds the figures against. */
const MOST_MEMORY = 300;
const RATIOS = [
  { of: 'readability-jsdom', most: 1 / 20, says: '<= 1/20' },
  { of: 'readability-linkedom', most: 1 / 3, says: '<= 1/3' },
  { of: 'parse', most: 2.5, says: '<= 2.5, aim 1.5' },
];

const print = (text: string): void => void process.stdout.write(text);
const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    pages: { type: 'string' },
    rounds: { type: 'string', default: '3' },
    tools: { type: 'string', default: TOOLS.join() },
    sections: { type: 'string', default: SECTIONS.join() },
    limit: { type: 'string', default: '60' },
    write: { type: 'string' },
    help: { type: 'boolean', default: false },
  },
});
const [source] = positionals;
if (source === undefined || values.help) print(HELP);
else await run(readPageSet(source));

async function run(set: readonly BenchPage[]): Promise<void> {
  const count = Number(values.pages ?? DEFAULT_PAGES);
  const wanted = values.tools.split(',');
  const sections = values.sections.split(',');
  for (const name of [...wanted, ...sections]) {
    if (!TOOLS.includes(name) && !SECTIONS.includes(name)) throw new Error(`no tool or section "${name}"`);
  }
  const python = wanted.includes('trafilatura') && sections.includes('pages') ? findPython(print) : null;
  const tools = wanted.filter((name) => name !== 'trafilatura' || python !== null);
  const open = (name: string): Worker => createWorker(name, { limit: Number(values.limit), python });
  print(`Node ${process.version}, ${process.platform} ${process.arch}, ${set.length} pages in the set\n`);
  if (sections.includes('pages')) {
    const workers = await startAll(tools.map(open));
    const figures = await benchPages(workers, set, count, values.write ?? null, print);
    for (const worker of workers) worker.stop();
    if (tools.includes('dechrome')) summarize(figures);
  }
  const warmUp = evenlySpaced(set, 40).map(({ html, url }) => ({ path: html, url }));
  if (sections.includes('size')) await benchSize(() => open('dechrome'), warmUp, print);
  if (sections.includes('dumps')) {
    const workers = ['dechrome', 'dump-pattern', 'dump-segmenter'].map(open);
    await benchDumps(workers, set, count, print);
    for (const worker of workers) worker.stop();
  }
  if (sections.includes('shapes')) {
    const worker = open('dechrome');
    await benchShapes(worker, set, count, print);
    worker.stop();
  }
  if (sections.includes('batch')) {
    const pages = values.pages === undefined ? set : evenlySpaced(set, count);
    await benchBatch(pages, process.env['DECHROME_DIST'] ?? 'dist', Number(values.rounds), print);
  }
}

/** The workers whose tools can be loaded; says so of the others. */
async function startAll(workers: readonly Worker[]): Promise<Worker[]> {
  const started: Worker[] = [];
  for (const worker of workers) {
    try {
      await worker.start();
      started.push(worker);
    } catch (error) {
      print(`without ${worker.name}: ${error instanceof Error ? error.message : String(error)}\n`);
    }
  }
  return started;
}

function summarize({ medians, peak, slowest }: PageFigures): void {
  const own = medians.get('dechrome') ?? Number.NaN;
  const rows = RATIOS.flatMap(({ of, most, says }) => {
    const other = medians.get(of);
    return other === undefined ? [] : [row(`median to ${of}`, own / other, ratio(own / other), most, says)];
  });
  if (peak !== null) {
    const megabytes = peak / MEGABYTE;
    rows.push(
      row(
        'peak memory, whole set',
        megabytes,
        `${fixed(megabytes, 0)} MB`,
        MOST_MEMORY,
        `< ${MOST_MEMORY} MB`,
      ),
    );
  }
  if (slowest !== null)
    rows.push(row('slowest page a byte', slowest, ratio(slowest), SLOWEST, `<= ${SLOWEST} medians`));
  print(`\ndechrome\n${table(['', 'measured', 'bound', ''], rows)}`);
}

function row(name: string, value: number, shown: string, most: number, bound: string): string[] {
  return [name, shown, bound, value <= most ? 'met' : 'missed'];
}

function ratio(value: number): string {
  return value < 1 ? `1/${fixed(1 / value, 1)}` : fixed(value, 2);
}

import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fixed, mean, median, MEGABYTE, quantile, table } from './figures.js';
import { interleave } from './interleave.js';
import { evenlySpaced, type BenchPage } from './page-set.js';
import { htmlToText } from './page-text.js';
import type { Answer } from './protocol.js';
import { countSnippets, isSameField, snippetF1, wordF1, type Field } from './quality.js';
import type { Worker } from './worker-process.js';

/** Tools that only parse have no text to judge. */
const PARSERS: ReadonlySet<string> = new Set(['parse', 'sax']);

const HEADER =
  'tool|median ms|p95|max|pages/s|peak MB|failed|F1 articles|F1 all|snippets|title|author|date'.split('|');

const NAMED_FAILURES = 5;

/** How long the slowest page may take a byte, in medians a byte. */
export const SLOWEST = 20;

/** What the ratios at the end are made of: CPU ms of the median page by tool, and dechrome's peak over the whole set. */
export interface PageFigures {
  readonly medians: ReadonlyMap<string, number>;
  readonly peak: number | null;
  /** Time a byte of dechrome's slowest page, in medians. */
  readonly slowest: number | null;
}

/** Measures all workers on the same pages and prints a table. `folder` is where extracted texts are written, if any. */
export async function benchPages(
  workers: readonly Worker[],
  set: readonly BenchPage[],
  count: number,
  folder: string | null,
  print: (text: string) => void,
): Promise<PageFigures> {
  const pages = evenlySpaced(set, count);
  const answers = await interleave(
    workers,
    pages.map(({ html, url }) => ({ path: html, url })),
  );
  const rows = [...answers].map(([name, found]) => [name, ...describe(name, pages, found)]);
  print(`\n${pages.length} pages: CPU ms a page, and quality\n${table(HEADER, rows)}`);
  for (const [name, found] of answers) {
    const failures = found.flatMap(({ error }, at) => (error === null ? [] : [{ id: pages[at]?.id, error }]));
    for (const { id, error } of failures.slice(0, NAMED_FAILURES)) {
      print(`  ${name}, page ${id}: ${error.split('\n')[0]?.slice(0, 100)}\n`);
    }
    if (folder !== null) writeTexts(join(folder, `${name}.jsonl`), pages, found);
  }
  const own = workers.find(({ name }) => name === 'dechrome');
  const timed = answers.get('dechrome');
  return {
    medians: new Map([...answers].map(([name, found]) => [name, median(found.map(({ cpu }) => cpu))])),
    peak: own === undefined ? null : await peakOverAll(own, set, pages),
    slowest: timed === undefined ? null : slowestAByte(pages, timed, print),
  };
}

function describe(name: string, pages: readonly BenchPage[], answers: readonly Answer[]): string[] {
  const times = answers.map(({ cpu }) => cpu);
  const figures = [
    fixed(median(times), 2),
    fixed(quantile(times, 0.95), 1),
    fixed(Math.max(...times), 0),
    fixed(1000 / mean(times), 1),
    fixed(Math.max(...answers.map(({ peak }) => peak)) / MEGABYTE, 0),
    String(answers.filter(({ error }) => error !== null).length),
  ];
  if (PARSERS.has(name)) return [...figures, '-', '-', '-', '-', '-', '-'];
  const texts = answers.map(textOf);
  const scores = pages.map((page, at) => ({
    page,
    f1: page.gold === null ? null : wordF1(page.gold, texts[at] ?? ''),
    snippets: countSnippets(page.with, page.without, texts[at] ?? ''),
  }));
  const known = scores.flatMap(({ page, f1 }) => (f1 === null ? [] : [{ page, f1 }]));
  return [
    ...figures,
    fixed(mean(known.filter(({ page }) => page.type === 'article').map(({ f1 }) => f1)), 3),
    fixed(mean(known.map(({ f1 }) => f1)), 3),
    fixed(snippetF1(scores.map(({ snippets }) => snippets)), 3),
    ...(['title', 'author', 'date'] as const).map((field) => fixed(accuracy(field, pages, answers), 3)),
  ];
}

function textOf({ text, html, error }: Answer): string {
  if (error !== null) return '';
  return text ?? (html === null ? '' : htmlToText(html));
}

/** Share of the pages with a reference for the field whose field is right; null if a tool never says. */
function accuracy(field: Field, pages: readonly BenchPage[], answers: readonly Answer[]): number | null {
  if (answers.every((answer) => answer[field] === null)) return null;
  const verdicts = pages.flatMap((page, at) => {
    const wanted = page[field];
    if (wanted === null || wanted === '') return [];
    const found = answers[at]?.[field] ?? '';
    return [found !== '' && isSameField(field, wanted, found) ? 1 : 0];
  });
  return mean(verdicts);
}

/** The pages that were not measured too, since what counts is whether memory stays where it is. */
async function peakOverAll(
  worker: Worker,
  set: readonly BenchPage[],
  done: readonly BenchPage[],
): Promise<number> {
  const known = new Set(done);
  let peak = 0;
  for (const page of [...set.filter((other) => !known.has(other)), ...done.slice(0, 1)]) {
    ({ peak } = await worker.run({ path: page.html, url: page.url }));
  }
  return peak;
}

function slowestAByte(
  pages: readonly BenchPage[],
  answers: readonly Answer[],
  print: (text: string) => void,
): number {
  const perByte = answers.map(({ cpu, bytes }) => (bytes === 0 ? 0 : cpu / bytes));
  const usual = median(perByte);
  const slowest = Math.max(...perByte);
  const at = perByte.indexOf(slowest);
  const times = slowest / usual;
  print(
    `\ndechrome takes ${fixed(usual * MEGABYTE, 0)} ms a MB on the median page; the slowest page a byte is ` +
      `${pages[at]?.id} (${answers[at]?.bytes} bytes), ${fixed(times, 1)} times that\n`,
  );
  return times;
}

function writeTexts(path: string, pages: readonly BenchPage[], answers: readonly Answer[]): void {
  mkdirSync(join(path, '..'), { recursive: true });
  const lines = answers.map((answer, at) =>
    JSON.stringify({
      id: pages[at]?.id,
      text: textOf(answer),
      title: answer.title,
      author: answer.author,
      date: answer.date,
    }),
  );
  writeFileSync(path, `${lines.join('\n')}\n`);
}

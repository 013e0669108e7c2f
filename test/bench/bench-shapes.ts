import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { DUMP_SHAPES, shapeDump } from './dump-shapes.js';
import { fixed, mean, table } from './figures.js';
import { evenlySpaced, type BenchPage } from './page-set.js';
import type { Answer } from './protocol.js';
import { countSnippets, isSameField, snippetF1, wordF1 } from './quality.js';
import type { Worker } from './worker-process.js';

const HEADER =
  'read from|F1 articles|F1 all|snippets, articles|like the HTML, articles|all|title|author|date'.split('|');

/** Cleans each page from its HTML and from dumps of every shape; prints how good they are and how much alike. */
export async function benchShapes(
  worker: Worker,
  set: readonly BenchPage[],
  count: number,
  print: (text: string) => void,
): Promise<void> {
  const pages = evenlySpaced(set, count);
  const fromHtml: Answer[] = [];
  for (const { html, url } of pages) fromHtml.push(await worker.run({ path: html, url }));
  const rows = [['HTML', ...describe(pages, fromHtml, fromHtml)]];
  const folder = mkdtempSync(join(tmpdir(), 'dechrome-shapes-'));
  try {
    for (const shape of DUMP_SHAPES) {
      const answers: Answer[] = [];
      for (const { html, dump, url } of pages) {
        const path = join(folder, 'page.txt');
        writeFileSync(path, shapeDump(shape, unpack(dump), unpack(html)));
        answers.push(await worker.run({ path, url }));
      }
      rows.push([shape, ...describe(pages, answers, fromHtml)]);
    }
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
  print(`\n${pages.length} pages from HTML and from dumps of each shape\n${table(HEADER, rows)}`);
}

function describe(
  pages: readonly BenchPage[],
  answers: readonly Answer[],
  fromHtml: readonly Answer[],
): string[] {
  const scores = pages.map((page, at) => {
    const text = answers[at]?.text ?? '';
    return {
      isArticle: page.type === 'article',
      f1: wordF1(page.gold ?? '', text),
      alike: wordF1(fromHtml[at]?.text ?? '', text),
      snippets: countSnippets(page.with, page.without, text),
    };
  });
  const articles = scores.filter(({ isArticle }) => isArticle);
  return [
    fixed(mean(articles.map(({ f1 }) => f1)), 3),
    fixed(mean(scores.map(({ f1 }) => f1)), 3),
    fixed(snippetF1(articles.map(({ snippets }) => snippets)), 3),
    fixed(mean(articles.map(({ alike }) => alike)), 3),
    fixed(mean(scores.map(({ alike }) => alike)), 3),
    ...(['title', 'author', 'date'] as const).map((field) => {
      const verdicts = pages.flatMap((page, at) => {
        const wanted = page[field];
        if (wanted === null || wanted === '') return [];
        return [Number(isSameField(field, wanted, answers[at]?.[field] ?? ''))];
      });
      return fixed(mean(verdicts), 3);
    }),
  ];
}

function unpack(path: string): string {
  return gunzipSync(readFileSync(path)).toString();
}

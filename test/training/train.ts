/**
 * Trains the scoring models of one view from the development set, and writes them to the models folder:
 *
 *   train.js DATA SCRATCH text|html MODELS PYTHON
 *
 * `npm run train` calls it for both views. Three models; those of the headline and of the page's type learn from the
 * held-out scores of the content's, so that they are never trained on what the other one knew by heart. The fitting itself
 * is LightGBM's (train.py); the features are the very functions that clean pages.
 */
import { execFileSync } from 'node:child_process';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import type { Declaration } from '../../src/document/document.js';
import { comparisonKey } from '../../src/document/key.js';
import type { PageView } from '../../src/scoring/page-view.js';
import { contentFeatures, contentRows } from '../../src/scoring/score-page.js';
import { PAGE_TYPE_FEATURES, pageTypeRow } from '../../src/scoring/page-type-features.js';
import { PAGE_TYPES, type PageType } from '../../src/document/page-type.js';
import { TITLE_FEATURES } from '../../src/scoring/title-columns.js';
import { titleRows } from '../../src/scoring/title-features.js';
import { alignBlocks, type Labels } from './labels.js';
import { copiesOf } from './copies.js';
import { preparePage } from './prepare.js';
import { shapeDump } from '../bench/dump-shapes.js';

interface Row {
  readonly id: string;
  readonly url: string | null;
  readonly html: string;
  readonly dump: string;
  readonly gold: string;
  readonly title: string | null;
  readonly type: string;
  readonly doubtful: boolean;
}

const [data = '', scratch = '', view = 'text', models = '', python = 'python3'] = process.argv.slice(2);
const format = view === 'html' ? 'html' : 'text';
mkdirSync(scratch, { recursive: true });

interface Prepared {
  readonly row: Row;
  readonly copy: string;
  readonly weight: number;
  readonly declared: readonly Declaration[];
  readonly page: PageView;
  readonly labels: Labels;
  readonly own: readonly Float32Array[];
}

const prepared: Prepared[] = [];
for (const row of readIndex()) {
  const html = gunzipSync(readFileSync(join(data, row.html))).toString();
  const dump = gunzipSync(readFileSync(join(data, row.dump))).toString();
  for (const { copy, weight, mask, shape } of copiesOf(format, row.id)) {
    const text = format === 'html' ? html : shapeDump(shape, dump, html);
    const { document, page } = await preparePage(text, format, mask);
    const labels = alignBlocks(
      page.blocks.map(({ block }) => block.text),
      row.gold,
    );
    prepared.push({
      row,
      copy,
      weight,
      declared: document.declared,
      page,
      labels,
      own: contentRows(page, format),
    });
  }
}
const content = fit('content', contentFeatures(format), ({ own, labels }) => ({
  rows: own,
  labels: labels.content,
}));
fit('title', TITLE_FEATURES, ({ page, row, declared }, at) => {
  const rows = titleRows(page, content(at), declared);
  const key = comparisonKey(row.title ?? '');
  return {
    rows: rows.map((features) => features ?? new Float32Array(TITLE_FEATURES.length).fill(Number.NaN)),
    // -1: cannot be a headline, not to be learned from
    labels: rows.map((features, block) =>
      features ? Number(key !== '' && page.blocks[block]?.key === key) : -1,
    ),
  };
});
fit('type', PAGE_TYPE_FEATURES, ({ page, row, declared }, at) => ({
  rows: [pageTypeRow(page, content(at), declared)],
  labels: [PAGE_TYPES.indexOf(typeOf(row.type))],
}));

/** The development split tells product lists from lists of articles, and calls offers services. */
function typeOf(type: string): PageType {
  if (type === 'collection') return 'listing';
  return PAGE_TYPES.find((known) => known === type) ?? 'other';
}

/** Fits one stage, writes its model, and gives the held-out predictions of each page. */
function fit(
  stage: 'content' | 'title' | 'type',
  columns: readonly string[],
  examples: (page: Prepared, at: number) => { rows: readonly Float32Array[]; labels: readonly number[] },
): (at: number) => Float32Array {
  const pages = prepared.map((page, at) => examples(page, at));
  const starts = [0];
  for (const { rows } of pages) starts.push((starts.at(-1) ?? 0) + rows.length);
  const count = starts.at(-1) ?? 0;
  const matrix = new Float32Array(count * columns.length);
  const labels = new Float32Array(count);
  for (const [at, { rows, labels: own }] of pages.entries()) {
    const start = starts[at] ?? 0;
    for (const [block, row] of rows.entries()) matrix.set(row, (start + block) * columns.length);
    labels.set(own, start);
  }
  const file = (name: string): string => join(scratch, `${stage}.${name}`);
  writeFileSync(file('x.f32'), matrix);
  writeFileSync(file('y.f32'), labels);
  writeFileSync(file('words.f32'), Float32Array.from(prepared.flatMap((page) => [...page.labels.words])));
  writeFileSync(file('columns.json'), JSON.stringify(columns));
  const described = prepared.map((page, at) => describe(page, pages[at]?.rows.length ?? 0));
  writeFileSync(file('pages.jsonl'), described.join('\n'));
  const model = join(models, `${format}-${stage}.json`);
  const script = join(import.meta.dirname, 'train.py');
  execFileSync(python, [script, scratch, format, stage, model, PAGE_TYPES.join()], { stdio: 'inherit' });
  const bytes = readFileSync(file('held.f32'));
  const held = new Float32Array(bytes.buffer, bytes.byteOffset, bytes.byteLength / 4);
  return (at) => held.subarray(starts[at], starts[at + 1]);
}

function describe({ row, copy, weight }: Prepared, rows: number): string {
  return JSON.stringify({
    id: row.id,
    host: hostOf(row),
    type: row.type,
    copy,
    weight,
    rows,
    gold: comparisonKey(row.gold).split(' ').length,
  });
}

function readIndex(): Row[] {
  return gunzipSync(readFileSync(join(data, 'index.jsonl.gz')))
    .toString()
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as Row)
    .filter((row) => !row.doubtful);
}

function hostOf(row: Row): string {
  return row.url && URL.canParse(row.url) ? new URL(row.url).host : row.id;
}

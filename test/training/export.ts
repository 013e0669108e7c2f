/**
 * Writes the features and labels of the development set for one stage of the training (see train.py):
 *
 *   export.js DATA OUT text|html first|title|second [LIMIT]
 *
 * The stages `title` and `second` read the held-out predictions of the stages before from OUT, so that no model is
 * ever trained on what another one knew by heart.
 */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import type { Document } from '../../src/document/document.js';
import { comparisonKey } from '../../src/document/key.js';
import { CONTEXT_FEATURES, contextFeatures } from '../../src/scoring/context-features.js';
import { MARKUP_FEATURES, markupFeatures } from '../../src/scoring/markup-features.js';
import type { PageView } from '../../src/scoring/page-view.js';
import { TEXT_FEATURES, textFeatures } from '../../src/scoring/text-features.js';
import { TITLE_FEATURES, titleFeatures } from '../../src/scoring/title-features.js';
import { alignBlocks } from './labels.js';
import { preparePage } from './prepare.js';

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

// A second copy of each page, with what other languages lack left out: phrases, function words, letter case and
// the blank lines of a dump, so that no model leans on any of them alone.
const COPIES = 2;

const [data = '', out = '', view = 'text', stage = 'first', limit = ''] = process.argv.slice(2);
const format = view === 'html' ? 'html' : 'text';
mkdirSync(out, { recursive: true });

const index = readFileSync(join(data, 'index.jsonl.gz'));
const rows: Row[] = gunzipSync(index)
  .toString()
  .trim()
  .split('\n')
  .map((line) => JSON.parse(line) as Row)
  .filter((row) => !row.doubtful)
  .slice(0, limit === '' ? undefined : Number(limit));

const firstScores = stage === 'first' ? null : readFloats('first.held.f32');
const titleScores = stage === 'second' ? readFloats('title.held.f32') : null;

const pages: string[] = [];
const features: Float32Array[] = [];
const labels: number[] = [];
const words: number[] = [];
let offset = 0;
for (const row of rows) {
  const bytes = gunzipSync(readFileSync(join(data, format === 'html' ? row.html : row.dump)));
  for (let copy = 0; copy < COPIES; copy++) {
    const { document, page } = await preparePage(bytes.toString(), format, maskOf(row.id, copy));
    const count = page.blocks.length;
    const scores = firstScores?.subarray(offset, offset + count) ?? new Float32Array(0);
    const titles = titleScores?.subarray(offset, offset + count) ?? new Float32Array(0);
    exportPage(row, copy, document, page, scores, titles);
    offset += count;
  }
}
const columns = columnsOf();
const matrix = new Float32Array(features.length * columns.length);
for (const [at, row] of features.entries()) matrix.set(row, at * columns.length);
writeFileSync(join(out, `${stage}.x.f32`), matrix);
writeFileSync(join(out, `${stage}.y.f32`), Float32Array.from(labels));
writeFileSync(join(out, `${stage}.words.f32`), Float32Array.from(words));
writeFileSync(join(out, `${stage}.pages.jsonl`), pages.join('\n'));
writeFileSync(join(out, `${stage}.columns.json`), JSON.stringify(columns));

function exportPage(
  row: Row,
  copy: number,
  document: Document,
  page: PageView,
  scores: Float32Array,
  titles: Float32Array,
): void {
  const texts = page.blocks.map(({ block }) => block.text);
  const aligned = alignBlocks(texts, row.gold);
  const titleKey = comparisonKey(row.title ?? '');
  const text = textFeatures(page);
  const markup = format === 'html' ? markupFeatures(page) : null;
  pages.push(
    JSON.stringify({
      id: row.id,
      host: hostOf(row),
      type: row.type,
      copy,
      rows: texts.length,
      gold: comparisonKey(row.gold).split(' ').length,
    }),
  );
  const own = stage === 'title' ? titleFeatures(page, scores, document.declared) : null;
  const titleAt = stage === 'second' ? strongest(titles) : null;
  const context =
    stage === 'second'
      ? contextFeatures(
          {
            ...page,
            title: titleAt === null ? null : { key: '', index: page.blocks[titleAt]?.block.index ?? null },
          },
          scores,
        )
      : null;
  const missingTitle = new Float32Array(TITLE_FEATURES.length).fill(Number.NaN);
  for (const at of texts.keys()) {
    const parts = own
      ? [own[at] ?? missingTitle]
      : [text[at] ?? [], markup?.[at] ?? [], context?.[at] ?? []];
    features.push(Float32Array.from(parts.flatMap((part) => [...part])));
    words.push(aligned.words[at] ?? 0);
    const isTitle = titleKey !== '' && page.blocks[at]?.key === titleKey;
    labels.push(stage === 'title' ? (own?.[at] ? Number(isTitle) : -1) : (aligned.content[at] ?? 0));
  }
}

function columnsOf(): readonly string[] {
  if (stage === 'title') return TITLE_FEATURES;
  const own = format === 'html' ? [...TEXT_FEATURES, ...MARKUP_FEATURES] : TEXT_FEATURES;
  return stage === 'second' ? [...own, ...CONTEXT_FEATURES] : own;
}

// The same threshold as in scoring/score-page.ts.
function strongest(titles: Float32Array): number | null {
  let best: number | null = null;
  let most = 0.15;
  for (const [at, score] of titles.entries()) {
    if (score > most) {
      most = score;
      best = at;
    }
  }
  return best;
}

function maskOf(id: string, copy: number): { noCase: boolean; noWords: boolean; noPhrases: boolean; noGaps: boolean } {
  if (copy === 0) return { noCase: false, noWords: false, noPhrases: false, noGaps: false };
  // A number from the page's id decides, so that every run masks alike.
  const number = [...id].reduce((sum, letter) => (sum * 31 + letter.charCodeAt(0)) % 9973, 7);
  const bit = (at: number): boolean => ((number * 2654435761) >>> at) % 2 === 1;
  return { noCase: bit(3), noWords: bit(7), noPhrases: bit(11), noGaps: bit(13) };
}

function readFloats(name: string): Float32Array {
  const bytes = readFileSync(join(out, name));
  return new Float32Array(bytes.buffer, bytes.byteOffset, bytes.byteLength / 4);
}

function hostOf(row: Row): string {
  return row.url && URL.canParse(row.url) ? new URL(row.url).host : row.id;
}

/**
 * Share of pages whose title, author and date are exactly the reference's, after case and punctuation: all that
 * cleaning a page does, by field, view and type of page.
 *
 *     npx esbuild test/bench/metadata.ts --bundle --platform=node --format=esm --packages=external --outfile=dist/bench-metadata.js
 *     node dist/bench-metadata.js SET_FOLDER [--view html|dump|dump+url] [--errors title|author|date|anyDate]
 *
 * The set is a folder with `index.jsonl.gz` (`id, html, dump, url, title, author, date, type, doubtful`) and the gzipped
 * pages. The reference has one date a page, of many pages that of the last change: `anyDate` takes it for either of the two. Doubtful pages are left out, and so are, field by field, pages without a reference. In the view `dump` nothing
 * but the text is known, in `dump+url` the address too, as it always is for HTML. With `--errors` each page whose field is not
 * right is listed, with where the value was found.
 */
import { readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { gunzipSync } from 'node:zlib';
import { cleanPage } from '../../src/clean.js';
import type { Document, MetadataField } from '../../src/document/document.js';
import { comparisonKey } from '../../src/document/key.js';
import { type BenchPage, readPageSet } from './page-set.js';

const VIEWS = ['html', 'dump', 'dump+url'] as const;
const FIELDS = ['title', 'author', 'date', 'anyDate'] as const;
type View = (typeof VIEWS)[number];
type Field = (typeof FIELDS)[number];

const METADATA_FIELD: Record<Field, MetadataField> = {
  title: 'title',
  author: 'authors',
  date: 'publishedAt',
  anyDate: 'publishedAt',
};
const REFERENCE: Record<Field, 'title' | 'author' | 'date'> = {
  title: 'title',
  author: 'author',
  date: 'date',
  anyDate: 'date',
};

const { positionals, values } = parseArgs({
  allowPositionals: true,
  options: { view: { type: 'string' }, errors: { type: 'string' } },
});
const folder = positionals[0] ?? '.';
const views = VIEWS.filter((view) => values.view === undefined || values.view === view);

const rows = readPageSet(folder);

type Verdict = 'right' | 'wrong' | 'empty';
type Tally = Record<Verdict, number>;
const tallies = new Map<string, Tally>();

for (const view of views) {
  for (const row of rows) {
    const document = await clean(row, view);
    for (const field of FIELDS) {
      const want = row[REFERENCE[field]];
      if (want === null) continue;
      const verdict = judge(field, want, document);
      for (const type of ['all', row.type]) count(`${view.padEnd(10)}${field.padEnd(8)}${type}`, verdict);
      if (values.errors === field && verdict !== 'right') writeError(view, row, field, document);
    }
  }
}

write(`${'view      field   type'.padEnd(34)}right   of pages, wrong, empty\n`);
for (const [name, { right, wrong, empty }] of [...tallies].sort(([one], [two]) => (one < two ? -1 : 1))) {
  const pages = right + wrong + empty;
  write(
    `${name.padEnd(34)}${(right / pages).toFixed(3)}${String(pages).padStart(11)}${String(wrong).padStart(7)}${String(empty).padStart(7)}\n`,
  );
}

/** A page that holds nothing, or cannot be read, says nothing: its fields are empty. */
async function clean(row: BenchPage, view: View): Promise<Document | null> {
  const bytes = gunzipSync(readFileSync(view === 'html' ? row.html : row.dump));
  const url = view === 'dump' || row.url === null ? {} : { url: row.url };
  try {
    const inputFormat = view === 'html' ? 'html' : 'text';
    return (await cleanPage({ bytes, path: row.id }, { inputFormat, ...url })).document;
  } catch {
    return null;
  }
}

function valueOf(field: Field, document: Document | null): string {
  const value =
    document?.metadata[METADATA_FIELD[field]] ??
    (field === 'anyDate' ? document?.metadata.modifiedAt : null) ??
    '';
  const text = typeof value === 'string' ? value : value.join(', ');
  return isDate(field) ? text.slice(0, 10) : text;
}

function isDate(field: Field): boolean {
  return field === 'date' || field === 'anyDate';
}

function judge(field: Field, want: string, document: Document | null): Verdict {
  const got = valueOf(field, document);
  if (got === '') return 'empty';
  if (isDate(field)) {
    const day = want.slice(0, 10);
    const isChange = field === 'anyDate' && document?.metadata.modifiedAt?.slice(0, 10) === day;
    return day === got || isChange ? 'right' : 'wrong';
  }
  const key = (text: string): string =>
    comparisonKey(field === 'author' ? text.replace(/,? and |&/gu, ', ') : text);
  return key(want) === key(got) ? 'right' : 'wrong';
}

function count(name: string, verdict: Verdict): void {
  const tally = tallies.get(name) ?? { right: 0, wrong: 0, empty: 0 };
  tally[verdict]++;
  tallies.set(name, tally);
}

function writeError(view: View, row: BenchPage, field: Field, document: Document | null): void {
  const source = document?.provenance?.[METADATA_FIELD[field]] ?? '-';
  write(
    `${row.id} ${view} ${row.type} ${row.url ?? ''}\n  want ${row[REFERENCE[field]]}\n  got  ${valueOf(field, document)}  [${source}]\n`,
  );
  if (field === 'title')
    write(`  headline ${document?.removed.find(({ rule }) => rule === 'title')?.block.text}\n`);
  for (const declaration of document?.declared ?? []) {
    if (declaration.field === METADATA_FIELD[field]) {
      write(`       ${declaration.source}: ${declaration.value.slice(0, 120)}\n`);
    }
  }
}

function write(text: string): void {
  process.stdout.write(text);
}

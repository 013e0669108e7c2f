/**
 * Share of pages whose title, author and date are exactly the reference's, after case and punctuation.
 *
 *     npx esbuild test/bench/metadata.ts --bundle --platform=node --format=esm --packages=external --outfile=dist/bench/metadata.js
 *     node dist/bench/metadata.js SET_FOLDER [--errors title|author|date]
 *
 * The set is a folder with `index.jsonl.gz` (`id, html, url, title, author, date, type, doubtful`) and the gzipped
 * pages. The first line is from the declarations alone; the second has the first h1 element as the visible headline.
 */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { gunzipSync } from 'node:zlib';
import { type AnyNode, isTag, isText } from 'domhandler';
import { parseDocument } from 'htmlparser2';
import { z } from 'zod';
import type { Metadata } from '../../src/document/document.js';
import { comparisonKey } from '../../src/document/key.js';
import { readDeclarations } from '../../src/input/html-declarations.js';
import { loadAllLanguages } from '../../src/languages/index.js';
import { resolveMetadata } from '../../src/metadata/index.js';
import { NOTHING_SEEN } from '../../src/metadata/seen.js';

const languages = await loadAllLanguages();

const rowSchema = z.object({
  id: z.string(),
  html: z.string(),
  url: z.string().nullable(),
  title: z.string().nullable(),
  author: z.string().nullable(),
  date: z.string().nullable(),
  type: z.string(),
  doubtful: z.boolean(),
});

type Row = z.infer<typeof rowSchema>;
type Field = 'title' | 'author' | 'date';

const [folder = '.', , errors] = process.argv.slice(2);

const rows = gunzipSync(readFileSync(path.join(folder, 'index.jsonl.gz')))
  .toString()
  .split('\n')
  .filter((line) => line !== '')
  .map((line) => rowSchema.parse(JSON.parse(line)))
  .filter(({ doubtful }) => !doubtful);

const english = languages.filter(({ code }) => code === 'en');
const tallies = new Map<string, { right: number; wrong: number; empty: number }>();
let time = 0;

for (const row of rows) {
  const root = parseDocument(gunzipSync(readFileSync(path.join(folder, row.html))).toString());
  const start = process.hrtime.bigint();
  const declared = readDeclarations(root, row.url ?? undefined);
  const metadata = resolveMetadata(declared, NOTHING_SEEN, english).metadata;
  time += Number(process.hrtime.bigint() - start) / 1e6;
  const headline = firstHeadline(root.children);
  const withHeadline = resolveMetadata(declared, { ...NOTHING_SEEN, title: headline }, english).metadata;
  for (const field of ['title', 'author', 'date'] as const) {
    if (row[field] === null) continue;
    const verdict = judge(field, row, metadata);
    count(field, verdict);
    count(`${field} ${row.type}`, verdict);
    if (field === 'title') count('title with h1', judge(field, row, withHeadline));
    if (errors === field && verdict !== 'right') {
      write(
        `${row.id} ${row.type} ${row.url?.slice(0, 70)}\n  want ${row[field]}\n  got  ${valueOf(field, metadata)}\n`,
      );
      for (const { field: name, source, value } of declared) {
        if (name === { title: 'title', author: 'authors', date: 'publishedAt' }[field]) {
          write(`       ${source}: ${value.slice(0, 120)}\n`);
        }
      }
    }
    if (errors === `${field}-h1` && judge(field, row, withHeadline) !== 'right') {
      write(
        `${row.id} ${row.type} ${row.url?.slice(0, 70)}\n  want ${row[field]}\n  got  ${valueOf(field, withHeadline)}\n  h1   ${headline}\n`,
      );
    }
  }
}

for (const [name, { right, wrong, empty }] of [...tallies].sort(([one], [two]) => (one < two ? -1 : 1))) {
  const pages = right + wrong + empty;
  write(`${name.padEnd(24)} ${(right / pages).toFixed(3)}  right ${right} wrong ${wrong} empty ${empty}\n`);
}
write(`${(time / rows.length).toFixed(2)} ms a page\n`);

function valueOf(field: Field, metadata: Metadata): string {
  if (field === 'title') return metadata.title ?? '';
  return field === 'author' ? metadata.authors.join(', ') : (metadata.publishedAt ?? '').slice(0, 10);
}

function judge(field: Field, row: Row, metadata: Metadata): 'right' | 'wrong' | 'empty' {
  const got = valueOf(field, metadata);
  if (got === '') return 'empty';
  const want = row[field] ?? '';
  if (field === 'date') return want.slice(0, 10) === got ? 'right' : 'wrong';
  const key =
    field === 'author' ? (text: string) => comparisonKey(text.replace(/,? and |&/gu, ', ')) : comparisonKey;
  return key(want) === key(got) ? 'right' : 'wrong';
}

function count(name: string, verdict: 'right' | 'wrong' | 'empty'): void {
  const tally = tallies.get(name) ?? { right: 0, wrong: 0, empty: 0 };
  tally[verdict]++;
  tallies.set(name, tally);
}

function firstHeadline(children: readonly AnyNode[]): string | null {
  const stack: AnyNode[] = children.toReversed();
  for (let node = stack.pop(); node; node = stack.pop()) {
    if (!isTag(node)) continue;
    if (node.name === 'h1') {
      const text = textIn(node.children);
      if (text !== '') return text;
    }
    stack.push(...node.children.toReversed());
  }
  return null;
}

function textIn(children: readonly AnyNode[]): string {
  const stack: AnyNode[] = children.toReversed();
  let text = '';
  for (let node = stack.pop(); node; node = stack.pop()) {
    if (isText(node)) text += node.data;
    if (isTag(node)) stack.push(...node.children.toReversed());
  }
  return text.replace(/\s+/gu, ' ').trim();
}

function write(text: string): void {
  process.stdout.write(text);
}

import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { batchPages } from '../batch/batch-pages.js';

/** A page as a row of a table. */
export interface PageRow {
  readonly id: string;
  readonly url: string | null;
  readonly html: string | null;
  readonly text: string | null;
}

const FIXTURES = join(import.meta.dirname, '..', '..', 'fixtures');

/** Of one worker: the pages of the fixtures need less, the one that is to crash more. */
export const LIMITS = ['--max-memory', '80', '--max-bytes', '7000000'] as const;

/** What has to come of the pages that cannot be cleaned, by their ids. */
export const ERRORS = {
  crashing: 'out-of-memory',
  'too large': 'too-large',
  nothing: 'unsupported-format',
  'pages/005-empty.txt': 'empty',
} as const;

/** The fixtures' pages, in many scripts, generated ones, and some that cannot be cleaned. */
export function pageRows(): readonly PageRow[] {
  const fixtures = readdirSync(FIXTURES).flatMap((name) =>
    ['input.html', 'input.txt']
      .map((file) => join(FIXTURES, name, file))
      .filter((file) => existsSync(file))
      .map((file) => toRow(`${name} "\u2028`, file, readFileSync(file, 'utf8'))),
  );
  const generated = Object.entries(batchPages(30)).map(([path, text]) => toRow(path, path, text));
  return [
    toRow('crashing', 'crashing.txt', manyParagraphs(50_000)),
    ...fixtures,
    toRow('too large', 'large.txt', manyParagraphs(70_000)),
    { id: 'nothing', url: null, html: null, text: null },
    ...generated,
  ];
}

function toRow(id: string, path: string, content: string): PageRow {
  const isHtml = path.endsWith('.html');
  return {
    id,
    url: `https://example.org/${encodeURIComponent(id)}`,
    html: isHtml ? content : null,
    text: isHtml ? null : content,
  };
}

/** About 120 bytes each, and no two the same. */
function manyParagraphs(count: number): string {
  return Array.from(
    { length: count },
    (_, number) =>
      `The office says in its report ${number} that ${number * 7} boats crossed the river on day ${number}, as they had ${number % 13} years before it.`,
  ).join('\n\n');
}

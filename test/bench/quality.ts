import { comparisonKey } from '../../src/document/key.js';

/** Measures of extracted text against a reference, as the benchmark the pages come from defines them. */

// The set's own tokens: letters, numbers and the underscore, without combining marks.
const TOKEN = /[\p{L}\p{N}_]+/gu;
const SPACES = /[\t-\r\x1C-\x20\x85\xA0\u1680\u2000-\u200A\u2028\u2029\u202F\u205F\u3000]+/gu;

/** F1 of two bags of lower-cased words, 0 to 1; 1 when both are empty. */
export function wordF1(reference: string, text: string): number {
  const wanted = reference.toLowerCase().match(TOKEN) ?? [];
  const found = text.toLowerCase().match(TOKEN) ?? [];
  if (wanted.length === 0 || found.length === 0) return wanted.length === found.length ? 1 : 0;
  const left = new Map<string, number>();
  for (const word of wanted) left.set(word, (left.get(word) ?? 0) + 1);
  let shared = 0;
  for (const word of found) {
    const count = left.get(word) ?? 0;
    if (count === 0) continue;
    shared++;
    left.set(word, count - 1);
  }
  return (2 * shared) / (wanted.length + found.length);
}

/** How many snippets that belong into the text, and that do not, are in it. */
export interface SnippetCount {
  readonly truePositives: number;
  readonly falsePositives: number;
  readonly falseNegatives: number;
}

/** Counts snippets as substrings, case and all, white space made one. */
export function countSnippets(
  wanted: readonly string[],
  unwanted: readonly string[],
  text: string,
): SnippetCount {
  const normal = normalizeSpace(text);
  const holds = (snippet: string): boolean => normal.includes(normalizeSpace(snippet));
  const truePositives = wanted.filter(holds).length;
  return {
    truePositives,
    falsePositives: unwanted.filter(holds).length,
    falseNegatives: wanted.length - truePositives,
  };
}

/** F1 over the counts of all pages; null if there is no snippet. */
export function snippetF1(counts: readonly SnippetCount[]): number | null {
  const sum = (key: keyof SnippetCount): number => counts.reduce((total, count) => total + count[key], 0);
  const twice = 2 * sum('truePositives');
  const all = twice + sum('falsePositives') + sum('falseNegatives');
  return all === 0 ? null : twice / all;
}

export type Field = 'title' | 'author' | 'date';

/** Whether a field is the reference's, after case and punctuation; a date to the day. */
export function isSameField(field: Field, wanted: string, found: string): boolean {
  if (field === 'date') return wanted.slice(0, 10) === toDay(found);
  const key =
    field === 'author' ? (text: string) => comparisonKey(text.replace(/,? and |&/gu, ', ')) : comparisonKey;
  return key(wanted) === key(found);
}

/** The day of a date; of one that is not ISO 8601, what JavaScript makes of it. */
function toDay(date: string): string | null {
  const trimmed = date.trim();
  if (/^\d{4}-\d{2}-\d{2}/u.test(trimmed)) return trimmed.slice(0, 10);
  const time = Date.parse(`${trimmed} UTC`);
  const known = Number.isNaN(time) ? Date.parse(trimmed) : time;
  return Number.isNaN(known) ? null : new Date(known).toISOString().slice(0, 10);
}

function normalizeSpace(text: string): string {
  return text.replace(SPACES, ' ').trim();
}

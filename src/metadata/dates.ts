import type { Declaration } from '../document/document.js';
import type { Language } from '../languages/define-language.js';
import { toIsoDate } from './calendar.js';
import { declaredValues } from './declared.js';
import { declaredLocale } from './language.js';
import { parseDate } from './parse-date.js';
import type { Seen } from './seen.js';

/** ISO 8601, or null. */
export interface Dates {
  readonly publishedAt: string | null;
  readonly modifiedAt: string | null;
}

/**
 * When the article was published and last changed. A declared date that the visible page shows too wins over one that
 * it does not; undeclared ones are taken from the visible page, an unlabelled date as that of publication. A change
 * before publication is none.
 */
export function resolveDates(
  declared: readonly Declaration[],
  seen: Seen,
  languages: readonly Language[],
): Dates {
  const locale = declaredLocale(declared);
  const read = (texts: readonly string[]): string[] =>
    texts
      .map((text) => parseTimestamp(text) ?? parseDate(text, languages, locale))
      .filter((date) => date !== null);
  const seenOf = (...labels: readonly (string | null)[]): string[] =>
    read(seen.dates.filter(({ label }) => labels.includes(label)).map(({ text }) => text));
  const seenPublished = [...seenOf('published'), ...seenOf(null)];
  const publishedAt =
    settle(read(declaredValues(declared, 'publishedAt')), seenPublished) ?? dateInAddress(declared);
  const modified = settle(read(declaredValues(declared, 'modifiedAt')), seenOf('modified'));
  const isLater = publishedAt === null || (modified !== null && isNotBefore(modified, publishedAt));
  return { publishedAt, modifiedAt: isLater ? modified : null };
}

/** The first date that is also seen; else the first declared; else the first seen. Of one day, the one with a time. */
function settle(declared: readonly string[], seen: readonly string[]): string | null {
  const days = new Set(seen.map(dayOf));
  const chosen = declared.find((date) => days.has(dayOf(date))) ?? declared[0] ?? seen[0];
  if (chosen === undefined) return null;
  return declared.find((date) => dayOf(date) === dayOf(chosen) && date.length > 10) ?? chosen;
}

function isNotBefore(date: string, other: string): boolean {
  if (date.length > 10 && other.length > 10) return Date.parse(date) >= Date.parse(other);
  return dayOf(date) >= dayOf(other);
}

function dayOf(date: string): string {
  return date.slice(0, 10);
}

/** Seconds or milliseconds since 1970, from the year 2001 on: shorter numbers could be anything. */
function parseTimestamp(text: string): string | null {
  const match = /^(1\d{9})(\d{3})?$/u.exec(text);
  return match ? `${new Date(Number(match[1]) * 1000).toISOString().slice(0, 19)}Z` : null;
}

/** Many addresses have the day of publication: `/2024/05/03/`, `/2024-05-03-`. */
function dateInAddress(declared: readonly Declaration[]): string | null {
  for (const address of declaredValues(declared, 'canonicalUrl')) {
    const match = /[/](\d{4})([/-])(\d{1,2})\2(\d{1,2})(?![\d])/u.exec(address);
    if (!match) continue;
    const date = toIsoDate('gregorian', Number(match[1]), Number(match[3]), Number(match[4]));
    if (date !== null) return date;
  }
  return null;
}

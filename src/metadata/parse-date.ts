import { foldText } from '../document/key.js';
import type { Language } from '../languages/define-language.js';
import { type Calendar, toIsoDate } from './calendar.js';
import { findEastAsianDate } from './east-asian-date.js';
import { findWrittenDate } from './written-date.js';
import { zonedTimeBeside } from './time-of-day.js';

/** A date found in a folded text, and where it stands there. */
export interface FoundDate {
  /** `2024-05-03` */
  readonly date: string;
  readonly from: number;
  readonly to: number;
}

/** No dateline is longer; a longer text is read to here. */
const MAX_LENGTH = 1_000;

/**
 * The first date of a text, as ISO 8601: `2024-05-03T10:15:00+03:00` where a clock time with its zone stands beside
 * it, else `2024-05-03`. Null when there is none, when it is relative ("2 hours ago"), impossible (31 February) or
 * outside 1900–2099, and when its reading is in doubt (two-digit years). Solar Persian and Hijri dates are converted.
 *
 * @param languages whose month names are known; the first settles what its calendar and numeric order are
 * @param locale the page's language tag: a region tells whether the month comes first (`en-US`); English without a
 *   region is read day first
 */
export function parseDate(
  text: string,
  languages: readonly Language[],
  locale: string | null = null,
): string | null {
  const folded = foldText(text.slice(0, MAX_LENGTH)).replace(/\s+/gu, ' ').replace(/[−‐‑]/gu, '-').trim();
  if (!/[\d〇一二三四五六七八九]/u.test(folded)) return null;
  const compact = findCompactDate(folded);
  if (compact !== null) return compact;
  const iso = findIsoDate(folded);
  // Nothing can stand before it; month names are costly to compile and most declared dates need none.
  if (iso?.from === 0) return iso.date + zonedTimeBeside(folded, iso.from, iso.to);
  const found = [
    iso,
    findNumericDate(folded, languages, locale),
    findEastAsianDate(folded),
    findWrittenDate(folded, languages),
  ]
    .filter((date) => date !== null)
    .sort((left, right) => left.from - right.from)[0];
  return found === undefined ? null : found.date + zonedTimeBeside(folded, found.from, found.to);
}

/** ISO 8601's basic form, as old meta elements have it: `20240503`, `20240503T101500Z`. */
function findCompactDate(folded: string): string | null {
  const match = /^(\d{4})(\d\d)(\d\d)(?:t?(\d\d)(\d\d)(\d\d)?(z?))?$/u.exec(folded);
  if (!match) return null;
  const [, year, month, day, hour = '', minute = '', second = '00', zone] = match;
  const date = toIsoDate('gregorian', Number(year), Number(month), Number(day));
  if (date === null || zone !== 'z' || Number(hour) > 23 || Number(minute) > 59 || Number(second) > 59)
    return date;
  return `${date}T${hour}:${minute}:${second}Z`;
}

const ISO_DATE = /(?<!\d[./-]?)(\d{4})-(\d{2})-(\d{2})(?=t\d|(?![./-]?\d))/u;

function findIsoDate(folded: string): FoundDate | null {
  const match = ISO_DATE.exec(folded);
  if (!match) return null;
  const date = toIsoDate('gregorian', Number(match[1]), Number(match[2]), Number(match[3]));
  return date === null ? null : { date, from: match.index, to: match.index + match[0].length };
}

const NUMERIC_DATE = /(?<!\d[./:-]?)(\d{1,4})\s?([./-])\s?(\d{1,2})\s?\2\s?(\d{1,4})(?![./:-]?\d)/gu;

function findNumericDate(
  folded: string,
  languages: readonly Language[],
  locale: string | null,
): FoundDate | null {
  for (const match of folded.matchAll(NUMERIC_DATE)) {
    const [whole, first = '', separator = '', middle = '', last = ''] = match;
    const to = match.index + whole.length;
    const monthFirst = separator !== '.' && isMonthFirst(languages, locale);
    const parts = orderParts(first, middle, last, monthFirst);
    if (parts === null) continue;
    const { year, month, day } = parts;
    const calendar = calendarOf(year, folded.slice(to, to + 8), languages);
    const date = toIsoDate(calendar, year, month, day);
    if (date !== null) return { date, from: match.index, to };
  }
  return null;
}

function orderParts(
  first: string,
  middle: string,
  last: string,
  monthFirst: boolean,
): { year: number; month: number; day: number } | null {
  if (first.length === 4 && last.length <= 2) {
    return { year: Number(first), month: Number(middle), day: Number(last) };
  }
  if (first.length > 2) return null;
  const [one, two] = [Number(first), Number(middle)];
  const year = last.length === 4 ? Number(last) : twoDigitYear(one, two, last);
  if (year === null) return null;
  const swapped = two > 12 || (monthFirst && one <= 12);
  return swapped ? { year, month: one, day: two } : { year, month: two, day: one };
}

/** Two digits are surely a year when they are too great for a day, and the century when it can be the last only. */
function twoDigitYear(one: number, two: number, last: string): number | null {
  const year = Number(last);
  return last.length === 2 && year >= 70 && one <= 31 && two <= 31 ? 1900 + year : null;
}

const orders = new Map<string, boolean>();

/** By CLDR's short date of the page's locale; "en" alone says nothing of the region, and most of the world is day first. */
function isMonthFirst(languages: readonly Language[], locale: string | null): boolean {
  const tag = locale?.replaceAll('_', '-') ?? languages[0]?.code ?? 'en';
  if (/^en$/iu.test(tag)) return false;
  let monthFirst = orders.get(tag);
  if (monthFirst === undefined) {
    monthFirst = shortDateStartsWithMonth(tag);
    // Pages are free to declare any tag: the table stays small.
    if (orders.size < 500) orders.set(tag, monthFirst);
  }
  return monthFirst;
}

function shortDateStartsWithMonth(tag: string): boolean {
  try {
    const parts = new Intl.DateTimeFormat(tag, { dateStyle: 'short' }).formatToParts(0);
    return (
      parts.find(({ type }) => type === 'day' || type === 'month')?.type === 'month' && !yearFirst(parts)
    );
  } catch {
    return false;
  }
}

function yearFirst(parts: readonly Intl.DateTimeFormatPart[]): boolean {
  return parts.find(({ type }) => type !== 'literal')?.type === 'year';
}

/** The calendar in which a language's sites write years between 1300 and 1500. */
const OWN_CALENDARS: Readonly<Record<string, Calendar>> = {
  fa: 'persian',
  ps: 'persian',
  ar: 'hijri',
  ur: 'hijri',
};

function calendarOf(year: number, behind: string, languages: readonly Language[]): Calendar {
  if (year < 1200 || year > 1600) return 'gregorian';
  if (/^\s?(?:ه\s?\.?\s?ش|شمسي)/u.test(behind)) return 'persian';
  if (/^\s?(?:ه|ah(?!\p{L}))/u.test(behind)) return 'hijri';
  const own = languages.find(({ code }) => OWN_CALENDARS[code] !== undefined);
  return OWN_CALENDARS[own?.code ?? ''] ?? 'gregorian';
}

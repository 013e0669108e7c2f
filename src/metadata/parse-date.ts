import { languageCode } from '../languages/language-code.js';
import { foldText } from '../document/key.js';
import { separateTouching } from './separate-touching.js';
import type { Language } from '../languages/define-language.js';
import { type Calendar, toIsoDate } from './calendar.js';
import { findEastAsianDate } from './east-asian-date.js';
import { findWrittenDate, gregorianYear } from './written-date.js';
import { zonedTimeBeside } from './time-of-day.js';

/** A date found in a folded text, and where it stands there. */
export interface FoundDate {
  /** `2024-05-03` */
  readonly date: string;
  readonly from: number;
  readonly to: number;
}

/** A date of a text, and the folded words around it. */
export interface DateInText {
  /** ISO 8601, as {@link parseDate} gives it. */
  readonly date: string;
  /** From the date before it, or the text's start. */
  readonly before: string;
  /** Up to the text's end. */
  readonly after: string;
}

/** Whether 03/05 is the third of May or the fifth of March. */
export type NumericOrder = 'day-first' | 'month-first';

/** How a page writes its dates. */
export interface DateHabits {
  /** The page's language tag: a region tells whether the month comes first (`en-US`). */
  readonly locale: string | null;
  /** What other dates of the page prove, if they do; see {@link provenOrder}. */
  readonly order: NumericOrder | null;
}

/** No dateline is longer; a longer text is read to here. */
const MAX_LENGTH = 1_000;
/** A dateline has two or three dates; more are a list. */
const MAX_DATES = 4;

/**
 * The first date of a text, as ISO 8601: `2024-05-03T10:15:00+03:00` where a clock time with its zone stands beside
 * it, else `2024-05-03`. Null when there is none, when it is relative ("2 hours ago"), impossible (31 February) or
 * outside 1900–2099. Solar Persian and Hijri dates, Buddhist years and Japanese eras are converted. A year of two digits
 * is POSIX's: 69 to 99 of the twentieth century, the others of the twenty-first.
 *
 * @param languages whose month names are known; the first settles what its calendar and numeric order are
 * @param habits a language tag alone, or with what is proven of the page's numeric order; English without a region and
 *   without proof is read day first
 */
export function parseDate(
  text: string,
  languages: readonly Language[],
  habits: string | null | DateHabits = null,
): string | null {
  return findDates(text, languages, habits, 1)[0]?.date ?? null;
}

/** The dates of a text in reading order, at most `limit`. */
export function findDates(
  text: string,
  languages: readonly Language[],
  habits: string | null | DateHabits = null,
  limit = MAX_DATES,
): DateInText[] {
  const folded = foldDate(text);
  if (!/[\d〇一二三四五六七八九]/u.test(folded)) return [];
  const compact = findCompactDate(folded);
  if (compact !== null) return [{ date: compact, before: '', after: '' }];
  const known = typeof habits === 'string' || habits === null ? { locale: habits, order: null } : habits;
  const dates: DateInText[] = [];
  let from = 0;
  while (dates.length < limit) {
    const rest = folded.slice(from);
    const found = findFirst(rest, languages, known);
    if (found === null) break;
    dates.push({
      date: found.date + zonedTimeBeside(rest, found.from, found.to),
      before: rest.slice(0, found.from),
      after: rest.slice(found.to),
    });
    from += found.to;
  }
  return dates;
}

function foldDate(text: string): string {
  return foldText(separateTouching(text.slice(0, MAX_LENGTH)))
    .replace(/\s+/gu, ' ')
    .replace(/[−‐‑]/gu, '-')
    .trim();
}

function findFirst(folded: string, languages: readonly Language[], habits: DateHabits): FoundDate | null {
  const iso = findIsoDate(folded);
  // Nothing can stand before it; month names are costly to compile and most declared dates need none.
  if (iso?.from === 0) return iso;
  return (
    [
      iso,
      findNumericDate(folded, languages, habits),
      findEastAsianDate(folded),
      findWrittenDate(folded, languages, habits.locale),
    ]
      .filter((date) => date !== null)
      .sort((left, right) => left.from - right.from)[0] ?? null
  );
}

/** The order that a page's numeric dates prove: one that has a number over twelve can be read in one way only. */
export function provenOrder(texts: readonly string[]): NumericOrder | null {
  for (const text of texts) {
    for (const [, first = '', , second = '', last = ''] of foldDate(text).matchAll(NUMERIC_DATE)) {
      const [one, two] = [Number(first), Number(second)];
      if (first.length > 2 || last.length === 1 || last.length === 3 || one === 0 || two === 0) continue;
      if (one > 12 && one <= 31 && two <= 12) return 'day-first';
      if (two > 12 && two <= 31 && one <= 12) return 'month-first';
    }
  }
  return null;
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
  { locale, order }: DateHabits,
): FoundDate | null {
  for (const match of folded.matchAll(NUMERIC_DATE)) {
    const [whole, first = '', separator = '', middle = '', last = ''] = match;
    const to = match.index + whole.length;
    const monthFirst =
      order === null ? separator !== '.' && isMonthFirst(languages, locale) : order === 'month-first';
    const parts = orderParts(first, middle, last, monthFirst, isYearFirst(languages, locale));
    if (parts === null) continue;
    const { year, month, day } = parts;
    const calendar = calendarOf(year, folded.slice(to, to + 8), languages);
    const date = toIsoDate(calendar, gregorianYear(year), month, day);
    if (date !== null) return { date, from: match.index, to };
  }
  return null;
}

function orderParts(
  first: string,
  middle: string,
  last: string,
  monthFirst: boolean,
  yearFirst: boolean,
): { year: number; month: number; day: number } | null {
  if (first.length === 4 && last.length <= 2) {
    return { year: Number(first), month: Number(middle), day: Number(last) };
  }
  if (first.length > 2) return null;
  const [one, two] = [Number(first), Number(middle)];
  const year = last.length === 4 ? Number(last) : twoDigitYear(one, two, last, yearFirst);
  if (year === null) return null;
  const swapped = two > 12 || (monthFirst && one <= 12);
  return swapped ? { year, month: one, day: two } : { year, month: two, day: one };
}

/**
 * POSIX's century. Where dates begin with the year, two digits at the end are one only if they are too great for a day;
 * numbers that all could be days and months of a version or a score ("1.2.03") are none.
 */
function twoDigitYear(one: number, two: number, last: string, yearFirst: boolean): number | null {
  const year = Number(last);
  if (last.length !== 2 || one === 0 || two === 0 || one > 31 || two > 31) return null;
  if (yearFirst && year <= 31) return null;
  return year < 69 ? 2000 + year : 1900 + year;
}

/** Languages that write the year first, by CLDR's short dates. */
const YEAR_FIRST = /^(?:ja|zh|ko|hu|lt|fa|mn|si|eu|sv|af|en-CA|en-ZA|fr-CA)(?:-|$)/u;

function isYearFirst(languages: readonly Language[], locale: string | null): boolean {
  return YEAR_FIRST.test(locale ?? languages[0]?.code ?? 'en');
}

/** Regions that write the month first, by CLDR's short dates; of "en" alone CLDR's likely region is the United States. */
const MONTH_FIRST = /^(?:en$|en-(?:US|PH|PR|GU|VI|AS|MP|UM|BI|MH)|es-(?:US|PA|PR)|fil|haw|chr)(?:-|$)?/u;

function isMonthFirst(languages: readonly Language[], locale: string | null): boolean {
  const own = languages[0]?.code ?? 'en';
  const tag = locale?.replaceAll('_', '-') ?? own;
  // Templates are often left in English: the text's language says more of how its writers date.
  return MONTH_FIRST.test(languageCode(tag) === own ? tag : own);
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

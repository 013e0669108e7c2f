import { foldText } from '../document/key.js';
import type { Language } from '../languages/define-language.js';
import type { Calendar } from './calendar.js';

/** A month's name as tokens: `['كانون', 'الثاني']`, `['thang', '5']`, `['5', '月']`. */
export interface MonthName {
  readonly tokens: readonly string[];
  readonly calendar: Calendar;
  /** 1 to 12. */
  readonly month: number;
}

/** Month names by their first token, those of more tokens first. */
export type MonthNames = ReadonlyMap<string, readonly MonthName[]>;

/** Letters and digits apart, so that `3rd`, `5月` and `3مايو` come in two; marks stay with their letters. */
export const DATE_TOKEN = /\d+|[\p{L}\p{M}]+/gu;

/** Countries whose month names differ from the language's own, as CLDR has them. */
const REGIONAL: Readonly<Record<string, readonly string[]>> = {
  ar: ['ar-EG', 'ar-LB', 'ar-IQ', 'ar-DZ', 'ar-TN', 'ar-MA', 'ar-MR'],
  de: ['de-AT'],
  en: ['en-GB', 'en-AU', 'en-CA'],
  es: ['es-UY', 'es-US'],
  fa: ['fa-AF'],
  fr: ['fr-CA'],
  pt: ['pt-PT'],
  ro: ['ro-MD'],
  sr: ['sr-Latn', 'sr-Cyrl', 'sr-Latn-ME'],
  zh: ['zh-Hant'],
};

/** ICU's name of each calendar. */
const ICU_CALENDARS: Readonly<Record<Calendar, string>> = {
  gregorian: 'gregory',
  persian: 'persian',
  hijri: 'islamic-umalqura',
};

/** Languages whose sites date by another calendar too. */
const OTHER_CALENDARS: Readonly<Record<string, readonly Calendar[]>> = {
  ar: ['hijri'],
  en: ['hijri'],
  fa: ['persian', 'hijri'],
  id: ['hijri'],
  ms: ['hijri'],
  ps: ['persian', 'hijri'],
  tr: ['hijri'],
  ur: ['hijri'],
};

const PATTERNS: readonly Intl.DateTimeFormatOptions[] = [
  { month: 'long' },
  { day: 'numeric', month: 'long', year: 'numeric' },
  { month: 'short' },
  { day: 'numeric', month: 'short', year: 'numeric' },
];

const compiled = new WeakMap<Language, MonthNames>();

/** The names of the months in a language, in the Gregorian, Persian and Hijri calendars, full and short, inflected. */
export function monthNames(language: Language): MonthNames {
  let names = compiled.get(language);
  if (!names) compiled.set(language, (names = compile(language)));
  return names;
}

function compile(language: Language): MonthNames {
  const names = new Map<string, MonthName[]>();
  const known = new Set<string>();
  const add = (text: string, calendar: Calendar, month: number): void => {
    const tokens = foldText(text).match(DATE_TOKEN) ?? [];
    const [first] = tokens;
    // Languages that number their months need no names; what ICU lacks it numbers, "M05".
    if (first === undefined || tokens.every((token) => /^\d/u.test(token)) || /^m\d\d$/iu.test(text)) return;
    // "5月" is read by the year-month-day signs.
    if (/^\d/u.test(first)) return;
    if (known.has(tokens.join(' '))) return;
    known.add(tokens.join(' '));
    const listed = names.get(first) ?? [];
    listed.push({ tokens, calendar, month });
    names.set(first, listed);
  };
  (language.months ?? []).forEach((spellings, index) => {
    for (const spelling of spellings) add(spelling, 'gregorian', index + 1);
  });
  for (const calendar of ['gregorian', ...(OTHER_CALENDARS[language.code] ?? [])] as const) {
    for (const locale of [language.code, ...(REGIONAL[language.code] ?? [])]) {
      addFromIcu(locale, calendar, add);
    }
  }
  for (const listed of names.values()) listed.sort((left, right) => right.tokens.length - left.tokens.length);
  return names;
}

function addFromIcu(
  locale: string,
  calendar: Calendar,
  add: (text: string, calendar: Calendar, month: number) => void,
): void {
  const tag = `${locale}-u-ca-${ICU_CALENDARS[calendar]}-nu-latn`;
  if (Intl.DateTimeFormat.supportedLocalesOf(locale).length === 0) return;
  for (const options of PATTERNS) {
    const format = new Intl.DateTimeFormat(tag, { ...options, timeZone: 'UTC' });
    for (const { date, month } of datesOfMonths(calendar)) {
      const name = format.formatToParts(date).find(({ type }) => type === 'month')?.value;
      if (name !== undefined) add(name, calendar, month);
    }
  }
}

const dates = new Map<Calendar, readonly { readonly date: Date; readonly month: number }[]>();

/** A date in each month of the calendar, and which it is. */
function datesOfMonths(calendar: Calendar): readonly { readonly date: Date; readonly month: number }[] {
  let found = dates.get(calendar);
  if (!found) {
    const tag = `en-u-ca-${ICU_CALENDARS[calendar]}-nu-latn`;
    const number = new Intl.DateTimeFormat(tag, { month: 'numeric', timeZone: 'UTC' });
    const byMonth = new Map<number, Date>();
    // Every 28 days for 14 months: each month of any of the calendars is met.
    for (let step = 0; step < 15; step++) {
      const date = new Date(Date.UTC(2023, 0, 10 + step * 28));
      byMonth.set(Number.parseInt(number.format(date), 10), date);
    }
    found = Array.from(byMonth, ([month, date]) => ({ month, date }));
    dates.set(calendar, found);
  }
  return found;
}

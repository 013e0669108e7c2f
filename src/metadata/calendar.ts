/** The calendars in which news pages date their stories. */
export type Calendar = 'gregorian' | 'persian' | 'hijri' | 'ethiopic';

/** A page is dated no earlier than the first newspapers online hold, and the web ends for us with the century. */
const FIRST_YEAR = 1900;
const LAST_YEAR = 2099;

const DAY = 86_400_000;

/**
 * The Gregorian date, `2024-05-03`, of a day in one of the calendars; null when there is no such day or its year
 * lies outside 1900–2099. The clock is not asked, so that the same page always gives the same date.
 *
 * The Persian solar and the Hijri calendar are ICU's (CLDR `persian` and `islamic-umalqura`): the day is estimated from
 * the calendar's epoch and the mean length of its year, then found among the neighbours by asking ICU.
 */
export function toIsoDate(calendar: Calendar, year: number, month: number, day: number): string | null {
  if (month < 1 || month > (calendar === 'ethiopic' ? 13 : 12) || day < 1 || day > 31) return null;
  if (calendar === 'gregorian') return gregorian(year, month, day);
  if (calendar === 'ethiopic') return ethiopic(year, month, day);
  if (year < 1200 || year > 1600) return null;
  return calendar === 'persian'
    ? searched('persian', PERSIAN_EPOCH + (year - 1) * 365.2422 + persianDays(month) + day - 1, [
        year,
        month,
        day,
      ])
    : searched('islamic-umalqura', HIJRI_EPOCH + (year - 1) * 354.36667 + (month - 1) * 29.5306 + day - 1, [
        year,
        month,
        day,
      ]);
}

/** 1 Farvardin 1 and 1 Muharram 1 in days from 1 January 1970 (Reingold and Dershowitz, Calendrical Calculations). */
const PERSIAN_EPOCH = 226_896 - 719_163;
const HIJRI_EPOCH = 227_015 - 719_163;
/** 1 Meskerem 1. */
const ETHIOPIC_EPOCH = 2796 - 719_163;

function persianDays(month: number): number {
  return month <= 7 ? (month - 1) * 31 : 186 + (month - 7) * 30;
}

function gregorian(year: number, month: number, day: number): string | null {
  if (year < FIRST_YEAR || year > LAST_YEAR) return null;
  const date = new Date(Date.UTC(year, month - 1, day));
  return date.getUTCMonth() === month - 1 ? date.toISOString().slice(0, 10) : null;
}

/**
 * Thirteen months: twelve of thirty days, and Pagumen with the five or six that are left. A year is leap before one that four
 * divides (Calendrical Calculations, Coptic and Ethiopic calendars).
 */
function ethiopic(year: number, month: number, day: number): string | null {
  const length = month < 13 ? 30 : year % 4 === 3 ? 6 : 5;
  if (day > length) return null;
  const days = ETHIOPIC_EPOCH + 365 * (year - 1) + Math.floor(year / 4) + 30 * (month - 1) + day - 1;
  const date = new Date(days * DAY);
  return gregorian(date.getUTCFullYear(), date.getUTCMonth() + 1, date.getUTCDate());
}

/** Estimates are off by a day or two at most. */
const SEARCH_DAYS = 4;

const formats = new Map<string, Intl.DateTimeFormat>();

function searched(
  calendar: string,
  estimate: number,
  wanted: readonly [number, number, number],
): string | null {
  let format = formats.get(calendar);
  if (!format) {
    format = new Intl.DateTimeFormat(`en-u-ca-${calendar}-nu-latn`, {
      year: 'numeric',
      month: 'numeric',
      day: 'numeric',
      timeZone: 'UTC',
    });
    formats.set(calendar, format);
  }
  for (let offset = -SEARCH_DAYS; offset <= SEARCH_DAYS; offset++) {
    const date = new Date((Math.round(estimate) + offset) * DAY);
    const parts = new Map(
      format.formatToParts(date).map(({ type, value }) => [String(type), Number.parseInt(value, 10)]),
    );
    const year = parts.get('year') ?? parts.get('relatedYear');
    if (year === wanted[0] && parts.get('month') === wanted[1] && parts.get('day') === wanted[2]) {
      return gregorian(date.getUTCFullYear(), date.getUTCMonth() + 1, date.getUTCDate());
    }
  }
  return null;
}

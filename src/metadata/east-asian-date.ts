import { toIsoDate } from './calendar.js';
import type { FoundDate } from './parse-date.js';

/** The year before the first of each era still in use on pages: Reiwa 1 is 2019, the Republic's year 1 is 1912. */
const ERAS: Readonly<Record<string, number>> = {
  令和: 2018,
  平成: 1988,
  昭和: 1925,
  民国: 1911,
  民國: 1911,
};

const NUMERAL = '[\\d〇零一二三四五六七八九十]';
const YEAR_MONTH_DAY = new RegExp(
  `(?:(${Object.keys(ERAS).join('|')})\\s?(元|${NUMERAL}{1,4})|(?<!${NUMERAL})(${NUMERAL}{2}|${NUMERAL}{4}))\\s?[年년]\\s?(${NUMERAL}{1,3})\\s?[月월]\\s?(${NUMERAL}{1,3})\\s?[日일号號]?`,
  'u',
);

/** Mongolian numbers from one to ten; its months are counted, as "the eleventh month". Folded. */
const MONGOLIAN_NUMBERS = ['нэг', 'хоер', 'гурав', 'дөрөв', 'тав', 'зургаа', 'долоо', 'наим', 'ес', 'арав'];
/** "2024 оны 5 дугаар сарын 3", "2024 оны 5-р сарын 3", "2024 оны арван нэгдүгээр сарын 3". */
const MONGOLIAN = new RegExp(
  `(?<!\\d)(\\d{4}) ?оны? (?:(\\d{1,2})(?: ?-? ?(?:р|дугаар|дүгээр))?|(арван )?(${MONGOLIAN_NUMBERS.join('|')})(?:дугаар|дүгээр)) сарын (\\d{1,2})(?!\\d)`,
  'u',
);

/**
 * A date with the signs for year, month and day, of Chinese, Japanese and Korean, in digits or Chinese numerals; or with the
 * words for them, of Mongolian.
 */
export function findEastAsianDate(folded: string): FoundDate | null {
  const match = YEAR_MONTH_DAY.exec(folded);
  if (!match) return findMongolianDate(folded);
  const [whole, era, eraYear = '', plainYear = '', month = '', day = ''] = match;
  const year = era === undefined ? fullYear(numeral(plainYear)) : (ERAS[era] ?? 0) + numeral(eraYear);
  const date = toIsoDate('gregorian', year, numeral(month), numeral(day));
  return date === null ? null : { date, from: match.index, to: match.index + whole.length };
}

function findMongolianDate(folded: string): FoundDate | null {
  const match = MONGOLIAN.exec(folded);
  if (!match) return null;
  const [, year, digits, ten, word = '', day] = match;
  const counted = MONGOLIAN_NUMBERS.indexOf(word) + (ten === undefined ? 1 : 11);
  const date = toIsoDate(
    'gregorian',
    Number(year),
    digits === undefined ? counted : Number(digits),
    Number(day),
  );
  return date === null ? null : { date, from: match.index, to: match.index + match[0].length };
}

/** The sign says that it is a year, so two digits are no riddle: POSIX's century. */
function fullYear(year: number): number {
  if (year >= 100) return year;
  return year < 69 ? 2000 + year : 1900 + year;
}

const NUMERALS = '〇一二三四五六七八九';

function numeral(text: string): number {
  if (text === '元') return 1;
  const digits = text
    .replaceAll('零', '〇')
    .replace(/[〇一二三四五六七八九]/gu, (sign) => String(NUMERALS.indexOf(sign)));
  if (!digits.includes('十')) return Number(digits);
  const [tens = '', units = ''] = digits.split('十');
  return Number(tens || '1') * 10 + Number(units || '0');
}

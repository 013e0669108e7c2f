/**
 * Writes `src/metadata/calendar-names.json`: the names of months and days of the week as dates on pages have them, from the CLDR data
 * in this Node's ICU (`process.versions.cldr` is noted in the file). Shipped as a table, so that what is read does not
 * depend on the build of Node it is read with.
 *
 *     node test/training/calendar-names.mjs && npx oxfmt src/metadata/calendar-names.json
 */
import { writeFileSync } from 'node:fs';

/** Languages of news on the web, and the countries whose names differ from the language's own. */
const LANGUAGES =
  'af am ar az be bg bn bs ca cs cy da de el en es et eu fa fi fil fr ga gl gu ha he hi hr hu hy id is it ja ka kk km kn ko ky lb lo lt lv mk ml mn mr ms mt my nb ne nl nn no pa pl ps pt ro ru si sk sl so sq sr sv sw ta te th tl tr uk ur uz vi zh zu';
const REGIONAL = {
  ar: ['ar-EG', 'ar-LB', 'ar-IQ', 'ar-DZ', 'ar-TN', 'ar-MA', 'ar-MR'],
  de: ['de-AT'],
  en: ['en-GB', 'en-AU', 'en-CA'],
  es: ['es-UY', 'es-US'],
  fa: ['fa-AF'],
  fr: ['fr-CA'],
  pt: ['pt-PT'],
  ro: ['ro-MD'],
  sr: ['sr-Latn', 'sr-Cyrl', 'sr-Latn-ME'],
  uz: ['uz-Cyrl'],
  zh: ['zh-Hant'],
};
const CALENDARS = {
  gregorian: 'gregory',
  persian: 'persian',
  hijri: 'islamic-umalqura',
  ethiopic: 'ethiopic',
};
/** Languages whose sites date by another calendar too. */
const OTHER_CALENDARS = {
  am: ['ethiopic'],
  ar: ['hijri'],
  en: ['hijri'],
  fa: ['persian', 'hijri'],
  id: ['hijri'],
  ms: ['hijri'],
  ps: ['persian', 'hijri'],
  tr: ['hijri'],
  ur: ['hijri'],
};
const MONTH_PATTERNS = [
  { month: 'long' },
  { day: 'numeric', month: 'long', year: 'numeric' },
  { month: 'short' },
  { day: 'numeric', month: 'short', year: 'numeric' },
];
const WEEKDAY_PATTERNS = [
  { weekday: 'long' },
  { weekday: 'short' },
  { weekday: 'long', day: 'numeric', month: 'long' },
];

/** The names of a part of a date, by the part's number from 0. */
function namesOf(locales, calendar, part, patterns, dates) {
  return dates.map((date) => {
    const names = locales.flatMap((locale) =>
      patterns.map((pattern) => {
        const tag = `${locale}-u-ca-${calendar}-nu-latn`;
        const format = new Intl.DateTimeFormat(tag, { ...pattern, timeZone: 'UTC' });
        return format.formatToParts(date).find(({ type }) => type === part)?.value ?? '';
      }),
    );
    // What ICU has no name for it numbers: "5", "M05".
    return [...new Set(names)]
      .filter((name) => /\p{L}/u.test(name) && !/^(?:\d|M\d\d$)/u.test(name))
      .join('|');
  });
}

/** A date in each month of a calendar. */
function monthDates(calendar) {
  const number = new Intl.DateTimeFormat(`en-u-ca-${calendar}-nu-latn`, {
    month: 'numeric',
    timeZone: 'UTC',
  });
  const byMonth = new Map();
  // Every 5 days for 14 months: each month of any of the calendars is met, the shortest of five days too.
  for (let step = 0; step < 85; step++) {
    const date = new Date(Date.UTC(2023, 0, 10 + step * 5));
    byMonth.set(Number.parseInt(number.format(date), 10), date);
  }
  return Array.from({ length: byMonth.size }, (_, index) => byMonth.get(index + 1));
}

const weekDates = Array.from({ length: 7 }, (_, index) => new Date(Date.UTC(2024, 0, 1 + index)));
const languages = {};
for (const code of LANGUAGES.split(' ')) {
  const locales = [code, ...(REGIONAL[code] ?? [])];
  const months = {};
  for (const name of ['gregorian', ...(OTHER_CALENDARS[code] ?? [])]) {
    const calendar = CALENDARS[name];
    const names = namesOf(locales, calendar, 'month', MONTH_PATTERNS, monthDates(calendar));
    if (names.some((spellings) => spellings !== '')) months[name] = names;
  }
  languages[code] = { months, weekdays: namesOf(locales, 'gregory', 'weekday', WEEKDAY_PATTERNS, weekDates) };
}
writeFileSync(
  new URL('../../src/metadata/calendar-names.json', import.meta.url),
  JSON.stringify({ cldr: process.versions.cldr, languages }),
);

import { foldText } from '../document/key.js';
import type { Language } from '../languages/define-language.js';
import type { Calendar } from './calendar.js';
import calendarNames from './calendar-names.json' with { type: 'json' };

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

interface Names {
  readonly months: Readonly<Partial<Record<Calendar, readonly string[]>>>;
  readonly weekdays: readonly string[];
}

/** Unicode CLDR's names, as a table so that no build of Node reads other dates than another. */
const NAMES: ReadonlyMap<string, Names> = new Map<string, Names>(Object.entries(calendarNames.languages));

/** What sites write and CLDR has otherwise. */
const OTHER_SPELLINGS: Readonly<Record<string, Names['months']>> = {
  ar: {
    gregorian: [
      '',
      '',
      '',
      'ابريل',
      '',
      'يونيه',
      'يوليه',
      'اغسطس',
      '',
      'تشرين اول',
      'تشرين ثاني',
      'كانون اول',
    ],
    hijri: [
      '',
      '',
      '',
      'ربيع الثاني',
      'جمادى الأول|جمادي الأولى',
      'جمادى الثانية|جمادى الثاني|جمادى الآخر',
      '',
      '',
      '',
      '',
      'ذي القعدة|ذو القعده',
      'ذي الحجة|ذو الحجه',
    ],
  },
  // Amharic spells English months in many ways, and its own with letters that sound alike.
  am: {
    gregorian: [
      'ጃንዩወሪ|ጃንዋሪ|ጃኑዋሪ|ጃንዩዋሪ',
      'ፌብሩወሪ|ፌብርዋሪ|ፌብሯሪ|ፌብሪዋሪ',
      'ማርች',
      'አፕሪል|ኤፕረል',
      'ሜይ',
      'ጁን',
      'ጁላይ',
      'ኦገስት|አውገስት|ኦጋስት',
      'ሴፕቴምበር|ሰፕቴምበር|ሴፕተምበር|ሰፕተምበር',
      'ኦክቶበር|ኦክተበር',
      'ኖቬምበር|ኖቨምበር|ኖቬንበር',
      'ዲሴምበር|ዲሰምበር',
    ],
    ethiopic: [
      '',
      '',
      'ህዳር|ሕዳር',
      'ታህሳስ|ታሕሳስ|ታኅሳስ|ታህሣሥ|ታህሣስ',
      'ጥር',
      '',
      '',
      'ሚያዚያ|ምያዝያ|ሚያዝያ',
      '',
      '',
      'ሀምሌ|ሃምሌ|ሐምሌ',
      'ነሀሴ|ነሃሴ|ነሐሴ',
      'ጳጉሜ|ጳጉሜን|ጷጉሜ',
    ],
  },
  en: { gregorian: ['', '', '', '', '', '', '', '', 'Sept', '', '', ''] },
  fa: {
    gregorian: ['', '', '', 'اپریل', 'می', 'جون', 'جولای', 'آگوست|اگوست', '', '', '', ''],
    persian: ['', '', '', '', 'امرداد', '', '', '', '', '', '', ''],
  },
  ps: { persian: ['', 'غوایی', 'غبرګولی', 'چنګاښ', '', '', '', '', '', '', '', ''] },
};

const compiled = new Map<string, MonthNames>();
const own = new WeakMap<Language, MonthNames>();
const weekdays = new Map<string, ReadonlySet<string>>();

/** The names of the months in a language, in the Gregorian, Persian, Hijri and Ethiopic calendars, full and short, inflected. */
export function monthNames(language: Language): MonthNames {
  let names = own.get(language);
  if (!names) {
    const months = (language.months ?? []).map((spellings) => spellings.join('|'));
    own.set(language, (names = compile(language.code, months)));
  }
  return names;
}

/** Those of a language of which no more than its code is known, `pl`; empty where the table has none. */
export function monthNamesOf(code: string): MonthNames {
  let names = compiled.get(code);
  if (!names) {
    names = compile(code, []);
    // Pages are free to declare any code: the table stays small.
    if (NAMES.has(code)) compiled.set(code, names);
  }
  return names;
}

/** The folded names of the days of the week, full and short, those of more than one word left out. */
export function weekdayNames(code: string): ReadonlySet<string> {
  let names = weekdays.get(code);
  if (!names) {
    names = new Set(
      (NAMES.get(code)?.weekdays ?? [])
        .flatMap((spellings) => spellings.split('|'))
        .map((name) => foldText(name).match(DATE_TOKEN) ?? [])
        .flatMap((tokens) => (tokens.length === 1 ? tokens : [])),
    );
    if (NAMES.has(code)) weekdays.set(code, names);
  }
  return names;
}

function compile(code: string, others: readonly string[]): MonthNames {
  const names = new Map<string, MonthName[]>();
  const known = new Set<string>();
  const addAll = (calendar: Calendar, months: readonly string[] | undefined): void => {
    for (const [index, spellings] of (months ?? []).entries()) {
      for (const spelling of spellings.split('|')) {
        const tokens = foldText(spelling).match(DATE_TOKEN) ?? [];
        const [first] = tokens;
        if (first === undefined || known.has(tokens.join(' '))) continue;
        known.add(tokens.join(' '));
        const listed = names.get(first) ?? [];
        listed.push({ tokens, calendar, month: index + 1 });
        names.set(first, listed);
      }
    }
  };
  addAll('gregorian', others);
  for (const calendar of ['gregorian', 'persian', 'hijri', 'ethiopic'] as const) {
    addAll(calendar, NAMES.get(code)?.months[calendar]);
    addAll(calendar, OTHER_SPELLINGS[code]?.[calendar]);
  }
  for (const listed of names.values()) listed.sort((left, right) => right.tokens.length - left.tokens.length);
  return names;
}

import type { Language } from '../languages/define-language.js';
import { toIsoDate } from './calendar.js';
import { DATE_TOKEN, type MonthName, monthNames, type MonthNames, monthNamesOf } from './month-names.js';
import type { FoundDate } from './parse-date.js';

interface Token {
  readonly text: string;
  readonly from: number;
  readonly to: number;
}

/** What may stand between the parts of a date, folded: ordinal endings, "of", "de", the Vietnamese word for year, the Thai eras. */
const FILLERS = new Set(
  'st nd rd th er re ere eme e o a ta i y de del d of the da di do den dne ab go го ого числа η gada m ж жыл жылғы yil yilning yilgi иил иилнинг иилги წლის წელი წელს թ թվականի թվականին ቀን nam ku ค พ ศ'.split(
    ' ',
  ),
);

const GAP = /^[\s.,،፣፤/()'’`\-–—־·|]{0,3}$/u;

const BUDDHIST_YEARS = 543;

/** The first date whose month is written as a word, in the order day-month-year, month-day-year or year-month-day. */
export function findWrittenDate(
  folded: string,
  languages: readonly Language[],
  locale: string | null = null,
): FoundDate | null {
  const names = namesOf(languages, locale);
  const tokens = Array.from(folded.matchAll(DATE_TOKEN), (match): Token => {
    return { text: match[0], from: match.index, to: match.index + match[0].length };
  });
  for (let index = 0; index < tokens.length; index++) {
    for (const name of monthsAt(tokens, index, folded, names)) {
      const found = dateAround(tokens, index, name, folded, names);
      if (found !== null) return found;
    }
  }
  return null;
}

/** The month names of the languages; and of the one the page declares, should it have no file of its own. */
function namesOf(languages: readonly Language[], locale: string | null): readonly MonthNames[] {
  const declared = locale?.toLowerCase().split(/[-_]/u)[0];
  const names = languages.map(monthNames);
  return declared === undefined || languages.some(({ code }) => code === declared)
    ? names
    : [...names, monthNamesOf(declared)];
}

/** Every reading of the tokens at `index` as a month, the page's own language first. */
function monthsAt(
  tokens: readonly Token[],
  index: number,
  folded: string,
  languages: readonly MonthNames[],
): MonthName[] {
  const word = tokens[index]?.text ?? '';
  if (/^\d/u.test(word)) return [];
  // Hebrew writes "in" onto the month.
  const spellings = word.startsWith('ב') ? [word, word.slice(1)] : [word];
  return languages.flatMap((names) =>
    spellings.flatMap((spelling) =>
      (names.get(spelling) ?? []).filter(({ tokens: name }) =>
        name.every((part, offset) => {
          if (offset === 0) return true;
          return tokens[index + offset]?.text === part && isJoined(tokens, index + offset, folded);
        }),
      ),
    ),
  );
}

function dateAround(
  tokens: readonly Token[],
  index: number,
  name: MonthName,
  folded: string,
  languages: readonly MonthNames[],
): FoundDate | null {
  let end = index + name.tokens.length;
  // Arabic papers give the month twice, by both traditions: "30 سبتمبر (أيلول)".
  if (isJoined(tokens, end, folded)) {
    const twin = monthsAt(tokens, end, folded, languages).find(
      ({ month, calendar }) => month === name.month && calendar === name.calendar,
    );
    if (twin) end += twin.tokens.length;
  }
  const before = numberBefore(tokens, index, folded);
  const after = numberAfter(tokens, end, folded);
  const { calendar, month } = name;
  const build = (year: number | null, day: Token, from: number, to: number): FoundDate | null => {
    if (year === null || day.text.length > 2) return null;
    const date = toIsoDate(calendar, year, month, Number(day.text));
    return date === null ? null : { date, from, to };
  };
  const start = tokens[index]?.from ?? 0;
  // Latvian and Kazakh have the year before the day: "2024. gada 23. janvāris".
  const first = before === null ? null : numberBefore(tokens, tokens.indexOf(before), folded);
  const behindYear =
    before === null || first?.text.length !== 4
      ? null
      : build(yearOf(first, folded), before, first.from, tokens[end - 1]?.to ?? before.to);
  if (after === null) return behindYear;
  if (before !== null) {
    const dayFirst = build(yearOf(after, folded), before, before.from, after.to);
    const yearFirst = build(yearOf(before, folded), after, before.from, after.to);
    if (dayFirst ?? yearFirst ?? behindYear) return dayFirst ?? yearFirst ?? behindYear;
  }
  const last = numberAfter(tokens, tokens.indexOf(after) + 1, folded);
  const year = last === null ? null : yearOf(last, folded);
  if (last !== null && year !== null) return build(year, after, start, last.to);
  // The C library's form has the clock before the year: "May 3 10:15:00 2024".
  const behindClock = /^ \d{1,2}:\d{2}(?::\d{2})?(?: [a-z]{1,5})? (\d{4})(?!\d)/u.exec(
    folded.slice(after.to, after.to + 30),
  );
  return behindClock ? build(Number(behindClock[1]), after, start, after.to + behindClock[0].length) : null;
}

function numberBefore(tokens: readonly Token[], index: number, folded: string): Token | null {
  for (let at = index - 1; at >= Math.max(0, index - 3); at--) {
    const token = tokens[at];
    if (token === undefined || !isJoined(tokens, at + 1, folded)) return null;
    if (/^\d/u.test(token.text)) return token;
    if (!FILLERS.has(token.text)) return null;
  }
  return null;
}

function numberAfter(tokens: readonly Token[], index: number, folded: string): Token | null {
  for (let at = index; at < index + 3; at++) {
    const token = tokens[at];
    if (token === undefined || !isJoined(tokens, at, folded)) return null;
    if (/^\d/u.test(token.text)) return token;
    if (!FILLERS.has(token.text)) return null;
  }
  return null;
}

/** Whether only a space or a comma or the like stands between a token and the one before it. */
function isJoined(tokens: readonly Token[], index: number, folded: string): boolean {
  const token = tokens[index];
  const previous = tokens[index - 1];
  return token !== undefined && previous !== undefined && GAP.test(folded.slice(previous.to, token.from));
}

/**
 * Four digits; or two with POSIX's century, behind an apostrophe or at the end of a dateline, of the Buddhist year in Thai and
 * Lao. Null when the number is no year.
 */
function yearOf(token: Token, folded: string): number | null {
  const value = Number(token.text);
  if (token.text.length === 4) return gregorianYear(value);
  if (token.text.length !== 2) return null;
  const isMarked = /['’`]/u.test(folded.charAt(token.from - 1));
  if (!isMarked && !DATELINE_END.test(folded.slice(token.to, token.to + 8))) return null;
  if (/[\p{Script=Thai}\p{Script=Lao}]/u.test(folded)) return 2500 + value - BUDDHIST_YEARS;
  return value < 69 ? 2000 + value : 1900 + value;
}

/** What may follow a year of two digits: nothing, a mark, or the Russian word for year. */
const DATELINE_END = /^\s?(?:$|[|•)\]]|[-–—]\s|г\.)/u;

/** Years over 2400 are of the Buddhist calendar of Thailand and its neighbours. */
export function gregorianYear(year: number): number {
  return year > 2400 ? year - BUDDHIST_YEARS : year;
}

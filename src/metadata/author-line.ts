import { separateTouching } from './separate-touching.js';
import { keyWords } from '../document/key.js';
import type { Language } from '../languages/define-language.js';
import { bylineWords, type Opening, SLOT } from './byline-words.js';
import { monthNames, weekdayNames } from './month-names.js';
import { type NameWord, nameWords } from './name-words.js';
import { isRoleWord } from './role-words.js';

/** What a short line near the headline says of the writer. */
export interface AuthorLine {
  /** What stands behind words like "by", up to the next mark or date. */
  readonly credited: readonly string[];
  /** Stretches between marks and dates that nothing explains: "Jane Doe" and "Sports" of "Jane Doe | May 3, 2024 | Sports". */
  readonly bare: readonly string[];
  /** Whether it is nothing but the words before a name: "Written by". */
  readonly isLabel: boolean;
  /** Whether it has a date, a time or a reading time. */
  readonly hasNumber: boolean;
}

/** No line that names the writer is longer. */
const MAX_LENGTH = 300;

/** Marks that sites set between the name, the date and the section. */
const MARK = /[|｜¦•·⋅∙●»«›‹>\\—–\t]|\s-+\s|^\s*\/\s*$/u;

const TIME_WORDS: ReadonlySet<string> = new Set(
  keyWords(
    'am pm gmt utc est edt pst pdt cst cdt min mins hour hours day days week weeks month months year years ago st nd rd th uhr h ч мин دقيقة دقائق',
  ),
);

interface LineWords {
  /** By their first word; of those that share it the longest first. */
  readonly openings: ReadonlyMap<string, readonly Opening[]>;
  /** Words of datelines: "published", "min", "read". */
  readonly details: ReadonlySet<string>;
}

const compiled = new WeakMap<Language, LineWords>();

function lineWords(language: Language): LineWords {
  let words = compiled.get(language);
  if (!words) {
    const { dateLabel, updateLabel, readingTime, viewCounter, commentCount } = language.phrases;
    const phrases = [dateLabel, updateLabel, readingTime, viewCounter, commentCount].flatMap(
      (list) => list ?? [],
    );
    const literals = phrases.flatMap((phrase) => keyWords(phrase.replace(SLOT, ' ')));
    words = {
      openings: byFirstWord(bylineWords(language).openings),
      details: new Set([...literals, ...language.stopwords.flatMap(keyWords), ...TIME_WORDS]),
    };
    compiled.set(language, words);
  }
  return words;
}

function byFirstWord(openings: readonly Opening[]): Map<string, Opening[]> {
  const filed = new Map<string, Opening[]>();
  for (const opening of openings) {
    const [first = ''] = opening.words;
    const alike = filed.get(first);
    if (alike) alike.push(opening);
    else filed.set(first, [opening]);
  }
  return filed;
}

/** Reads the lines of a page as bylines: see {@link readAuthorLine}. */
export type AuthorLineReader = (text: string) => AuthorLine;

/** Makes a reader for one page, several of whose readers ask for the same lines. */
export function createAuthorLineReader(languages: readonly Language[]): AuthorLineReader {
  const known = new Map<string, AuthorLine>();
  return (text) => {
    let line = known.get(text);
    if (line === undefined) known.set(text, (line = readAuthorLine(text, languages)));
    return line;
  };
}

/**
 * Reads a line as a byline, with or without the words that make it one: it is cut at marks and dates, and each stretch
 * is what someone is credited with, a piece of a dateline, or bare.
 */
export function readAuthorLine(text: string, languages: readonly Language[]): AuthorLine {
  const line = separateTouching(text.slice(0, MAX_LENGTH)).replace(/[^\S\t]+/gu, ' ');
  const words = nameWords(line);
  const known = languages.map(lineWords);
  const isDetail = (word: NameWord): boolean => known.some(({ details }) => details.has(word.folded));
  const credited: string[] = [];
  const bare: string[] = [];
  let isLabel = false;
  for (const stretch of stretchesOf(line, words, languages, isDetail)) {
    const isBehindNumber = /\p{Nd}/u.test(line.slice(0, stretch[0]?.from ?? 0));
    const found = findOpening(line, stretch, known, (word) => isBehindNumber && isDetail(word));
    const rest = withoutTail(found === null ? stretch : stretch.slice(found.to), isDetail);
    const [first, last] = [rest[0], rest.at(-1)];
    if (!first || !last) {
      isLabel ||= found !== null && !found.opening.isOther && stretch.length === words.length;
      continue;
    }
    const value = closed(line.slice(first.from, endOf(line, last)));
    if (found === null) {
      if (!stretch.every(isDetail)) bare.push(value);
    } else if (!found.opening.isOther && !rest.every(isDetail)) credited.push(value);
  }
  const isHeading = credited.length === 0 && isNameHeading(line, languages);
  return {
    credited,
    bare: isHeading ? [] : bare,
    isLabel: isLabel || isHeading,
    hasNumber: /\p{Nd}/u.test(line),
  };
}

/** "Author(s)" over a name: what within a line needs a colon. */
function isNameHeading(line: string, languages: readonly Language[]): boolean {
  const words = keyWords(line.replace(/[(（][^()（）]{0,5}[)）]/gu, ' '));
  if (words.length > LONGEST_HEADING || !words.some(isRoleWord)) return false;
  const key = words.join(' ');
  return languages.some((language) => bylineWords(language).labels.has(key));
}

const LONGEST_HEADING = 4;

/** Leaves out the "on" and "updated" that joined what follows. */
function withoutTail(
  stretch: readonly NameWord[],
  isDetail: (word: NameWord) => boolean,
): readonly NameWord[] {
  let to = stretch.length;
  while (to > 1) {
    const word = stretch[to - 1];
    // A short surname may be a function word of another language: "Jane Lee", "Luke Kim".
    if (!word || !isDetail(word) || (/^\P{Ll}/u.test(word.text) && to < 3)) break;
    to--;
  }
  return stretch.slice(0, to);
}

/** Closes the bracket behind a name: "Jane Doe (Content manager". */
function closed(value: string): string {
  const bracket = /[(（][^()（）]*$/u.test(value);
  return bracket ? `${value})` : value;
}

/** The full stop of an initial or of "Jr." goes with the last word. */
function endOf(line: string, last: NameWord): number {
  const behind = line.charAt(last.to);
  return last.to + (/[®™]/u.test(behind) || (behind === '.' && last.text.length <= 2) ? 1 : 0);
}

function isNumber(word: NameWord | undefined): boolean {
  return word !== undefined && /^\p{Nd}/u.test(word.text);
}

/** Cuts the words at marks, at numbers, and at the months and days beside numbers. */
function stretchesOf(
  line: string,
  words: readonly NameWord[],
  languages: readonly Language[],
  isDetail: (word: NameWord) => boolean,
): NameWord[][] {
  const isMonth = (word: NameWord): boolean =>
    languages.some((language) => monthNames(language).has(word.folded));
  const isWeekday = (word: NameWord): boolean =>
    languages.some(({ code }) => weekdayNames(code).has(word.folded));
  // "3 de febrero de 2025".
  const isDayBefore = (at: number): boolean =>
    words.slice(Math.max(0, at - 1), at).some(isDetail) && isNumber(words[at - 2]);
  const isDate = words.map(
    (word, at) =>
      (isNumber(word) && !/\p{L}{3}/u.test(word.text)) ||
      (isMonth(word) && (isNumber(words[at - 1]) || isNumber(words[at + 1]) || isDayBefore(at))) ||
      (isWeekday(word) && words.slice(at + 1, at + 4).some(isNumber)) ||
      (TIME_WORDS.has(word.folded) && isNumber(words[at - 1])),
  );
  const stretches: NameWord[][] = [];
  let stretch: NameWord[] = [];
  for (const [at, word] of words.entries()) {
    const gap = line.slice(words[at - 1]?.to ?? 0, word.from);
    // A full stop ends a stretch only before the words of a dateline: initials and titles have one too.
    const isSentence = (words[at - 1]?.text.length ?? 0) > 2 && /^\.\s/u.test(gap) && isDetail(word);
    const isCut = MARK.test(gap) || isSentence;
    if (isCut || isDate[at] === true) {
      if (stretch.length > 0) stretches.push(stretch);
      stretch = [];
    }
    if (isDate[at] !== true) stretch.push(word);
  }
  if (stretch.length > 0) stretches.push(stretch);
  return stretches;
}

/** The words that credit someone at the stretch's start, or behind nothing but words of a dateline. */
function findOpening(
  line: string,
  stretch: readonly NameWord[],
  known: readonly LineWords[],
  isDetail: (word: NameWord) => boolean,
): { readonly opening: Opening; readonly to: number } | null {
  for (const [at, word] of stretch.entries()) {
    const opening = openingAt(
      stretch,
      at,
      known,
      ({ words, colon }) => !colon || /^\s?[:：]/u.test(line.slice(stretch[at + words.length - 1]?.to ?? 0)),
    );
    // Two words say it wherever they stand: "Discussion in Travel, started by jane".
    if (opening && (at === 0 || opening.words.length > 1 || stretch.slice(0, at).every(isDetail))) {
      let to = at + opening.words.length;
      // "Written and reported by", "Words: by"
      const next = openingAt(stretch, to, known, () => true);
      if (next) to += next.words.length;
      return { opening, to };
    }
    if (!isDetail(word) && at > 8) break;
  }
  return null;
}

/** The first opening of the first language that stands at a place and counts. */
function openingAt(
  stretch: readonly NameWord[],
  at: number,
  known: readonly LineWords[],
  counts: (opening: Opening) => boolean,
): Opening | undefined {
  const word = stretch[at]?.folded ?? '';
  for (const { openings } of known) {
    for (const opening of openings.get(word) ?? NO_OPENINGS) {
      const isThere = opening.words.every((literal, offset) => stretch[at + offset]?.folded === literal);
      if (isThere && counts(opening)) return opening;
    }
  }
  return undefined;
}

const NO_OPENINGS: readonly Opening[] = [];

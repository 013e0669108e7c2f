import { comparisonKey, keyWords } from '../document/key.js';
import type { Language } from '../languages/define-language.js';
import { type BylineWords, bylineWords, type Opening } from './byline-words.js';
import { isCollective } from './name-shape.js';
import { monthNames } from './month-names.js';
import { type NameWord, nameWords } from './name-words.js';
import { arePostNominals, hasPostNominalShape, isPostNominal, withoutPostNominals } from './post-nominals.js';
import { isAgency, isRoleWord, OTHER_CREDITS, withoutHanRole } from './role-words.js';
import { splitNames } from './split-names.js';

const MAX_LENGTH = 500;
const MAX_NAMES = 10;
/** "María de los Ángeles Fernández de la Vega y Sanz" has nine words. */
const MAX_NAME_WORDS = 9;

const NOISE =
  /https?:\/\/\S+|www\.\S+|<[^<>]{0,100}>?|[^\s@]{1,64}@[^\s@]{1,64}\.\p{L}{2,12}|(?<!\S)@[\p{L}\p{N}_.]+|(?!(?<=\p{L}\s)\(\p{Lu}\p{Ll}+\)\s\p{Lu}\p{Ll})[([（][^()[\]（）]{0,100}[)\]）]/gu;
const SEPARATOR = /\s*[,،、，;؛|/•‖]\s*|\s+[-–—·&+]+\s+|\s*&\s*/u;
const GENERATION = /^(?:jr|sr|i{2,3}|iv)\.?$/iu;

/**
 * The people that a byline names, in order, as the page writes them: "By Jane Doe and John Smith, staff writers" gives
 * two names. Byline words, roles, agencies, dates, addresses and handles are left out; known degrees and licences stay
 * with their bearer, "Jane Doe, MS, RD". At most ten names, each once.
 *
 * @param languages whose byline phrases and conjunctions are known, the page's own first
 */
export function parseNames(byline: string, languages: readonly Language[]): string[] {
  const words = languages.map(bylineWords);
  const undated = byline
    .slice(0, MAX_LENGTH)
    .replace(/\s+/gu, ' ')
    .replace(NOISE, ' ')
    .replace(/ {2,}/gu, ' ')
    .trim();
  const text = withoutDate(undated, languages);
  const names: string[] = [];
  // Whether the segment before gave the last name: letters behind a place are of the place.
  let isBearer = false;
  for (const segment of withoutOtherCredits(stripOpening(text, words)).split(SEPARATOR)) {
    if (GENERATION.test(segment) && names.length > 0) {
      names.push(`${names.pop()} ${segment}`);
      continue;
    }
    if (isBearer && isBorne(segment, names.at(-1) ?? '')) {
      names.push(`${names.pop()}, ${segment.replace(/\*+\s*$/u, '').trim()}`);
      continue;
    }
    isBearer = false;
    // "Hans Müller, Berlin": behind a full name one word is a place or a paper.
    if (/\s/u.test(names.at(-1) ?? '') && nameWords(segment).length === 1) continue;
    // "Jane Doe, Home and Garden Editor" is one woman.
    if (names.length > 0 && isBehindComma(nameWords(segment).at(-1)?.folded ?? '')) continue;
    for (const candidate of splitNames(segment, words)) {
      const name = toName(candidate, words, names.at(-1) ?? null);
      if (name !== null) names.push(name);
      isBearer = name !== null;
    }
  }
  const known = new Set<string>();
  return names
    .filter((name) => {
      const key = comparisonKey(name);
      return !known.has(key) && known.add(key);
    })
    .slice(0, MAX_NAMES);
}

/** Whether letters behind a name are its bearer's: known ones, or any behind known ones. */
function isBorne(segment: string, name: string): boolean {
  if (!/\p{Ll}/u.test(name) || !/\s/u.test(name)) return false;
  return (
    arePostNominals(segment) || (withoutPostNominals(name) !== name && hasPostNominalShape(segment.trim()))
  );
}

/** Drops "By", "كتب:" and the like, also several in a row. */
function stripOpening(text: string, languages: readonly BylineWords[]): string {
  let rest = text;
  for (let round = 0; round < 3; round++) {
    const words = nameWords(rest);
    const opens = ({ words: literal, colon }: Opening): boolean => {
      if (literal.length >= words.length) return false;
      if (!literal.every((word, index) => words[index]?.folded === word)) return false;
      const behind = rest.slice(words[literal.length - 1]?.to ?? 0, words[literal.length]?.from ?? 0);
      return !colon || /[:：]/u.test(behind);
    };
    const language = languages.find(({ openings }) => openings.some(opens));
    const opening = language?.openings.find(opens);
    if (!opening) return rest;
    // Who edited or reviewed it did not write it.
    if (opening.isOther) return '';
    rest = rest.slice(words[opening.words.length]?.from ?? rest.length);
  }
  return rest;
}

/** Cuts the byline before a date that follows the names without a mark: "By Jane Doe May 3, 2024", "Jane Doe 5 min read". */
function withoutDate(text: string, languages: readonly Language[]): string {
  const words = nameWords(text);
  const digits = words.findIndex(({ text: word }) => /^\p{Nd}/u.test(word));
  const isMonth = (word: NameWord | undefined): boolean =>
    word !== undefined && languages.some((language) => monthNames(language).has(word.folded));
  const start = isMonth(words[digits - 1]) ? digits - 1 : digits;
  const at = words[start];
  // A date that opens the line has its label before it, not a name.
  return at !== undefined && start > 2 ? text.slice(0, at.from) : text;
}

const CREDIT_WORDS: readonly (readonly string[])[] = OTHER_CREDITS.map(keyWords);

/** Cuts the byline before the first "edited by" or "photos by". */
function withoutOtherCredits(text: string): string {
  const words = nameWords(text);
  for (const [index, { from }] of words.entries()) {
    const hit = CREDIT_WORDS.some((literal) =>
      literal.every((word, offset) => words[index + offset]?.folded === word),
    );
    // A single word may be a name; in front of a colon it is a label.
    if (hit && /\p{L}[:：]|(?<=\p{L}) by /iu.test(text.slice(from, from + 40)))
      return text.slice(0, from).trim();
  }
  return text;
}

function toName(
  candidate: string,
  languages: readonly BylineWords[],
  previous: string | null,
): string | null {
  let words = nameWords(cutPlace(candidate, languages));
  const key = words.map(({ folded }) => folded).join(' ');
  if (key === '' || isAgency(key)) return null;
  if (languages.some(({ endings, labels }) => endings.includes(key) || labels.has(key))) return null;
  const tokens = candidate.trim().split(' ');
  // Behind a name stand what its bearer is: "Jane Doe, political editor", "Jane Doe, Ph.D.".
  const isRole = words.some(({ folded }) => isBehindComma(folded));
  // After a name in capitals, capitals are the next one: "JANE DOE and BOB RAY".
  const isCredentials = /\p{Ll}/u.test(previous ?? '') && tokens.every(hasPostNominalShape);
  if (previous !== null && (isRole || isCredentials)) return null;
  if (/\p{Nd}/u.test(key) && (words.length > 1 || /^\p{Nd}+$/u.test(key))) return null;
  // A user's name: "q_admin", "jane.doe".
  if (tokens.length === 1 && words.length > 1 && isRole) return null;
  words = trimRoles(words, candidate, languages);
  const [first, last] = [words[0], words.at(-1)];
  if (!first || !last || words.length > MAX_NAME_WORDS) return null;
  if (isAgency(candidate.slice(first.from, last.to))) return null;
  const ending = candidate.slice(last.to);
  // The full stop of an initial or of "Jr." belongs to the name.
  const stop = ending.startsWith('.') && last.text.length <= 3 ? '.' : '';
  return withoutHanRole(candidate.slice(first.from, last.to)) + stop;
}

/** Leaves out "in Cairo" behind a name. */
function cutPlace(candidate: string, languages: readonly BylineWords[]): string {
  const words = nameWords(candidate);
  const cut = words.find(({ text }, index) => index > 1 && languages.some(({ cuts }) => cuts.has(text)));
  return cut ? candidate.slice(0, cut.from) : candidate;
}

/** Leaves out role words and employers in capitals at the ends: "Reporter Jane Doe", "Jane Doe Staff Writer", "Jane Doe BBC". */
function trimRoles(
  words: readonly NameWord[],
  candidate: string,
  languages: readonly BylineWords[],
): NameWord[] {
  let [from, to] = [0, words.length];
  const key = words.map(({ folded }) => folded);
  if (isCollective(candidate)) return [...words];
  for (const ending of languages.flatMap(({ endings }) => endings)) {
    const literal = ending.split(' ');
    if (literal.length < to && literal.every((word, index) => key[to - literal.length + index] === word)) {
      to -= literal.length;
      break;
    }
  }
  while (from < to && isRoleWord(words[from]?.text ?? '')) from++;
  while (to > from && isRoleWord(words[to - 1]?.text ?? '')) to--;
  // "Jane Doe Senior Autos Reporter": what stands between the roles is theirs.
  // "Community Editor" signs as a whole.
  if (to - from === 1 && from === 0 && words.length > 1 && /\p{Lu}/u.test(candidate)) return [...words];
  const role = words.findIndex((word, at) => at >= from + 2 && at < to && isRoleWord(word.text));
  if (role > 0 && to < words.length) to = role;
  // A name written in capitals throughout has no telling capitals at its end.
  if (/\p{Ll}/u.test(candidate)) {
    while (to - from > 2 && isStrayCapitals(words[to - 1]?.text ?? '')) to--;
  }
  return words.slice(from, to);
}

/** Words of what people are, that are also in names of sites. */
const BEHIND_COMMA = new Set([
  'expert',
  'contributor',
  'columnist',
  'founder',
  'phd',
  'university',
  'institute',
]);

function isBehindComma(word: string): boolean {
  return isRoleWord(word) || BEHIND_COMMA.has(word);
}

/** Capitals that are no known degree are where someone works. */
function isStrayCapitals(word: string): boolean {
  return /^\p{Lu}{2,6}$/u.test(word) && !GENERATION.test(word) && !isPostNominal(word);
}

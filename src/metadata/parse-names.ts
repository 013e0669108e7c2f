import { comparisonKey, foldText, keyWords, WORD } from '../document/key.js';
import type { Language } from '../languages/define-language.js';
import { type BylineWords, bylineWords } from './byline-words.js';
import { isAgency, isRoleWord, OTHER_CREDITS } from './role-words.js';

const MAX_LENGTH = 500;
const MAX_NAMES = 10;
/** "María de los Ángeles Fernández de la Vega y Sanz" has nine words. */
const MAX_NAME_WORDS = 9;

const NOISE =
  /https?:\/\/\S+|www\.\S+|[^\s@]{1,64}@[^\s@]{1,64}\.\p{L}{2,12}|(?<!\S)@[\p{L}\p{N}_.]+|[([（][^()[\]（）]{0,100}[)\]）]/gu;
const SEPARATOR = /\s*[,،、，;؛|/•‖]\s*|\s+[-–—·&+]+\s+|\s*&\s*/u;
const GENERATION = /^(?:jr|sr|i{2,3}|iv)\.?$/iu;
/** "MD", "Ph.D.", "FACLM", "CEPF®"; a name in capitals is longer or of several words. */
const CREDENTIAL =
  /^(?:\p{Lu}{2,6}[®™]?|\p{Lu}-?\p{Lu}{2,4}|(?:\p{L}{1,3}\.){2,4}\p{L}{0,2}\.?|PhD|EdD|MSc|BSc|DPhil|PsyD|PharmD|LMSW|RDN?)$/u;

/**
 * The people that a byline names, in order, as the page writes them: "By Jane Doe and John Smith, staff writers" gives
 * two names. Byline words, roles, agencies, credentials, dates, addresses and handles are left out; at most ten names,
 * each once.
 *
 * @param languages whose byline phrases and conjunctions are known, the page's own first
 */
export function parseNames(byline: string, languages: readonly Language[]): string[] {
  const words = languages.map(bylineWords);
  const text = byline.slice(0, MAX_LENGTH).replace(/\s+/gu, ' ').replace(NOISE, ' ').trim();
  const names: string[] = [];
  for (const segment of withoutOtherCredits(stripOpening(text, words)).split(SEPARATOR)) {
    if (GENERATION.test(segment) && names.length > 0) {
      names.push(`${names.pop()} ${segment}`);
      continue;
    }
    for (const candidate of splitAtConjunctions(segment, words)) {
      const name = toName(candidate, words, names.length > 0);
      if (name !== null) names.push(name);
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

interface Word {
  readonly text: string;
  readonly folded: string;
  readonly from: number;
  readonly to: number;
}

function wordsOf(text: string): Word[] {
  return Array.from(text.matchAll(WORD), (match) => ({
    text: match[0],
    folded: foldText(match[0]),
    from: match.index,
    to: match.index + match[0].length,
  }));
}

/** Drops "By", "كتب:" and the like, also several in a row. */
function stripOpening(text: string, languages: readonly BylineWords[]): string {
  let rest = text;
  for (let round = 0; round < 3; round++) {
    const words = wordsOf(rest);
    const opening = languages
      .flatMap(({ openings }) => openings)
      .find(({ words: literal, colon }) => {
        if (literal.length >= words.length) return false;
        if (!literal.every((word, index) => words[index]?.folded === word)) return false;
        const behind = rest.slice(words[literal.length - 1]?.to ?? 0, words[literal.length]?.from ?? 0);
        return !colon || /[:：]/u.test(behind);
      });
    if (!opening) return rest;
    rest = rest.slice(words[opening.words.length]?.from ?? rest.length);
  }
  return rest;
}

/** Cuts the byline before the first "edited by" or "photos by". */
function withoutOtherCredits(text: string): string {
  const words = wordsOf(text);
  for (const [index, { from }] of words.entries()) {
    const hit = OTHER_CREDITS.some((credit) => {
      const literal = keyWords(credit);
      return literal.every((word, offset) => words[index + offset]?.folded === word);
    });
    // A single word may be a name; in front of a colon it is a label.
    if (hit && /\p{L}[:：]|(?<=\p{L}) by /iu.test(text.slice(from, from + 40)))
      return text.slice(0, from).trim();
  }
  return text;
}

/** Arabic and Hebrew first names that begin with the letter that also means "and". */
const BEGIN_WITH_AND = new Set(
  keyWords(
    'وليد وائل وسام وسيم وفاء وجدي وجيه وديع ورد وردة وعد وحيد ولاء وهبة وهيب وداد وصفي وضاح وثاب ويليام وارن وودي والتر والي ولي ولد ورشة واثق واصف وجدان وئام وفيق وهبي ורד ויקטור ולדימיר ויקי ויולט ורדה ויליאם וולטר',
  ),
);

function splitAtConjunctions(segment: string, languages: readonly BylineWords[]): string[] {
  const words = wordsOf(segment);
  // "Center for Drug Evaluation and Research" is one body: people's names have no such lower-case words.
  if (isBody(words, languages)) return [segment];
  const parts: string[] = [];
  let from = 0;
  for (const [index, word] of words.entries()) {
    if (
      index === 0 &&
      parts.length === 0 &&
      !languages.some(({ conjunctions }) => conjunctions.has(word.folded))
    )
      continue;
    const glued = languages
      .flatMap(({ gluedConjunctions }) => gluedConjunctions)
      .find((letter) => isGlued(word, letter));
    if (glued !== undefined && index > 0) {
      parts.push(segment.slice(from, word.from));
      from = word.from + glued.length;
    } else if (
      languages.some(({ conjunctions }) => conjunctions.has(word.folded)) &&
      !isInitial(segment, word)
    ) {
      parts.push(segment.slice(from, word.from));
      from = word.to;
    }
  }
  parts.push(segment.slice(from));
  return parts;
}

function isGlued(word: Word, letter: string): boolean {
  return word.text.startsWith(letter) && word.text.length >= 4 && !BEGIN_WITH_AND.has(word.folded);
}

/** "E" is Portuguese and Italian for "and", and an initial when it is a capital or has a full stop. */
function isInitial(segment: string, word: Word): boolean {
  return [...word.text].length === 1 && (/\p{Lu}/u.test(word.text) || segment.charAt(word.to) === '.');
}

const BODY_WORDS = new Set('for of the für des para del pour'.split(' '));

function isBody(words: readonly Word[], languages: readonly BylineWords[]): boolean {
  return (
    words.some(({ text }, index) => index > 0 && BODY_WORDS.has(text)) &&
    words.some(({ folded }) => languages.some(({ conjunctions }) => conjunctions.has(folded)))
  );
}

function toName(candidate: string, languages: readonly BylineWords[], follows: boolean): string | null {
  let words = wordsOf(cutPlace(candidate, languages));
  const key = words.map(({ folded }) => folded).join(' ');
  if (key === '' || isAgency(key)) return null;
  if (languages.some(({ endings }) => endings.includes(key))) return null;
  const tokens = candidate.trim().split(' ');
  // Behind a name stand what its bearer is: "Jane Doe, political editor", "Jane Doe, Ph.D.".
  if (
    follows &&
    (words.some(({ folded }) => isRoleWord(folded)) || tokens.every((token) => CREDENTIAL.test(token)))
  )
    return null;
  if (words.some(({ text }) => /\p{Nd}/u.test(text)) && (words.length > 1 || /^\p{Nd}+$/u.test(key)))
    return null;
  // A user's name: "q_admin", "jane.doe".
  if (!/\s/u.test(candidate.trim()) && words.length > 1 && words.some(({ folded }) => isRoleWord(folded)))
    return null;
  words = trimRoles(words, candidate, languages);
  const [first, last] = [words[0], words.at(-1)];
  if (!first || !last || words.length > MAX_NAME_WORDS) return null;
  const ending = candidate.slice(last.to);
  // The full stop of an initial or of "Jr." belongs to the name.
  const stop = ending.startsWith('.') && last.text.length <= 3 ? '.' : '';
  return candidate.slice(first.from, last.to) + stop;
}

/** Leaves out "in Cairo" behind a name. */
function cutPlace(candidate: string, languages: readonly BylineWords[]): string {
  const words = wordsOf(candidate);
  const cut = words.find(({ folded }, index) => index > 0 && languages.some(({ cuts }) => cuts.has(folded)));
  return cut ? candidate.slice(0, cut.from) : candidate;
}

/** Leaves out role words and credentials at the ends: "Reporter Jane Doe", "Jane Doe Staff Writer", "Jane Doe CPP". */
function trimRoles(words: readonly Word[], candidate: string, languages: readonly BylineWords[]): Word[] {
  let [from, to] = [0, words.length];
  const key = words.map(({ folded }) => folded);
  for (const ending of languages.flatMap(({ endings }) => endings)) {
    const literal = ending.split(' ');
    if (literal.length < to && literal.every((word, index) => key[to - literal.length + index] === word)) {
      to -= literal.length;
      break;
    }
  }
  while (from < to && isRoleWord(words[from]?.text ?? '')) from++;
  if (!COLLECTIVES.has(key[to - 1] ?? '') || to - from < 2) {
    while (to > from && isRoleWord(words[to - 1]?.text ?? '')) to--;
  } else if (key.slice(from, to).every(isRoleWord)) {
    return [];
  }
  const inCapitals = !/\p{Ll}/u.test(candidate);
  while (to - from > 2 && !inCapitals && isCredential(words[to - 1]?.text ?? '')) to--;
  return words.slice(from, to);
}

/** "Lifestyle Desk" is the name of a body as a whole. */
const COLLECTIVES = new Set(['desk', 'newsdesk', 'newsroom', 'staff', 'bureau']);

function isCredential(word: string): boolean {
  return /^\p{Lu}{2,6}$/u.test(word) && !GENERATION.test(word);
}

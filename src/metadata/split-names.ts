import { keyWords } from '../document/key.js';
import type { BylineWords } from './byline-words.js';
import { type NameWord, nameWords } from './name-words.js';

/** Arabic and Hebrew first names that begin with the letter that also means "and". */
const BEGIN_WITH_AND = new Set(
  keyWords(
    'وليد وائل وسام وسيم وفاء وجدي وجيه وديع ورد وردة وعد وحيد ولاء وهبة وهيب وداد وصفي وضاح وثاب ويليام وارن وودي والتر والي ولي ولد ورشة واثق واصف وجدان وئام وفيق وهبي ורד ויקטור ולדימיר ויקי ויולט ורדה ויליאם וולטר',
  ),
);

const BODY_WORDS = new Set('for of the für des para del pour'.split(' '));

/**
 * Splits a stretch of a byline at the conjunctions of the languages: those that stand alone, those written onto the
 * next name (Arabic, Hebrew), and kana between names in Chinese characters.
 */
export function splitNames(segment: string, languages: readonly BylineWords[]): string[] {
  const words = nameWords(segment);
  const isConjunction = ({ text, folded, to }: NameWord): boolean => {
    // "E" and "Y" are initials too when they are capitals or have a full stop.
    const isInitial = [...text].length === 1 && (/\p{Lu}/u.test(text) || segment.charAt(to) === '.');
    return !isInitial && languages.some(({ conjunctions }) => conjunctions.has(folded));
  };
  if (isBody(words, isConjunction)) return [segment];
  const letters = languages.flatMap(({ gluedConjunctions }) => gluedConjunctions);
  const parts: string[] = [];
  let from = 0;
  for (const [index, word] of words.entries()) {
    const glued = letters.find((letter) => isGlued(word, letter));
    if (isConjunction(word) && !isInsideName(words, index)) {
      parts.push(segment.slice(from, word.from));
      from = word.to;
    } else if (glued !== undefined && index > 0) {
      parts.push(segment.slice(from, word.from));
      from = word.from + glued.length;
    }
  }
  parts.push(segment.slice(from));
  return parts.flatMap((part) => splitHan(part, languages));
}

/** "Center for Drug Evaluation and Research" is one body: people's names have no such lower-case words. */
function isBody(words: readonly NameWord[], isConjunction: (word: NameWord) => boolean): boolean {
  return words.some(({ text }, index) => index > 0 && BODY_WORDS.has(text)) && words.some(isConjunction);
}

/** "José Ortega y Gasset" is one man: a single letter joins two people only when each has a first and a last name. */
function isInsideName(words: readonly NameWord[], index: number): boolean {
  return (
    words[index]?.folded.length === 1 &&
    /\p{Script=Latin}/u.test(words[index].text) &&
    words.length - index === 2 &&
    index > 1
  );
}

function isGlued(word: NameWord, letter: string): boolean {
  return word.text.startsWith(letter) && word.text.length >= 4 && !BEGIN_WITH_AND.has(word.folded);
}

/** Kana between Chinese characters is no part of a name; what is written in Chinese characters too may be one. */
function splitHan(part: string, languages: readonly BylineWords[]): string[] {
  if (!/\p{Script=Han}/u.test(part)) return [part];
  const kana = languages
    .flatMap(({ conjunctions }) => [...conjunctions])
    .filter((conjunction) => /^\p{Script=Hiragana}+$/u.test(conjunction));
  if (kana.length === 0) return [part];
  return part.split(new RegExp(`(?<=\\p{Script=Han})(?:${kana.join('|')})(?=\\p{Script=Han})`, 'u'));
}

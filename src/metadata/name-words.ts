import { foldText, forEachWord } from '../document/key.js';

/** A word of a byline, and where it stands there. */
export interface NameWord {
  readonly text: string;
  readonly folded: string;
  readonly from: number;
  readonly to: number;
}

/** The words of a text, in order. */
export function nameWords(text: string): NameWord[] {
  const words: NameWord[] = [];
  forEachWord(text, (from, to) => {
    const word = text.slice(from, to);
    words.push({ text: word, folded: foldText(word), from, to });
  });
  return words;
}

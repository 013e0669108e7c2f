import { foldText, WORD } from '../document/key.js';

/** A word of a byline, and where it stands there. */
export interface NameWord {
  readonly text: string;
  readonly folded: string;
  readonly from: number;
  readonly to: number;
}

/** The words of a text, in order. */
export function nameWords(text: string): NameWord[] {
  return Array.from(text.matchAll(WORD), (match) => ({
    text: match[0],
    folded: foldText(match[0]),
    from: match.index,
    to: match.index + match[0].length,
  }));
}

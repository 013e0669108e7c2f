import { splitSentences } from '../document/sentences.js';
import type { DumpLine } from './dump-lines.js';
import { findFunctionWords } from './function-words.js';
import { partLabels } from './part-labels.js';
import { createTouchingParter } from './part-touching.js';

// In characters. On a glued dump, lines shorter than a page hold labels and sentences side by side too.
const CUT_LINE = 300;

/**
 * Cuts the lines of a dump that has whole pages on them: at the ends of sentences, where labels touch, and at the first
 * word of a sentence before which a run of labels stands (a menu, a headline, a byline). The pieces share their line's
 * number. Where no such run is found the long lines are prose, and stay as they are. Linear.
 */
export function splitGlued(lines: readonly DumpLine[]): readonly DumpLine[] {
  const functionWords = findFunctionWords(lines);
  const partTouching = createTouchingParter(lines.map(({ text }) => text));
  let hasLabels = false;
  const cut = lines.flatMap((line) => {
    if (line.text.length < CUT_LINE) return [line];
    const parts = joinAbbreviated(splitSentences(line.text).map(({ text }) => text)).flatMap((sentence) => {
      const parted = partTouching(sentence).flatMap((part) => partLabels(part, functionWords));
      hasLabels ||= parted.length > 1;
      return parted;
    });
    return toPieces(line, parts);
  });
  return hasLabels ? cut : lines;
}

/** The parts of a line without the white space at their edges, which becomes their glue: put together they are the line. */
function toPieces(line: DumpLine, parts: readonly string[]): DumpLine[] {
  const pieces: DumpLine[] = [];
  let glue = '';
  for (const part of parts) {
    const text = part.trim();
    if (text === '') {
      glue += part;
      continue;
    }
    const start = part.indexOf(text);
    glue += part.slice(0, start);
    pieces.push(pieces.length === 0 ? { ...line, text } : { ...line, text, blanksAbove: 0, glue });
    glue = part.slice(start + text.length);
  }
  return pieces;
}

// "Mr.", "Gen.", "Nov.": the language is not known yet, so the length must tell.
const ABBREVIATED_END = /(?:^|\s)\p{Lu}\p{Ll}{1,3}\.\s*$/u;

/** Puts sentences together that an abbreviation parted. */
function joinAbbreviated(sentences: readonly string[]): string[] {
  const joined: string[] = [];
  let open: string[] = [];
  for (const sentence of sentences) {
    open.push(sentence);
    if (ABBREVIATED_END.test(sentence.slice(-8))) continue;
    joined.push(open.join(''));
    open = [];
  }
  return open.length === 0 ? joined : [...joined, open.join('')];
}

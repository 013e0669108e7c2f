import { splitSentences } from '../document/sentences.js';
import type { DumpLine } from './dump-lines.js';
import { separatorBetween } from './line-edges.js';
import { createLabelParter } from './part-labels.js';

// In characters. On a glued dump, lines shorter than a page hold labels and sentences side by side too.
const CUT_LINE = 300;

/**
 * Cuts the lines of a dump that has whole pages on them: at the ends of sentences and, where a run of labels stands
 * before a sentence (a menu, a headline, a byline), at its first word. The pieces share their line's number. Linear.
 */
export function splitGlued(lines: readonly DumpLine[]): DumpLine[] {
  const partLabels = createLabelParter(lines.map(({ text }) => text));
  return lines.flatMap((line) => (line.text.length < CUT_LINE ? [line] : cut(line, partLabels)));
}

function cut(line: DumpLine, partLabels: (sentence: string) => readonly string[]): DumpLine[] {
  const pieces: DumpLine[] = [];
  let before: string | null = null;
  for (const sentence of joinAbbreviated(splitSentences(line.text).map(({ text }) => text))) {
    for (const part of partLabels(sentence)) {
      const text = part.trim();
      if (text === '') continue;
      const glue = before === null ? {} : { blanksAbove: 0, glue: separatorBetween(before, text) };
      pieces.push({ ...line, text, ...glue });
      before = text;
    }
  }
  return pieces;
}

// "Mr.", "Gen.", "Nov.": the language is not known yet, so the length must tell.
const ABBREVIATED_END = /(?:^|\s)\p{Lu}\p{Ll}{1,3}\.\s*$/u;

/** Puts sentences together that an abbreviation parted. */
function joinAbbreviated(sentences: readonly string[]): string[] {
  const joined: string[] = [];
  let open = '';
  for (const sentence of sentences) {
    open += sentence;
    if (ABBREVIATED_END.test(sentence.slice(-8))) continue;
    joined.push(open);
    open = '';
  }
  return open === '' ? joined : [...joined, open];
}

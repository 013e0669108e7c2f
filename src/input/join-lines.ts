import type { DumpLine } from './dump-lines.js';
import type { DumpShape } from './dump-shape.js';
import { findFunctionWords } from './function-words.js';
import { joinsTextNode } from './join-text-nodes.js';
import { isEndedParagraph, joinsWithoutCase, readPageEvidence } from './join-without-case.js';
import { separatorBetween } from './line-edges.js';
import { displayWidth, firstWordWidth } from './line-width.js';
import { isListItem, isNumberedItem, isTableLine } from './line-kind.js';

/** One block of a dump: the lines it stands on, and their text as one. */
export interface JoinedLines {
  readonly text: string;
  readonly lines: readonly [DumpLine, ...DumpLine[]];
}

/** Joins the lines of a dump that its shape has broken; where it has broken none they stay as they are. Linear. */
export function joinLines(lines: readonly DumpLine[], shape: DumpShape): JoinedLines[] {
  if (shape.kind === 'blocks' || shape.kind === 'glued')
    return lines.map((line) => ({ text: line.text, lines: [line] }));
  const continues = shape.kind === 'wrapped' ? continuesWrapped(shape) : continuesTextNodes(lines);

  const joined: JoinedLines[] = [];
  let pieces: string[] = [];
  let open: [DumpLine, ...DumpLine[]] | null = null;
  const close = (): void => {
    if (open !== null) joined.push({ text: pieces.join(''), lines: open });
  };
  for (const [index, line] of lines.entries()) {
    const before = open?.at(-1);
    if (open !== null && before !== undefined && continues(open, line, index, joined.at(-1))) {
      pieces.push(
        shape.kind === 'wrapped'
          ? wrapSeparator(before.text, line.text)
          : separatorBetween(before.text, line.text),
      );
      pieces.push(line.text);
      open.push(line);
    } else {
      close();
      pieces = [line.text];
      open = [line];
    }
  }
  close();
  return joined;
}

/** Whether a line goes on with the text of the lines that are open; `above` is the block over those. */
type Continues = (
  open: readonly [DumpLine, ...DumpLine[]],
  line: DumpLine,
  index: number,
  above: JoinedLines | undefined,
) => boolean;

function continuesWrapped({ columns, measure }: Extract<DumpShape, { kind: 'wrapped' }>): Continues {
  return (open, line) => {
    const before = open.at(-1);
    const first = open[0];
    if (before === undefined || first === undefined || line.blanksAbove > 0) return false;
    if (
      isListItem(line.text) ||
      isNumberedItem(line.text) ||
      isTableLine(line.text) ||
      isTableLine(before.text)
    )
      return false;
    if (displayWidth(before, measure) + firstWordWidth(line.text, measure) < columns) return false;
    // An indented line begins a paragraph, unless it hangs under the mark of a list item.
    if (line.indent > before.indent)
      return before === first && (isListItem(first.text) || isNumberedItem(first.text));
    // A line further out goes on only with a first line that was indented.
    return line.indent === before.indent || before === first;
  };
}

// A word parted at a line end keeps its hyphen: whether it has one of its own, nobody can tell.
const HYPHENATED = /[\p{L}\p{M}][-\u2010\u00AD]$/u;

function wrapSeparator(before: string, after: string): '' | ' ' {
  if (HYPHENATED.test(before.slice(-4)) && /^\p{L}/u.test(after)) return '';
  // At a column nothing is broken off before a closing mark, so white space stood wherever the script has it.
  return separatorBetween(before, after);
}

function continuesTextNodes(lines: readonly DumpLine[]): Continues {
  const page = readPageEvidence(lines);
  const functionWords = findFunctionWords(lines);
  return (open, line, index, above) => {
    const before = open.at(-1) ?? open[0];
    if (isListItem(line.text) || isTableLine(line.text) || isTableLine(before.text)) return false;
    const next = lines[index + 1];
    const follower = next === undefined || (page.blanksPart && next.blanksAbove > 0) ? null : next.text;
    const evidence = joinsTextNode(open, line.text, follower, functionWords);
    if (evidence === 'certain') return line.blanksAbove <= 1;
    if (page.blanksPart && line.blanksAbove > 0) return false;
    if (evidence === 'likely') return true;
    if (evidence === 'none') return false;
    const afterParagraph = above !== undefined && isEndedParagraph(above.text);
    return joinsWithoutCase({ open, afterParagraph, lines, index }, page);
  };
}

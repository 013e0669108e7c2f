import type { DumpLine } from './dump-lines.js';
import type { DumpShape } from './dump-shape.js';
import { joinsTextNode, mapFunctionWords } from './join-text-nodes.js';
import { isParagraphEnd, mapPage, ruleOf } from './join-without-case.js';
import { endsSentence, separatorBetween } from './line-edges.js';
import { displayWidth, firstWordWidth } from './line-width.js';
import { isListItem, isNumberedItem, isTableLine } from './line-kind.js';

/** One block of a dump: the lines it stands on, and their text as one. */
export interface JoinedLines {
  readonly text: string;
  readonly lines: readonly [DumpLine, ...DumpLine[]];
}

/** Joins the lines of a dump that its shape has broken. Lines of a `blocks` dump stay as they are. Linear. */
export function joinLines(lines: readonly DumpLine[], shape: DumpShape): JoinedLines[] {
  if (shape.kind === 'blocks') return lines.map((line) => ({ text: line.text, lines: [line] }));
  const continues = shape.kind === 'wrapped' ? continuesWrapped(shape.columns) : continuesTextNodes(lines);

  const joined: JoinedLines[] = [];
  let pieces: string[] = [];
  let open: [DumpLine, ...DumpLine[]] | null = null;
  const close = (): void => {
    if (open !== null) joined.push({ text: pieces.join(''), lines: open });
  };
  for (const [index, line] of lines.entries()) {
    const before = open?.at(-1);
    if (
      open !== null &&
      before !== undefined &&
      continues(open, line, lines[index + 1], index, joined.at(-1)?.text ?? '')
    ) {
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

/** Whether a line goes on with the text of the lines that are open; `next` is the line behind it. */
type Continues = (
  open: readonly DumpLine[],
  line: DumpLine,
  next: DumpLine | undefined,
  index: number,
  previous: string,
) => boolean;

function continuesWrapped(columns: number): Continues {
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
    if (displayWidth(before) + firstWordWidth(line.text) < columns) return false;
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

// Above this share of lines with a blank one above, blank lines part text nodes too, and say nothing.
const MAX_SHARE_PARTED = 0.9;

function continuesTextNodes(lines: readonly DumpLine[]): Continues {
  const parted = lines.filter((line) => line.blanksAbove > 0).length;
  const blanksPart = parted <= lines.length * MAX_SHARE_PARTED;
  const functionWords = mapFunctionWords(lines);
  const page = mapPage(lines, blanksPart);
  return (open, line, next, index, previous) => {
    const before = open.at(-1);
    if (before === undefined) return false;
    if (isListItem(line.text) || isTableLine(line.text) || isTableLine(before.text)) return false;
    const follower = next === undefined || (blanksPart && next.blanksAbove > 0) ? null : next.text;
    const evidence = joinsTextNode(open, line.text, follower, functionWords);
    if (evidence === 'certain') return line.blanksAbove <= 1;
    if (blanksPart && line.blanksAbove > 0) return false;
    if (evidence === 'likely') return true;
    if (endsSentence(before.text) || /[:：]$/u.test(before.text) || isNumberedItem(before.text)) return false;
    const rule = ruleOf({ open, inBody: isParagraphEnd(previous), lines, index }, page);
    if (rule === '') return false;
    (globalThis as any).RULES?.push([rule, line.number]);
    return ((globalThis as any).ON ?? /./).test(rule);
  };
}

/** One line of a dump that shows something. */
export interface DumpLine {
  /** Without white space at the edges; tabs and other spaces inside are as they were. */
  readonly text: string;
  /** From 1, as an editor counts: by CR LF, LF or CR. Parts of a line that a form feed splits share it. */
  readonly number: number;
  /** White space before the text, a tab as one. */
  readonly indent: number;
  /** Blank lines above, at least 1 for the first line of the dump. */
  readonly blanksAbove: number;
  /** Where it is a piece of a line that was cut: the white space between it and the piece before. */
  readonly glue?: string;
}

// U+2028, form feed and their like end a line of text without being a line end to an editor.
const LINE = /(\r\n|\n|\r)|[\u000B\u000C\u0085\u2028\u2029]/gu;

const SHOWS = /[^\p{White_Space}\p{Cc}\p{Default_Ignorable_Code_Point}\u2800]/u;

/** Splits a dump into its lines, without those that show nothing. Linear. */
export function splitDump(dump: string): DumpLine[] {
  const lines: DumpLine[] = [];
  let number = 1;
  let blanksAbove = 1;
  let from = 0;
  const add = (raw: string): void => {
    if (!SHOWS.test(raw)) {
      blanksAbove++;
      return;
    }
    lines.push({ text: raw.trim(), number, indent: raw.length - raw.trimStart().length, blanksAbove });
    blanksAbove = 0;
  };
  for (const { 0: separator, 1: lineEnd, index } of dump.matchAll(LINE)) {
    add(dump.slice(from, index));
    from = index + separator.length;
    if (lineEnd !== undefined) number++;
  }
  add(dump.slice(from));
  return lines;
}

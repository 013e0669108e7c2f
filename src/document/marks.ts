/** Kinds of inline structure. Emphasis, strong and code are what `--keep emphasis` keeps. */
export const MARK_KINDS = ['link', 'code', 'strong', 'emphasis'] as const;

export type MarkKind = (typeof MARK_KINDS)[number];

/** Inline structure of a text: the characters from `from` up to `to`, in UTF-16 code units. */
export interface Mark {
  readonly kind: MarkKind;
  readonly from: number;
  readonly to: number;
  /** Where a link leads; absent for the other kinds. */
  readonly href?: string;
}

/** Marks with the text they were made for, so that a text changed since cannot be marked in wrong places. */
export interface MarkedText {
  readonly text: string;
  readonly marks: readonly Mark[];
}

// A paragraph has dozens. What handles them takes time that grows with their square.
const MOST_MARKS = 400;

/**
 * Marks in the one form that Markdown can hold and give back: in reading order, the outer before the inner; those of a
 * kind apart from each other, and no two that cross; none begins or ends in white space, or holds no character. Links
 * stay whole before code, code before strong, strong before emphasis: of two that cross the lesser is cut.
 * Emphasis inside a word gives up punctuation at its ends, where Markdown would not see it end.
 */
export function normalizeMarks(text: string, marks: readonly Mark[]): Mark[] {
  const accepted: Mark[] = [];
  const found = marks.length > MOST_MARKS ? marks.toSorted(byPlace).slice(0, MOST_MARKS) : marks;
  for (const kind of MARK_KINDS) {
    const own = found.filter((mark) => mark.kind === kind && mark.to > mark.from);
    const apart = join(own.flatMap((mark) => splitAtCells(text, mark)).toSorted(byPlace));
    const settled = apart.flatMap((mark) => settle(text, mark, accepted) ?? []);
    accepted.push(...join(settled.toSorted(byPlace)));
  }
  return accepted.toSorted(byPlace);
}

const RANK: ReadonlyMap<MarkKind, number> = new Map(MARK_KINDS.map((kind, rank) => [kind, rank]));

function byPlace(left: Mark, right: Mark): number {
  return (
    left.from - right.from || right.to - left.to || (RANK.get(left.kind) ?? 0) - (RANK.get(right.kind) ?? 0)
  );
}

/** A mark ends with the cell of a table. */
function splitAtCells(text: string, mark: Mark): Mark[] {
  const parts: Mark[] = [];
  const end = snap(text, Math.min(mark.to, text.length));
  let from = snap(text, Math.max(0, mark.from));
  while (from < end) {
    const tab = text.indexOf('\t', from);
    const to = tab === -1 || tab > end ? end : tab;
    if (to > from) parts.push({ ...mark, from, to });
    from = to + 1;
  }
  return parts;
}

/** The place itself, or the one before the character that it stands inside of. */
function snap(text: string, at: number): number {
  return at > 0 && (text.codePointAt(at - 1) ?? 0) > 0xffff ? at - 1 : at;
}

/** Makes one of the marks of a kind that touch or overlap; of two links that overlap the first counts. */
function join(marks: readonly Mark[]): Mark[] {
  const joined: Mark[] = [];
  for (const mark of marks) {
    const last = joined.at(-1);
    if (last === undefined || mark.from > last.to) joined.push(mark);
    else if (mark.href === last.href) joined[joined.length - 1] = { ...last, to: Math.max(last.to, mark.to) };
    else if (mark.to > last.to) joined.push({ ...mark, from: last.to });
  }
  return joined;
}

/** A mark as it fits among those accepted before it; null if nothing of it is left. */
function settle(text: string, mark: Mark, accepted: readonly Mark[]): Mark | null {
  let current: Mark | null = trim(text, mark);
  for (let before: Mark | null = null; current !== null && current !== before;) {
    before = current;
    for (const other of accepted) current = current && trim(text, cut(current, other));
  }
  return current;
}

/** The part of a mark outside another that it crosses; the same object if they do not cross. */
function cut(mark: Mark, other: Mark): Mark {
  const isInside = mark.from >= other.from && mark.to <= other.to;
  if (isInside) {
    const isEqual = mark.from === other.from && mark.to === other.to;
    return other.kind === 'code' && !isEqual ? { ...mark, to: mark.from } : mark;
  }
  if (mark.from > other.from && mark.from < other.to) return { ...mark, from: other.to };
  if (mark.to > other.from && mark.to < other.to) return { ...mark, to: other.from };
  return mark;
}

const LEADING_SPACE = /^\s+/u;
const LEADING_MARKS = /^[\s\p{P}\p{S}]+/u;

/** Cuts what a mark may not begin or end with; the same object if it is nothing. */
function trim(text: string, mark: Mark): Mark | null {
  const isEmphasis = mark.kind === 'emphasis' || mark.kind === 'strong';
  let { from, to } = mark;
  for (;;) {
    const before = to - from;
    if (before <= 0) return null;
    from += lengthAtStart(text, from, to, LEADING_SPACE);
    to -= lengthAtEnd(text, from, to, isSpace);
    if (isEmphasis && isWordBefore(text, from)) from += lengthAtStart(text, from, to, LEADING_MARKS);
    if (isEmphasis && isWordAfter(text, to)) to -= lengthAtEnd(text, from, to, isSpaceOrMark);
    if (to - from === before) break;
  }
  return from === mark.from && to === mark.to ? mark : { ...mark, from, to };
}

function lengthAtStart(text: string, from: number, to: number, pattern: RegExp): number {
  // Runs are short: looking at all of a long text for each would take quadratic time.
  const reach = 64;
  let length = 0;
  for (let at = from; at < to; at += reach) {
    const found = pattern.exec(text.slice(at, Math.min(to, at + reach)))?.[0].length ?? 0;
    length += found;
    if (found < reach) break;
  }
  return length;
}

function lengthAtEnd(text: string, from: number, to: number, is: (character: string) => boolean): number {
  let end = to;
  while (end > from) {
    const character = characterBefore(text, end);
    if (!is(character)) break;
    end -= character.length;
  }
  return to - Math.max(from, end);
}

function isSpace(character: string): boolean {
  return /\s/u.test(character);
}

function isSpaceOrMark(character: string): boolean {
  return /[\s\p{P}\p{S}]/u.test(character);
}

/** Whether a letter, digit or the like stands right before or after a place: nothing that Markdown ends a word at. */
function isWordBefore(text: string, at: number): boolean {
  return at > 0 && !isSpaceOrMark(characterBefore(text, at));
}

function isWordAfter(text: string, at: number): boolean {
  const codePoint = text.codePointAt(at);
  return codePoint !== undefined && !isSpaceOrMark(String.fromCodePoint(codePoint));
}

function characterBefore(text: string, at: number): string {
  const last = text.charCodeAt(at - 1);
  const isPair = last >= 0xdc00 && last <= 0xdfff && (text.codePointAt(at - 2) ?? 0) > 0xffff;
  return text.slice(at - (isPair ? 2 : 1), at);
}

/** Marks of a text, moved to a text that is the same less some characters: see {@link traceDeletions}. */
export function moveMarks(from: string, to: string, marks: readonly Mark[]): Mark[] {
  if (marks.length === 0) return [];
  const place = traceDeletions(from, to);
  return place === null
    ? []
    : normalizeMarks(
        to,
        marks.map((mark) => ({ ...mark, from: place(mark.from), to: place(mark.to) })),
      );
}

/**
 * Where each place of a text is in another that is the same less some characters, of which the neighbours do not
 * matter (white space that was folded or cut off); null if the other has anything else.
 */
export function traceDeletions(from: string, to: string): ((place: number) => number) | null {
  const places = new Uint32Array(from.length + 1);
  let kept = 0;
  for (let at = 0; at < from.length; at++) {
    places[at] = kept;
    if (kept < to.length && from.charCodeAt(at) === to.charCodeAt(kept)) kept++;
  }
  places[from.length] = kept;
  return kept === to.length ? (place) => places[Math.max(0, Math.min(place, from.length))] ?? kept : null;
}

/**
 * The marks of a text that may have been cut since they were made. What stands once and whole in the marked text keeps
 * its marks; of any other text it is not certain what was marked, and it has none.
 */
export function marksOf(text: string, marked: MarkedText | undefined): readonly Mark[] {
  if (marked === undefined || marked.marks.length === 0) return [];
  if (marked.text === text) return marked.marks;
  const at = text === '' ? -1 : marked.text.indexOf(text);
  if (at === -1 || marked.text.includes(text, at + 1)) return [];
  return cutMarks(marked, [{ from: at, to: at + text.length }]).marks;
}

/**
 * The marks of a text of which some passages stay, white space cut off at its ends. Undefined where the passages are
 * not all of the text.
 */
export function cutPassages(
  marked: MarkedText,
  passages: readonly { readonly text: string; readonly stays: boolean }[],
): MarkedText | undefined {
  if (passages.map(({ text }) => text).join('') !== marked.text) return undefined;
  const parts: { from: number; to: number }[] = [];
  let from = 0;
  for (const { text, stays } of passages) {
    if (stays) parts.push({ from, to: from + text.length });
    from += text.length;
  }
  const { text, marks } = cutMarks(marked, parts);
  const start = text.length - text.trimStart().length;
  const trimmed = text.trim();
  const moved = marks.map((mark) => ({ ...mark, from: mark.from - start, to: mark.to - start }));
  return { text: trimmed, marks: normalizeMarks(trimmed, moved) };
}

/** The marks of the parts of a text that stay, put together in the order given. */
export function cutMarks(
  { text, marks }: MarkedText,
  parts: readonly { readonly from: number; readonly to: number }[],
): MarkedText {
  const joined = parts.map(({ from, to }) => text.slice(from, to)).join('');
  const moved: Mark[] = [];
  let start = 0;
  for (const part of parts) {
    for (const mark of marks) {
      const from = Math.max(mark.from, part.from);
      const to = Math.min(mark.to, part.to);
      if (to > from) moved.push({ ...mark, from: from - part.from + start, to: to - part.from + start });
    }
    start += part.to - part.from;
  }
  return { text: joined, marks: normalizeMarks(joined, moved) };
}

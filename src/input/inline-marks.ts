import type { Element } from 'domhandler';
import { type Mark, type MarkedText, normalizeMarks, traceDeletions } from '../document/marks.js';
import { resolveLink } from './link-address.js';

/** An inline element that marks the text in it, and the one around it. */
export interface InlineFrame extends Omit<Mark, 'from' | 'to'> {
  readonly around: InlineFrame | null;
}

/** Gives the frame for the text in an element: the one around it where the element marks nothing. */
export type ReadFrame = (element: Element, around: InlineFrame | null) => InlineFrame | null;

const KIND_BY_TAG: ReadonlyMap<string, Mark['kind']> = new Map([
  ...['em', 'i', 'cite', 'dfn', 'var'].map((tag) => [tag, 'emphasis'] as const),
  ...['strong', 'b'].map((tag) => [tag, 'strong'] as const),
  ...['code', 'kbd', 'samp', 'tt'].map((tag) => [tag, 'code'] as const),
]);

// Editors that paste from word processors wrap whole articles in such elements and take their meaning back.
const PLAIN_STYLE = /font-(?:weight\s*:\s*(?:normal|[1-5]00)|style\s*:\s*normal)/iu;

// Frames hold each other as elements do; what is nested deeper than this is a hostile page's.
const DEEPEST = 32;

/**
 * Makes the function that tells links and emphasis; null when neither is asked for.
 *
 * @param base gives the address that links are relative to
 */
export function createReadFrame(
  wanted: { readonly links: boolean; readonly emphasis: boolean },
  base: () => string | null,
): ReadFrame | null {
  if (!wanted.links && !wanted.emphasis) return null;
  return (element, around) => {
    const frame = frameOf(element);
    return frame && depthOf(around) < DEEPEST ? { ...frame, around } : around;
  };

  function frameOf({ name, attribs }: Element): Omit<Mark, 'from' | 'to'> | null {
    if (name === 'a') {
      const href = wanted.links ? resolveLink(attribs['href'], base()) : null;
      return href === null ? null : { kind: 'link', href };
    }
    const kind = wanted.emphasis ? KIND_BY_TAG.get(name) : undefined;
    return kind === undefined || PLAIN_STYLE.test(attribs['style'] ?? '') ? null : { kind };
  }
}

function depthOf(frame: InlineFrame | null): number {
  let depth = 0;
  for (let at = frame; at; at = at.around) depth++;
  return depth;
}

/** A piece of text inside an inline frame. */
export interface FramedPiece {
  /** Place in the list of all pieces of the block. */
  readonly piece: number;
  readonly frame: InlineFrame;
}

/**
 * The marks of a block's text.
 *
 * @param pieces the texts it was put together from, before white space was folded
 * @param framed those of them inside frames, in order
 * @param text the block's text: the pieces less some white space
 */
export function markText(
  pieces: readonly string[],
  framed: readonly FramedPiece[],
  text: string,
): MarkedText | null {
  const place = traceDeletions(pieces.join(''), text);
  if (place === null) return null;
  const ranges = new Map<InlineFrame, { from: number; to: number }>();
  let start = 0;
  let next = 0;
  for (const [at, piece] of pieces.entries()) {
    const end = start + piece.length;
    for (let inside = framed[next]; inside && inside.piece === at; inside = framed[++next]) {
      for (let frame: InlineFrame | null = inside.frame; frame; frame = frame.around) {
        const range = ranges.get(frame);
        if (range) range.to = end;
        else ranges.set(frame, { from: start, to: end });
      }
    }
    start = end;
  }
  const marks = [...ranges].map(([{ kind, href }, { from, to }]): Mark => {
    const moved = { kind, from: place(from), to: place(to) };
    return href === undefined ? moved : { ...moved, href };
  });
  return { text, marks: normalizeMarks(text, marks) };
}

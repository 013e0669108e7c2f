import type { Markup, Origin } from './block.js';
import type { Structure } from './structure.js';

/** A picture of the page, where the reader was asked for pictures. */
export interface Picture {
  /** Absolute where a base is known. */
  readonly url: string;
  /** The text that stands for it, white space folded; empty where the page has none. */
  readonly alt: string;
  /** Index of the block that it stands before, in reading order. */
  readonly before: number;
  readonly origin: Origin;
  readonly structure?: Structure;
  /** The element it stands in; null where it was read from this tool's own output. */
  readonly markup: Pick<Markup, 'container' | 'hidden' | 'selectedBy'> | null;
}

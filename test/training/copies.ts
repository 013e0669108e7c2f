import type { DumpShapeName } from '../bench/dump-shapes.js';
import type { Mask } from './prepare.js';

/** One way in which a page of the set is given to the models. */
export interface Copy {
  readonly copy: string;
  /** What it counts for in training; of 0 it is there for its figure alone. */
  readonly weight: number;
  readonly mask: Mask;
  readonly shape: DumpShapeName;
}

const WHOLE: Mask = { noCase: false, noWords: false, noPhrases: false, noGaps: false };

/**
 * The copies of a page. Beside the page as it is: one with what other languages lack left out (phrases, function words,
 * letter case and the blank lines of a dump), so that no model leans on any of them alone; and dumps as other scrapers
 * write them.
 */
export function copiesOf(format: 'html' | 'text', id: string): Copy[] {
  const copies: Copy[] = [
    { copy: 'whole', weight: 1, mask: WHOLE, shape: 'as-rendered' },
    { copy: 'masked', weight: 1, mask: maskOf(id), shape: 'as-rendered' },
    { copy: 'no-phrases', weight: 0, mask: { ...WHOLE, noPhrases: true }, shape: 'as-rendered' },
  ];
  if (format === 'html') return copies;
  return [
    ...copies,
    { copy: 'text-nodes', weight: 0.5, mask: WHOLE, shape: 'text-nodes' },
    { copy: 'glued', weight: 0.5, mask: WHOLE, shape: 'glued' },
    { copy: 'no-blank-lines', weight: 0, mask: WHOLE, shape: 'no-blank-lines' },
    { copy: 'wrapped-80', weight: 0, mask: WHOLE, shape: 'wrapped-80' },
    { copy: 'wrapped-72', weight: 0, mask: WHOLE, shape: 'wrapped-72' },
  ];
}

/** A number from the page's id decides, so that every run masks alike. */
function maskOf(id: string): Mask {
  const number = [...id].reduce((sum, letter) => (sum * 31 + letter.charCodeAt(0)) % 9973, 7);
  const bit = (at: number): boolean => ((number * 2654435761) >>> at) % 2 === 1;
  return { noCase: bit(3), noWords: bit(7), noPhrases: bit(11), noGaps: bit(13) };
}

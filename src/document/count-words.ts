import { forEachWord, UNSPACED } from './key.js';

// Where the scripts stand in Unicode that put no space between words, or halves of what stands beyond: looked for at a fraction of the cost.
const MAY_BE_UNSPACED = /[\u0E00-\u1FFF\u2E80-\uFFFF]/;

// The segmenter's time grows faster than its input, so that it gets short pieces only.
const LONGEST_PIECE = 200;

// Its dictionaries go by script; a fixed locale keeps the machine's own out of the result.
const segmenter = new Intl.Segmenter('en', { granularity: 'word' });

/**
 * Counts the words of a text: runs of letters, marks and digits, and dictionary words in Chinese, Japanese, Thai,
 * Lao, Khmer and Burmese.
 */
export function countWords(text: string): number {
  let count = 0;
  const isSpaced = !MAY_BE_UNSPACED.test(text) || !UNSPACED.test(text);
  forEachWord(text, (start, end) => {
    count += isSpaced ? 1 : countRun(text.slice(start, end));
  });
  return count;
}

function countRun(run: string): number {
  return UNSPACED.test(run) ? countSegments(run) : 1;
}

function countSegments(run: string): number {
  let count = 0;
  for (let start = 0; start < run.length; start += LONGEST_PIECE) {
    for (const segment of segmenter.segment(run.slice(start, start + LONGEST_PIECE))) {
      if (segment.isWordLike === true) count++;
    }
  }
  return count;
}

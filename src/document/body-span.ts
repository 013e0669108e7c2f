import type { TextMeasures } from './text-measures.js';

// A block that ends as a sentence and has at least this width is running text: shorter ones are as often
// slogans and notices.
const RUNNING_TEXT_WIDTH = 60;
// One long paragraph is no better evidence than a few ordinary ones.
const MOST_WIDTH = 500;
// What a block that is not running text costs: about two such blocks may stand between short paragraphs.
const INTERRUPTION = 45;

/** Whether a text reads as running text: long enough, and ended as a sentence is. */
export function isRunningText(measures: TextMeasures): boolean {
  return measures.endsSentence && measures.width >= RUNNING_TEXT_WIDTH;
}

/** Whether a text is more than a headline: a sentence with its full stop, too long for a short statement. */
export function isFullSentence(measures: TextMeasures): boolean {
  return measures.endsInFullStop && measures.width >= RUNNING_TEXT_WIDTH;
}

/**
 * The stretch of blocks densest in running text: the maximum-sum run when running text counts for its width and
 * every other block against it (Kadane's algorithm). `from` and `to` are positions in the list, `to` not included;
 * null where there is no running text at all.
 */
export function findBodySpan(measures: readonly TextMeasures[]): { from: number; to: number } | null {
  let best = 0;
  let span: { from: number; to: number } | null = null;
  let sum = 0;
  let from = 0;
  for (const [position, measure] of measures.entries()) {
    sum += isRunningText(measure) ? Math.min(measure.width, MOST_WIDTH) : -INTERRUPTION;
    if (sum <= 0) {
      sum = 0;
      from = position + 1;
    } else if (sum > best) {
      best = sum;
      span = { from, to: position + 1 };
    }
  }
  return span;
}

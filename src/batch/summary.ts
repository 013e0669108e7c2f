import { describeTime } from './progress.js';
import type { Totals } from './totals.js';

/** A page and how long it took. */
export interface TimedPage {
  readonly name: string;
  readonly milliseconds: number;
}

/** As many rules, and as many slow pages, as are read at a glance. */
const MOST_RULES = 12;
const MOST_SLOW_PAGES = 3;

/** Faster pages are no news. */
const SLOW = 1000;

/** Keeps the slowest pages seen. */
export function createSlowest(): {
  readonly add: (page: TimedPage) => void;
  readonly pages: () => readonly TimedPage[];
} {
  let slowest: TimedPage[] = [];
  return {
    add: (page) => {
      if (page.milliseconds < SLOW) return;
      slowest = [...slowest, page]
        .sort((left, right) => right.milliseconds - left.milliseconds)
        .slice(0, MOST_SLOW_PAGES);
    },
    pages: () => slowest,
  };
}

/** What a run came to, for people: the lines of its summary. */
export function describeRun(totals: Totals, slowest: readonly TimedPage[], milliseconds: number): string[] {
  const { pages, failed, unchanged, keptWords, removedWords, mergedWords, merges, rules, errors } = totals;
  const counts = [
    `${pages} ${pages === 1 ? 'page' : 'pages'}`,
    ...(failed > 0 ? [`${failed} failed`] : []),
    ...(unchanged > 0 ? [`${unchanged} unchanged`] : []),
  ];
  const ranked = [...rules].sort(([one, { blocks }], [other, { blocks: others }]) =>
    others === blocks ? (one < other ? -1 : 1) : others - blocks,
  );
  const shown = ranked.slice(0, MOST_RULES).map(([rule, { blocks }]) => `${rule} ${blocks}`);
  const rest = ranked.length - shown.length;
  return [
    `${counts.join(', ')} in ${describeTime(milliseconds / 1000)}`,
    `  words: ${keptWords} kept, ${removedWords} removed, ${mergedWords} merged in ${merges} ${merges === 1 ? 'repeat' : 'repeats'}`,
    ...(shown.length > 0
      ? [`  removed: ${shown.join(', ')}${rest > 0 ? `, and by ${rest} more rules` : ''}`]
      : []),
    ...(errors.size > 0
      ? [
          `  errors: ${[...errors]
            .sort()
            .map(([code, times]) => `${code} ${times}`)
            .join(', ')}`,
        ]
      : []),
    ...slowest.map((page) => `  slow: ${page.name}, ${(page.milliseconds / 1000).toFixed(1)} s`),
  ];
}

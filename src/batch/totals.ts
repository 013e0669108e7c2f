import type { PageAccount, PageFailure, RuleCount } from './page-account.js';

/** Counts over the pages of a run. */
export interface Totals {
  pages: number;
  failed: number;
  /** Taken over from an earlier run. */
  unchanged: number;
  keptWords: number;
  removedWords: number;
  mergedWords: number;
  merges: number;
  findings: number;
  warnings: number;
  /** Pages of which no word was kept. */
  empty: number;
  readonly rules: Map<string, { pages: number; blocks: number; words: number }>;
  readonly languages: Map<string, { pages: number; keptWords: number; removedWords: number }>;
  readonly errors: Map<string, number>;
}

/** Pages whose language was not found. */
const UNKNOWN_LANGUAGE = 'und';

/** Totals of no pages. */
export function createTotals(): Totals {
  return {
    pages: 0,
    failed: 0,
    unchanged: 0,
    keptWords: 0,
    removedWords: 0,
    mergedWords: 0,
    merges: 0,
    findings: 0,
    warnings: 0,
    empty: 0,
    rules: new Map(),
    languages: new Map(),
    errors: new Map(),
  };
}

/** Adds a page that was cleaned. */
export function countPage(totals: Totals, account: PageAccount): void {
  totals.pages++;
  const removals = Object.entries(account.removals);
  const removedWords = removals.reduce((sum, [, { words }]) => sum + words, 0);
  totals.keptWords += account.keptWords;
  totals.removedWords += removedWords;
  totals.mergedWords += account.mergedWords;
  totals.merges += account.merges;
  totals.findings += account.findings;
  totals.warnings += account.warnings.length;
  if (account.keptWords === 0) totals.empty++;
  for (const [rule, count] of removals) countRule(totals, rule, count);
  const language = account.language ?? UNKNOWN_LANGUAGE;
  const counts = totals.languages.get(language) ?? { pages: 0, keptWords: 0, removedWords: 0 };
  totals.languages.set(language, counts);
  counts.pages++;
  counts.keptWords += account.keptWords;
  counts.removedWords += removedWords;
}

/** Adds an input that failed. */
export function countFailure(totals: Totals, { code }: PageFailure): void {
  totals.pages++;
  totals.failed++;
  totals.errors.set(code, (totals.errors.get(code) ?? 0) + 1);
}

function countRule({ rules }: Totals, rule: string, { blocks, words }: RuleCount): void {
  const counts = rules.get(rule) ?? { pages: 0, blocks: 0, words: 0 };
  rules.set(rule, counts);
  counts.pages++;
  counts.blocks += blocks;
  counts.words += words;
}

/** The totals as a report has them: the same for the same pages, however they came about. */
export function totalsForReport(totals: Totals): object {
  const { pages, failed, keptWords, removedWords, mergedWords, merges, findings, warnings, empty } = totals;
  return {
    pages,
    failed,
    empty,
    keptWords,
    removedWords,
    mergedWords,
    merges,
    findings,
    warnings,
    rules: sorted(totals.rules),
    languages: sorted(totals.languages),
    errors: sorted(totals.errors),
  };
}

function sorted<Value>(counts: ReadonlyMap<string, Value>): Record<string, Value> {
  return Object.fromEntries([...counts].sort(([left], [right]) => (left < right ? -1 : 1)));
}

import type { CleanedPage } from '../clean.js';
import { toJsonLine } from '../document/controls.js';
import { countWords } from '../document/count-words.js';
import { type Document, isMoved } from '../document/document.js';
import type { Article, Failure } from '../output/schema.js';

/** Removals by one rule on one page. */
export interface RuleCount {
  readonly blocks: number;
  readonly words: number;
}

/** What is counted of one page: small, so that it can be sent, added up and stored. */
export interface PageAccount {
  readonly language: string | null;
  readonly keptWords: number;
  /** By the rule or verdict that removed them, those that became metadata included. */
  readonly removals: Readonly<Record<string, RuleCount>>;
  readonly merges: number;
  readonly mergedWords: number;
  /** Chrome and repeats that `check` would list. */
  readonly findings: number;
  readonly warnings: readonly string[];
}

/** Why an input has no page. */
export interface PageFailure {
  readonly code: string;
  /** For the reader of messages: one line, or a trace if the error is our own. */
  readonly message: string;
}

/** Counts what became of a page. */
export function accountOf({ document }: CleanedPage, { removed, merged, stats }: Article): PageAccount {
  const removals: Record<string, { blocks: number; words: number }> = {};
  for (const { rule, text } of removed) {
    const count = (removals[rule] ??= { blocks: 0, words: 0 });
    count.blocks++;
    count.words += countWords(text);
  }
  return {
    language: document.language,
    keptWords: stats.keptWords,
    removals,
    merges: merged.length,
    mergedWords: merged.reduce((sum, { text }) => sum + countWords(text), 0),
    // The headline belongs to the page: that it becomes the title is no finding.
    findings: removed.filter((removal) => !isMoved(removal, 'title')).length + merged.length,
    warnings: document.warnings,
  };
}

/** The page's entry in a report, as one line of JSON: what was left out and why, and where its metadata was found. */
export function reportEntry(
  { source, language, title, removed, merged, warnings, stats }: Article,
  { provenance = {} }: Document,
): string {
  return toJsonLine({ source, language, title, removed, merged, provenance, warnings, stats });
}

/** The entry of an input that failed. */
export function reportFailureEntry({ source, error }: Failure): string {
  return toJsonLine({ source, error });
}

import type { Language, PhraseKind } from '../languages/define-language.js';

/** A stretch of a block that is one phrase. */
export interface PhrasePart {
  readonly kind: PhraseKind;
  /** The stretch as the block has it. */
  readonly text: string;
  /** What the phrase's slots hold, as the block has it, in order. */
  readonly slots: readonly string[];
}

/** A whole block made of phrases. */
export interface PhraseMatch {
  /** The kind that covers most of the block; the earlier one of two that cover the same. */
  readonly kind: PhraseKind;
  readonly parts: readonly PhrasePart[];
}

/** Finds blocks that are chrome by their words alone. */
export interface PhraseMatcher {
  /** The match of a whole block, or null. */
  match(text: string): PhraseMatch | null;
}

/** Compiles the phrases of languages into one matcher. */
export declare function createPhraseMatcher(languages: readonly Language[]): PhraseMatcher;

import type { MetadataField } from '../document/document.js';
import type { PhraseKind } from '../languages/define-language.js';
import type { Sign } from './text-signs.js';

type NonEmpty<Item> = readonly [Item, ...Item[]];

/** One kind of chrome: how it is known, and the examples that are its tests and its documentation. */
export interface Rule {
  /** The file's name; appears in the account. */
  readonly id: string;
  /** One sentence that says what the rule removes. */
  readonly summary: string;
  /** Markup view: a CSS selector; every block in what it matches is removed. Silent on dumps. */
  readonly selector?: string;
  /** Text view: the language files' phrases of this kind, for a whole block. */
  readonly phrases?: PhraseKind;
  /** Text view: a pattern free of language, for a whole block (anchor it at both ends). */
  readonly text?: RegExp;
  /**
   * One of these at least stands in every text that `text` matches. They are looked for first, at a small part of the
   * pattern's cost; without them every text is tried.
   */
  readonly textNeeds?: readonly Sign[];
  /**
   * `anywhere`: a match is chrome wherever it stands. `outside`: the same words can be content (a heading
   * "Politics"), so a match counts only outside the article's body and beside other evidence there.
   */
  readonly where: 'anywhere' | 'outside';
  /** The metadata field that the removed text is moved to, if it is knowledge about the page. */
  readonly field?: MetadataField;
  /** Evidence about position: this chrome stands before the headline, or after the article's end. */
  readonly marks?: 'before' | 'after';
  /** Whether it heads a list of other stories: evidence about the lines right below, within a limit. */
  readonly headsList?: true;
  /** Whole blocks that the rule removes, in any languages: each is run as a test. */
  readonly removes: NonEmpty<string>;
  /** Near misses that the rule must leave alone: each is run as a test. */
  readonly keeps: NonEmpty<string>;
}

/** Declares a rule; the type does the checking. */
export function defineRule(rule: Rule): Rule {
  return rule;
}

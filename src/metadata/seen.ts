import type { PageType } from '../document/page-type.js';

/**
 * What the visible page shows about itself: raw texts of removed blocks, or of the slots of their phrases. All in
 * reading order.
 */
export interface Seen {
  /** The headline. */
  readonly title: string | null;
  /** How sure it is that this block and no other is the headline, 0 to 1. */
  readonly titleConfidence: number;
  /** Headings of the first two levels, the headline's among them. */
  readonly headings: readonly string[];
  readonly bylines: readonly SeenByline[];
  readonly dates: readonly SeenDate[];
  /** "World > Asia" */
  readonly categories: readonly string[];
  readonly tags: readonly string[];
  readonly siteName: string | null;
  /** What the page is; null while unknown. */
  readonly pageType: PageType | null;
}

export interface SeenByline {
  /** "Jane Doe and John Smith, staff writers" */
  readonly text: string;
  /**
   * What makes it one: words like "by"; markup of a writer's name; a date beside a bare name; words like "by" below the
   * article; the box below the article; nothing but its place near the headline, or on the page, either of which proves
   * no more than that a declared name is shown.
   */
  readonly sign: 'credited' | 'marked' | 'dated' | 'signature' | 'box' | 'mention' | 'elsewhere';
  /** Marked bylines of one list have the same. */
  readonly group: string;
  /** Blocks below the headline; negative above it. */
  readonly offset: number;
}

/** A line that holds dates. */
export interface SeenDate {
  /** What the markup or the rule of the line says its dates are; the words before a date say it first. */
  readonly label: 'published' | 'modified' | null;
  readonly text: string;
  /** Blocks below the headline; negative above it, infinite below the article. */
  readonly offset: number;
}

export const NOTHING_SEEN: Seen = {
  title: null,
  titleConfidence: 1,
  headings: [],
  bylines: [],
  dates: [],
  categories: [],
  tags: [],
  siteName: null,
  pageType: null,
};

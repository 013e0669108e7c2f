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
  /** "By Jane Doe and John Smith", "كتب: أحمد علي" */
  readonly bylines: readonly string[];
  readonly dates: readonly SeenDate[];
  /** "World > Asia" */
  readonly categories: readonly string[];
  readonly tags: readonly string[];
  readonly siteName: string | null;
}

export interface SeenDate {
  /** What the words beside the date say it is. */
  readonly label: 'published' | 'modified' | null;
  readonly text: string;
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
};

/** What is left out of an article unless it is asked for. */
export const KEPT_PARTS = ['comments', 'links', 'images', 'tables', 'emphasis'] as const;

export type KeptPart = (typeof KEPT_PARTS)[number];

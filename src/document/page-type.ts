/** What a page is. A listing is any page that is mainly a list of other pages; `other` presents an offer or an owner. */
export const PAGE_TYPES = ['article', 'forum', 'product', 'listing', 'documentation', 'other'] as const;

export type PageType = (typeof PAGE_TYPES)[number];

export const LINK_WORDS = 8;

/**
 * A small letter of a script that begins sentences and names with capitals, as the source of a pattern. Georgian is none of
 * these, though Unicode counts its letters as small ones: its capitals (since version 11.0) are for headlines set wholly in them.
 */
export const SMALL_LETTER = '(?:(?!\\p{Script=Georgian})\\p{Ll})';

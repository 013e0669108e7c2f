// Where a name and a date touch, or two dates, or a date and what follows it: "Jane DoeMay 14, 20243 Comments",
// "June 29, 2020November 12, 2021", "Jane Doe2026-02-16". One dump of a story in twenty has such a line.
const BORDER = new RegExp(
  [
    '(?<=\\p{Ll})(?=\\p{Lu}\\p{Ll}{2,12}\\.?\\s\\p{Nd}{1,2}(?!\\p{Nd}))',
    '(?<=(?<!\\p{Nd})(?:19|20)\\p{Nd}{2})(?=\\p{Lu}\\p{Ll}|\\p{Nd}{1,3}\\s\\p{L})',
    '(?<=\\p{Ll})(?=\\p{Nd}{4}-\\p{Nd}{2}-\\p{Nd}{2})',
  ].join('|'),
  'gu',
);

/** A dateline with spaces where its parts touch, as when a page shows them apart by its style alone. */
export function separateTouching(text: string): string {
  return text.replace(BORDER, ' ');
}

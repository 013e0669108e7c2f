// Marks that begin a list item. The first are nothing else; a dash or a star can also open a speech or a footnote.
const BULLET = /^[•‣▪▫◦●○■□▸►⁃∙➤✓✔]\s*(?=\S)/u;
const DASH_OR_STAR = /^[-*–]\s+(?=\S)/u;

/** The mark at the start of a list item, with the space behind it; null when the line begins with none. */
export function listMark(text: string): string | null {
  const head = text.slice(0, 16);
  return BULLET.exec(head)?.[0] ?? DASH_OR_STAR.exec(head)?.[0] ?? null;
}

/** Whether a line begins with a mark that alone makes a list item, whatever stands around it. */
export function isBulleted(text: string): boolean {
  return BULLET.test(text.slice(0, 16));
}

/** Whether a line begins with the mark of a list item. */
export function isListItem(text: string): boolean {
  return listMark(text) !== null;
}

/** Whether a line begins with a number or letter and a mark, as in `1. ` or `b) `. */
export function isNumberedItem(text: string): boolean {
  return /^(?:\p{Nd}{1,3}|\p{L})[.)]\s/u.test(text.slice(0, 8));
}

/** Whether a line has a tab between its words, as the cells of a rendered table have. */
export function isTableLine(text: string): boolean {
  return text.includes('\t');
}

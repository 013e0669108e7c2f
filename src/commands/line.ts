// Control characters of a page would be commands to the terminal; line ends would break the line.
const CONTROL = /[\p{Cc}\u2028\u2029]+/gu;

/** The text on one line, safe to show in a terminal. */
export function toLine(text: string): string {
  return text.replace(CONTROL, ' ').trim();
}

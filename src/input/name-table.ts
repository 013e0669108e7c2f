/** What a character is to the names of tags and attributes, as bits. */
export const NAME_END = {
  /** HTML's white space: tab, line feed, form feed, carriage return, space. */
  space: 1,
  slash: 2,
  greater: 4,
  equals: 8,
} as const;

/** The bits of each ASCII character; those beyond end no name. */
export const nameEnds = new Uint8Array(0x80);
for (const space of '\t\n\f\r ') nameEnds[space.charCodeAt(0)] = NAME_END.space;
nameEnds['/'.charCodeAt(0)] = NAME_END.slash;
nameEnds['>'.charCodeAt(0)] = NAME_END.greater;
nameEnds['='.charCodeAt(0)] = NAME_END.equals;

// A power of two: more than the names of tags and attributes that a site uses.
const SLOTS = 4096;
// Longer names are generated, and none comes twice.
const LONGEST = 32;
const CAPITAL_A = 0x41;
const CAPITAL_Z = 0x5a;
const TO_LOWER_CASE = 0x20;
const LAST_ASCII = 0x7f;

/**
 * The names met before, each where its characters lead. A name that leads to the same place takes it over. They depend on
 * nothing, and there are never more than there are places.
 */
const names: string[] = Array.from({ length: SLOTS }, () => '');

/**
 * The lower-cased name between two places of a page: the same as slicing and lower-casing it, but pages name few things
 * many times, and a name that is known need not be made again.
 */
export function nameAt(html: string, start: number, end: number): string {
  const length = end - start;
  if (length > LONGEST) return html.slice(start, end).toLowerCase();
  let hash = length;
  for (let at = start; at < end; at++) {
    const code = html.charCodeAt(at);
    if (code > LAST_ASCII) return html.slice(start, end).toLowerCase();
    hash = (hash * 31 + (code | TO_LOWER_CASE)) | 0;
  }
  const slot = (hash ^ (hash >>> 12)) & (SLOTS - 1);
  const known = names[slot] ?? '';
  if (known.length === length && isSame(html, start, known)) return known;
  const name = html.slice(start, end).toLowerCase();
  names[slot] = name;
  return name;
}

/** Whether an ASCII name stands at a place, in any case. */
function isSame(html: string, start: number, name: string): boolean {
  for (let at = 0; at < name.length; at++) {
    const code = html.charCodeAt(start + at);
    const lower = code >= CAPITAL_A && code <= CAPITAL_Z ? code | TO_LOWER_CASE : code;
    if (lower !== name.charCodeAt(at)) return false;
  }
  return true;
}

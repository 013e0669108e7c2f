import { closest, distance } from 'fastest-levenshtein';

// A slip of one or two keys; more is another word.
const MOST_SLIPS = 2;

/** Asks for the name that was perhaps meant: ` (did you mean favor?)`, or nothing. */
export function suggestion(given: string, names: readonly string[]): string {
  const wanted = given.toLowerCase();
  const known = new Map(names.map((name) => [name.toLowerCase(), name]));
  const nearest = closest(wanted, [...known.keys()]);
  return distance(wanted, nearest) <= MOST_SLIPS ? ` (did you mean ${known.get(nearest)}?)` : '';
}

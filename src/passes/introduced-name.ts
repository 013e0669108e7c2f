import type { Removal } from '../document/document.js';
import { keyWords, UNSPACED } from '../document/key.js';
import type { Language } from '../languages/define-language.js';

/** The reason that tells the name in a box from the text below it. */
export const NAME_REASON = 'is a name that the text below it introduces';
/** And the one of that text. */
export const BIO_REASON = 'introduces the name above it';

// A bio says what it introduces in its first words.
const BIO_START = 12;

/**
 * Whom the box below the article introduces: a site if the bio begins by saying what kind of one, else an author;
 * null without a box.
 *
 * @param removed in reading order
 */
export function introducedName(
  removed: readonly Removal[],
  languages: readonly Language[],
): { readonly removal: Removal; readonly name: string; readonly field: 'authors' | 'siteName' } | null {
  const at = removed.findIndex(({ reason }) => reason === NAME_REASON);
  const removal = removed[at];
  if (removal === undefined) return null;
  const name = removal.block.text;
  const bio = keyWords(removed.slice(at).find(({ reason }) => reason === BIO_REASON)?.block.text ?? '');
  const start = bio.slice(0, keyWords(name).length + BIO_START);
  const organisations = new Set(languages.flatMap((language) => language.organisations.flatMap(keyWords)));
  const isSite = start.some(
    (word) => organisations.has(word) || (UNSPACED.test(word) && holdsOne(word, organisations)),
  );
  return { removal, name, field: isSite ? 'siteName' : 'authors' };
}

function holdsOne(run: string, words: ReadonlySet<string>): boolean {
  return [...words].some((word) => UNSPACED.test(word) && run.includes(word));
}

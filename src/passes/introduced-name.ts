import type { Removal } from '../document/document.js';
import { comparisonKey, keyWords, UNSPACED } from '../document/key.js';
import type { Language } from '../languages/define-language.js';
import { isPersonShaped } from '../metadata/name-shape.js';
import { couldBeByline, couldBeName, type FoundByline } from './byline-lines.js';
import type { Line, PageHead } from './page-lines.js';

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
  const bio = removed.slice(at).find(({ reason }) => reason === BIO_REASON)?.block.text ?? '';
  return { removal, name, field: isOfSite(name, bio, languages) ? 'siteName' : 'authors' };
}

// How far below the article's end a bio stands, in blocks; and between a name and its bio a caption or a role.
const BELOW = 16;
const BIO_STEP = 2;

/**
 * The name of a person on a line of its own, near the headline or below the article, whom another paragraph introduces: it
 * begins with that name, about the article's end. None where several are introduced, as in lists of people.
 */
export function findIntroduced(
  lines: readonly Line[],
  head: PageHead,
  languages: readonly Language[],
): FoundByline[] {
  const found: FoundByline[] = [];
  for (let at = head.from; at <= head.bodyTo + BELOW; at++) {
    if (at > head.to && at < head.bodyTo) at = head.bodyTo;
    const line = lines[at];
    if (!line || at === head.title || !couldBeName(line.block.text) || !couldBeByline(line, head)) continue;
    const { block, removal } = line;
    if (!isPersonShaped(block.text, NO_WORDS)) continue;
    const bio = lines
      .slice(Math.max(at + 1, head.bodyTo - BIO_STEP), Math.max(at, head.bodyTo + BELOW) + BIO_STEP + 1)
      .find(({ block: { text } }) => text.startsWith(`${block.text} `) && text.length > SHORTEST_BIO);
    if (bio === undefined || isOfSite(block.text, bio.block.text, languages)) continue;
    const byline = { text: block.text, sign: 'box' as const, group: '', offset: at - head.start };
    found.push({ byline, removal });
  }
  return new Set(found.map(({ byline }) => comparisonKey(byline.text))).size === 1 ? found : [];
}

const NO_WORDS: ReadonlySet<string> = new Set();
// What is shorter is a caption or a link.
const SHORTEST_BIO = 60;

function isOfSite(name: string, bio: string, languages: readonly Language[]): boolean {
  const start = keyWords(bio).slice(0, keyWords(name).length + BIO_START);
  const organisations = new Set(languages.flatMap((language) => language.organisations.flatMap(keyWords)));
  return start.some(
    (word) => organisations.has(word) || (UNSPACED.test(word) && holdsOne(word, organisations)),
  );
}

function holdsOne(run: string, words: ReadonlySet<string>): boolean {
  return [...words].some((word) => UNSPACED.test(word) && run.includes(word));
}

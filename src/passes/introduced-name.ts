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
  const foot = Math.max(head.to + 1, head.bodyTo);
  const bios = lines
    .slice(Math.max(0, head.bodyTo - BIO_STEP), head.bodyTo + BELOW + BIO_STEP)
    .map(({ block }) => block)
    .filter(({ text }) => text.length > SHORTEST_BIO);
  const found: FoundByline[] = [];
  for (const line of [...lines.slice(head.from, head.to + 1), ...lines.slice(foot, head.bodyTo + BELOW)]) {
    const { block, removal } = line;
    const bio = bios.find(({ index, text }) => index > block.index && text.startsWith(`${block.text} `));
    if (bio === undefined || removal?.rule === 'title') continue;
    if (!couldBeName(block.text) || !couldBeByline(line, head)) continue;
    if (!isPersonShaped(block.text, NO_WORDS) || isOfSite(block.text, bio.text, languages)) continue;
    const offset = block.index - (lines[head.start]?.block.index ?? 0);
    found.push({ byline: { text: block.text, sign: 'box', group: '', offset }, removal });
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

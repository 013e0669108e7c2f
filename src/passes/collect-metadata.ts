import { byReadingOrder, type Document, type Removal } from '../document/document.js';
import { keyWords, UNSPACED } from '../document/key.js';
import { resolveMetadata } from '../metadata/index.js';
import type { Seen, SeenDate } from '../metadata/seen.js';
import { ruleById } from '../rules/index.js';
import { matchRules } from '../rules/match-rules.js';
import type { PhrasePart } from '../rules/phrase-matcher.js';
import type { Pass, PassContext } from './pass.js';
import { NAME_REASON } from './remove-author-box.js';

/**
 * Fills the metadata from what the page declares and from the removed blocks that say something of the page: bylines,
 * dates, labels of sections, tags.
 */
export const collectMetadata: Pass = (document, context) => {
  const known = document.metadata;
  // Our own output, read back, says all of it already.
  if (document.declared.length === 0 && isFilled(document)) return document;
  const resolved = resolveMetadata(document.declared, collectSeen(document, context), context.languages);
  return { ...document, metadata: { ...resolved, title: resolved.title ?? known.title } };
};

function isFilled({ metadata, removed }: Document): boolean {
  return metadata.title !== null && !removed.some(({ rule }) => rule === 'title');
}

function collectSeen(document: Document, context: PassContext): Seen {
  const removed = document.removed.toSorted(byReadingOrder);
  const of = (field: string): Removal[] => removed.filter(({ rule }) => ruleById(rule)?.field === field);
  const introduced = introducedName(removed, context);
  return {
    title: document.metadata.title,
    bylines: [...of('authors').map(({ block }) => block.text), ...(introduced?.author ?? [])],
    dates: of('publishedAt').map((removal) => dateOf(removal)),
    categories: of('categories').flatMap((removal) => labelsOf(removal, context)),
    tags: of('tags').flatMap((removal) => labelsOf(removal, context)),
    siteName: introduced?.siteName ?? null,
  };
}

// A bio says what it introduces in its first words.
const BIO_START = 12;

/** Whom the box below the article introduces: a site if the bio begins by saying what kind of one, else an author. */
function introducedName(
  removed: readonly Removal[],
  { languages }: PassContext,
): { author: readonly string[]; siteName: string | null } | null {
  const at = removed.findIndex(({ reason }) => reason === NAME_REASON);
  const name = removed[at]?.block.text;
  if (name === undefined) return null;
  const bio = keyWords(removed[at + 1]?.block.text ?? '');
  const start = bio.slice(0, keyWords(name).length + BIO_START);
  const organisations = new Set(languages.flatMap((language) => language.organisations.flatMap(keyWords)));
  const isSite = start.some(
    (word) => organisations.has(word) || (UNSPACED.test(word) && holdsOne(word, organisations)),
  );
  return isSite ? { author: [], siteName: name } : { author: [name], siteName: null };
}

function holdsOne(run: string, words: ReadonlySet<string>): boolean {
  return [...words].some((word) => UNSPACED.test(word) && run.includes(word));
}

function dateOf({ block }: Removal): SeenDate {
  return { label: null, text: block.text };
}

/** The labels of a block: each phrase of a glued run, what a heading's slot holds, or the block itself. */
function labelsOf({ block }: Removal, { matcher }: PassContext): string[] {
  const parts: readonly PhrasePart[] = matchRules(block, matcher)?.parts ?? [];
  if (parts.length === 0) return [block.text];
  return parts.flatMap((part) => (part.kind === 'section' ? [part.text] : part.slots));
}

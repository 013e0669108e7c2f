import { byReadingOrder, type Document, type Removal } from '../document/document.js';
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
  const name = removed.find(({ reason }) => reason === NAME_REASON)?.block.text ?? null;
  return {
    title: document.metadata.title,
    bylines: of('authors').map(({ block }) => block.text),
    dates: of('publishedAt').map((removal) => dateOf(removal)),
    categories: of('categories').flatMap((removal) => labelsOf(removal, context)),
    tags: of('tags').flatMap((removal) => labelsOf(removal, context)),
    siteName: name,
  };
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

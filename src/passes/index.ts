import type { Document } from '../document/document.js';
import { collectMetadata } from './collect-metadata.js';
import { mergeRepeats } from './merge-repeats.js';
import type { Pass, PassContext } from './pass.js';
import { removeAuthorBox } from './remove-author-box.js';
import { removeChrome } from './remove-chrome.js';
import { separateArticle } from './separate-article.js';

/** Every pass, in the order in which they run. */
const passes: readonly Pass[] = [
  removeChrome,
  removeAuthorBox,
  separateArticle,
  mergeRepeats,
  collectMetadata,
];

/** Runs all passes. */
export function runPasses(document: Document, context: PassContext): Document {
  return passes.reduce((state, pass) => pass(state, context), document);
}

/** What removes a block besides the rules: the ids and their meaning. */
export const verdicts = [
  { id: 'title', summary: 'The headline, moved to the title.' },
  { id: 'repeated-headline', summary: 'The headline once more.' },
  { id: 'hidden-text', summary: 'Text that the page hides by its own attributes.' },
  { id: 'form-control', summary: 'Words on buttons, in menus and fields of forms.' },
  { id: 'before-article', summary: 'Stands before the article and does not read as part of it.' },
  { id: 'after-article', summary: 'Stands after the end of the article and does not read as part of it.' },
  { id: 'boilerplate', summary: 'Stands inside the article and does not read as part of it.' },
] as const;

export type Verdict = (typeof verdicts)[number]['id'];

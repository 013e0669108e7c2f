import type { Document } from '../document/document.js';
import { collectMetadata } from './collect-metadata.js';
import { joinPieces } from './join-pieces.js';
import { keepRequested } from './keep-requested.js';
import { mergePullQuotes } from './merge-pull-quotes.js';
import { mergeRepeats } from './merge-repeats.js';
import type { Pass, PassContext } from './pass.js';
import { removeAuthorBox } from './remove-author-box.js';
import { removeBylines } from './remove-bylines.js';
import { removeChrome } from './remove-chrome.js';
import { removeNextArticles } from './remove-next-articles.js';
import { separateArticle } from './separate-article.js';
import { trimEdges } from './trim-edges.js';
import { warnOfLoss } from './warn-of-loss.js';

/** Every pass, in the order in which they run. */
const passes: readonly Pass[] = [
  removeChrome,
  removeAuthorBox,
  separateArticle,
  joinPieces,
  removeNextArticles,
  removeBylines,
  mergePullQuotes,
  mergeRepeats,
  trimEdges,
  collectMetadata,
  keepRequested,
  warnOfLoss,
];

/** Runs all passes. */
export function runPasses(document: Document, context: PassContext): Document {
  return passes.reduce((state, pass) => pass(state, context), document);
}

import type { Document } from '../document/document.js';
import { choosePictures } from './choose-pictures.js';
import type { Pass } from './pass.js';
import { restoreComments } from './restore-comments.js';
import { restoreTables } from './restore-tables.js';

/**
 * Takes back what the passes before left out and the options ask for: the rows of tables inside the article, reader
 * comments, which come after it; and leaves of the page's pictures those of the article. Text dumps have no marks of
 * any of these.
 */
export const keepRequested: Pass = (document, context) => {
  const { keep } = context.options;
  if (document.isCleaned || keep.length === 0) return document;
  let current: Document = document;
  if (keep.includes('tables')) current = restoreTables(current);
  if (current.pictures) current = { ...current, pictures: choosePictures(current) };
  if (keep.includes('comments')) current = restoreComments(current, context);
  return current;
};

import type { Document as HtmlDocument } from 'domhandler';
import { Parser } from 'htmlparser2';
import { createTreeHandler } from './tree-handler.js';

// Real pages stay under 60 levels, and those that never close a tag of theirs under a few hundred.
const MAX_DEPTH = 2000;
// Small enough that little nests in one piece: 1,600 tags of three letters.
const PIECE = 8 * 1024;
// A page of tens of thousands of words has a tenth of that; as many that nest take half a second. Others are parsed in one
// piece, which is faster.
const MANY_TAGS = 50_000;

const OPTIONS = { decodeEntities: true, lowerCaseTags: true, lowerCaseAttributeNames: true };

/**
 * Parses a page with htmlparser2, whose time grows with the square of the depth: 5 MB of tags that are never closed
 * would take minutes. After each piece of the page what has nested deeper than any real page does is closed, so that
 * such a page takes time in proportion to its length; of all others the tree is as the library nests it.
 */
export function parseShallow(html: string): HtmlDocument {
  return parseInPieces(html, hasManyTags(html) ? PIECE : html.length);
}

/** Parses a page piece by piece, of about so many characters each. */
export function parseInPieces(html: string, length: number): HtmlDocument {
  const handler = createTreeHandler();
  const parser = new Parser(handler, OPTIONS);
  for (let from = 0, to = 0; from < html.length; from = to) {
    // Cut before a tag, so that what is written between two pieces stands in none.
    const next = html.indexOf('<', from + length);
    to = next === -1 ? html.length : next;
    parser.write(html.slice(from, to));
    if (to < html.length) closeDeepest(parser, handler.open);
  }
  parser.end();
  return handler.root;
}

function closeDeepest(parser: Parser, open: readonly string[]): void {
  for (let depth = open.length; depth > MAX_DEPTH; depth = open.length) {
    parser.write(`</${open.at(-1) ?? ''}>`);
    // Inside a comment or a script nothing can be closed yet.
    if (open.length >= depth) return;
  }
}

function hasManyTags(html: string): boolean {
  let tags = 0;
  for (let at = html.indexOf('<'); at !== -1; at = html.indexOf('<', at + 1)) {
    if (++tags > MANY_TAGS) return true;
  }
  return false;
}

import type { Document as HtmlDocument } from 'domhandler';
import { parse } from 'parse5';
import { adapter } from 'parse5-htmlparser2-tree-adapter';

/**
 * The sum of the depths at which elements may begin. Parsing takes time by depth as well as by length, and unclosed
 * formatting multiplies elements; a page of 3 MB with 60,000 elements thirty levels deep comes to 2 million.
 */
const MOST_WORK = 20_000_000;

/**
 * Parses a page as the HTML Living Standard has it, into the same tree as htmlparser2's, with scripts off: what
 * `noscript` holds is markup.
 *
 * @returns null for markup so deep that it would take minutes
 */
export function parseByStandard(html: string): HtmlDocument | null {
  let depth = 0;
  let work = 0;
  const treeAdapter: typeof adapter = {
    ...adapter,
    onItemPush() {
      work += ++depth;
      if (work > MOST_WORK) throw new TooDeep();
    },
    onItemPop() {
      depth--;
    },
  };
  try {
    return parse(html, { treeAdapter, scriptingEnabled: false });
  } catch (error) {
    if (error instanceof TooDeep) return null;
    throw error;
  }
}

class TooDeep extends Error {}

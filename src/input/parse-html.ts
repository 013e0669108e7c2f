import type { Document as HtmlDocument } from 'domhandler';
import { parsePage } from './parse-page.js';
import { swallowsText } from './swallowed-text.js';

/**
 * Parses a page as htmlparser2 does, which takes a fraction of the time of a parser by the standard, and where that loses
 * text once more with one, loaded only then.
 *
 * @param html the decoded page
 */
export async function parseHtml(html: string): Promise<HtmlDocument> {
  const root = parsePage(html);
  if (!swallowsText(root)) return root;
  const { parseByStandard } = await import('./parse-by-standard.js');
  return parseByStandard(html) ?? root;
}

import type { Document as HtmlDocument } from 'domhandler';
import { parseShallow } from './parse-shallow.js';
import { swallowsText } from './swallowed-text.js';

/**
 * Parses a page: with htmlparser2, which takes a quarter of the time of a parser by the standard, and where that loses
 * text once more with one, loaded only then.
 *
 * @param html the decoded page
 */
export async function parseHtml(html: string): Promise<HtmlDocument> {
  const root = parseShallow(html);
  if (!swallowsText(root)) return root;
  const { parseByStandard } = await import('./parse-by-standard.js');
  return parseByStandard(html) ?? root;
}

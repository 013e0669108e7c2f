import { prepare } from '../../src/prepare.js';
import type { Document } from '../../src/document/document.js';
import type { TextMeasures } from '../../src/document/text-measures.js';
import { readHtml } from '../../src/input/read-html.js';
import { readText } from '../../src/input/read-text.js';
import { cleanOptionsSchema } from '../../src/options.js';
import { removeAuthorBox } from '../../src/passes/remove-author-box.js';
import { removeChrome } from '../../src/passes/remove-chrome.js';
import { viewPage } from '../../src/passes/separate-article.js';
import { ruleSelectors } from '../../src/rules/index.js';
import { createBlockMatcher } from '../../src/passes/pass.js';
import { createPhraseMatcher } from '../../src/rules/phrase-matcher.js';
import type { PageView } from '../../src/scoring/page-view.js';

/** What to leave out of a page, as if it were in a language that has none of it. */
export interface Mask {
  readonly noCase: boolean;
  readonly noWords: boolean;
  readonly noPhrases: boolean;
  readonly noGaps: boolean;
}

const noPhrases = createPhraseMatcher([]);

/** Takes a page as far as the models see it. */
export async function preparePage(
  text: string,
  format: 'html' | 'text',
  mask: Mask,
): Promise<{ document: Document; page: PageView }> {
  const read =
    format === 'html'
      ? await readHtml(text, ruleSelectors)
      : readText(mask.noGaps ? text.replace(/\n\s*\n/gu, '\n') : text);
  const { document, context } = await prepare(read, cleanOptionsSchema.parse({}));
  const own = {
    ...context,
    languages: mask.noWords ? [] : context.languages,
    match: mask.noPhrases ? createBlockMatcher([noPhrases]) : context.match,
  };
  const cleaned = removeAuthorBox(removeChrome(document, own), own);
  const page = viewPage(cleaned, own);
  return {
    document: cleaned,
    page: mask.noCase
      ? { ...page, blocks: page.blocks.map((view) => ({ ...view, measures: withoutCase(view.measures) })) }
      : page,
  };
}

function withoutCase(measures: TextMeasures): TextMeasures {
  return { ...measures, upperWords: 0, lowerWords: 0, capitalWords: 0, startsLower: false };
}

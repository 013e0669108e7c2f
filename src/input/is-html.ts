import { countMarkup, isElementName, skipProlog, startTagName, withoutRawText } from './markup-scan.js';

// The head of a page is full of markup, whatever comes later; more would only cost time.
const SAMPLE_CHARACTERS = 256 * 1024;

// The headers that `curl -i` saves above a page.
const HTTP_HEADERS = /^HTTP\/\d(?:\.\d)? \d{3}[^\n]{0,100}\n(?:[A-Za-z][A-Za-z0-9-]{0,60}:[^\n]*\n)+\r?\n/u;

/**
 * Tells a page in HTML from the text of one. A text may speak of tags and show some: what makes HTML is that the
 * markup is everywhere. So: a doctype or an `<html>` at the start; or a fragment that begins with an element and either
 * ends with one too or has its tags closed; or, for one that begins with words, tags on most of its lines.
 */
export function isHtml(text: string): boolean {
  const start = HTTP_HEADERS.exec(text.slice(0, 16 * 1024))?.[0].length ?? 0;
  if (/^[\s\uFEFF]*<!doctype\s+html/iu.test(text.slice(start, start + 1024))) return true;
  const first = skipProlog(text, start);
  const name = startTagName(text, first);
  if (name === null || !isElementName(name.replace(/^\p{L}+:(?=html$)/u, ''))) {
    return isMarkupThroughout(withoutRawText(text.slice(first, first + SAMPLE_CHARACTERS)));
  }
  if (name.endsWith('html')) return true;

  const sample = withoutRawText(text.slice(first, first + SAMPLE_CHARACTERS));
  // Nothing but scripts, styles and comments.
  if (sample === '') return true;
  const { tags, elements, unclosed, shareOfLines } = countMarkup(sample);
  if (elements === 0) return false;
  // From tag to tag, or a long head whose tags are in order: a saved fragment.
  const wrapped = /(?:<\/?[a-z][a-z0-9]*(?:[\s/][^<>]*)?|--)>\s*$/iu.test(text.slice(-1024));
  if (wrapped) return unclosed <= elements;
  if (elements >= MANY_ELEMENTS && unclosed <= elements / 4) return true;
  return tags >= 4 && unclosed <= elements && shareOfLines >= MIN_SHARE_OF_LINES;
}

// A lesson on HTML, as a dump, has tags on a third of its lines at most, and not in pairs; a fragment without line
// breaks has all of them on one line.
const MIN_SHARE_OF_LINES = 0.5;

// A template's head has long runs of text that is no markup; a dump does not begin with a tag and close twenty more.
const MANY_ELEMENTS = 20;

// A sentence with one word in bold is a sentence.
const MIN_ELEMENTS = 3;

// A paragraph of a news page is about this long, and each has at least its own two tags.
const CHARACTERS_PER_TAG = 300;

function isMarkupThroughout(sample: string): boolean {
  const { tags, elements, unclosed, blockTags, shareOfLines } = countMarkup(sample);
  return (
    elements >= MIN_ELEMENTS &&
    tags * CHARACTERS_PER_TAG >= sample.length &&
    blockTags > 0 &&
    unclosed <= elements / 4 &&
    shareOfLines >= MIN_SHARE_OF_LINES
  );
}

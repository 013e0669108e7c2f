import { InputError } from '../errors.js';
import { isHtml } from './is-html.js';
import { isJsonObject } from './json-object.js';
import { skipProlog, startTagName } from './markup-scan.js';

/** `markdown` and `article` are this tool's own output, read back; everything else is a page. */
export type InputFormat = 'html' | 'markdown' | 'article' | 'text';

/**
 * Tells the format of a decoded page by its content alone: file names lie, and standard input has none.
 *
 * @param claim What its archive says it is. A page is read as that, but what is certainly none stays none.
 * @throws {InputError} `empty` for a blank text; `unsupported-format` for a text that is certainly no page, such as a
 * feed or JSON.
 */
export function detectFormat(text: string, claim?: 'html' | 'text'): InputFormat {
  assertNotBlank(text);
  if (claim === 'text') return 'text';
  const start = firstCharacter(text);
  if (isOwnMarkdown(text, start)) return 'markdown';

  const head = text.slice(start, start + HEAD_CHARACTERS);
  if (head.startsWith('{') || head.startsWith('[')) return detectJson(text, head);
  const container = CONTAINERS.find(({ pattern }) => pattern.test(head));
  if (container !== undefined) throw notAPage(container.name);
  if (head.startsWith('<')) assertNotForeignXml(text, start);
  return claim === 'html' || isHtml(text) ? 'html' : 'text';
}

/** @throws {InputError} `empty` when the text has no character that shows. */
export function assertNotBlank(text: string): void {
  if (firstCharacter(text) === text.length) throw new InputError('empty', 'is empty');
}

const HEAD_CHARACTERS = 4096;

const SHOWS = /[^\p{White_Space}\p{Cc}\p{Default_Ignorable_Code_Point}]/u;

function firstCharacter(text: string): number {
  const index = text.search(SHOWS);
  return index === -1 ? text.length : index;
}

function notAPage(name: string): InputError {
  return new InputError('unsupported-format', `is ${name}, not a page`);
}

const FRONT_MATTER_CHARACTERS = 64 * 1024;

function isOwnMarkdown(text: string, start: number): boolean {
  if (!/^---[ \t]*\r?\n/u.test(text.slice(start, start + 100))) return false;
  const lines = text.slice(start, start + FRONT_MATTER_CHARACTERS).split(/\r?\n/u);
  const end = lines.findIndex((line, index) => index > 0 && line.trimEnd() === '---');
  return end !== -1 && lines.slice(1, end).some((line) => line.startsWith('dechrome:'));
}

function detectJson(text: string, head: string): InputFormat {
  if (/^\{\\rtf\d/u.test(head)) throw notAPage('an RTF document');
  const value = parseJson(text);
  if (value === undefined) {
    const lines = text
      .slice(0, HEAD_CHARACTERS * 64)
      .trim()
      .split('\n', 2);
    if (lines.length === 2 && lines.every((line) => isJsonObject(parseJson(line))))
      throw notAPage('a list of JSON lines');
    // "[Photo: harbour]" and the like.
    return isHtml(text) ? 'html' : 'text';
  }
  if (isJsonObject(value) && value['schemaVersion'] === 1 && Array.isArray(value['blocks'])) return 'article';
  throw notAPage('JSON');
}

function parseJson(text: string): unknown {
  const last = text.trimEnd().at(-1);
  if (last !== '}' && last !== ']') return undefined;
  try {
    return JSON.parse(text.replace(/^\uFEFF/u, ''));
  } catch {
    return undefined;
  }
}

/** Text that wraps pages; the first line, or the header block, is enough to be certain. */
const CONTAINERS: readonly { readonly pattern: RegExp; readonly name: string }[] = [
  { pattern: /^WARC\/[01]\.\d\r?\n/u, name: 'a WARC archive' },
  { pattern: /^BEGIN:V(?:CALENDAR|CARD)\r?\n/u, name: 'a calendar or contact file' },
  { pattern: /^%!PS-/u, name: 'PostScript' },
];

const FOREIGN_ROOTS: ReadonlyMap<string, string> = new Map([
  ['rss', 'an RSS feed'],
  ['rdf:rdf', 'an RDF feed'],
  ['feed', 'an Atom feed'],
  ['opml', 'a list of feeds'],
  ['urlset', 'a site map'],
  ['sitemapindex', 'a site map'],
]);

function assertNotForeignXml(text: string, start: number): void {
  const root = skipProlog(text, start);
  const name = startTagName(text, root);
  if (name === null) return;
  const foreign = FOREIGN_ROOTS.get(name);
  // A mention of <feed> is no feed: the root of one is closed at the end.
  const closed =
    text
      .trimEnd()
      .slice(-(name.length + 3))
      .toLowerCase() === `</${name}>`;
  if (foreign !== undefined && closed) throw notAPage(foreign);
  // An icon may open a fragment of a page; alone it is an image.
  if (name === 'svg' && closed && text.toLowerCase().indexOf('<svg', root + 1) === -1)
    throw notAPage('an SVG image');
  const declared = text.slice(start, start + 6).toLowerCase() === '<?xml ';
  if (declared && closed && !/^(?:\p{L}+:)?html$/u.test(name) && !isHtml(text))
    throw notAPage('an XML document');
}

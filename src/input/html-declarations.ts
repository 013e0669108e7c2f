import type { AnyNode, Document as HtmlDocument, Element } from 'domhandler';
import { isCDATA, isTag, isText } from 'domhandler';
import { Parser } from 'htmlparser2';
import type { Declaration } from '../document/document.js';
import { fieldsOfMetaName, metaName, orderDeclarations } from './declaration-order.js';
import type { AddDeclaration, DeclarationField } from './declaration-sources.js';
import { readJsonLd } from './json-ld.js';
import { type Json, parseLooseJson } from './loose-json.js';
import { readMarkedUp } from './marked-up-properties.js';

/** No declared value is longer; what is longer is an article pasted into a meta element. */
const MAX_VALUE = 2_000;
/** Declarations of one field; beyond that a page lists other pages' data. */
const MAX_DECLARATIONS = 200;
/** Nodes looked through for an element's text; a name or a headline has a handful. */
const MAX_TEXT_NODES = 300;

/**
 * What a page's head, its structured data and its marked-up elements say about it, by field and from most to least
 * trusted ({@link DECLARATION_SOURCES}). Values are as declared, white space folded and addresses made absolute;
 * nothing is judged here. Never throws; any depth of nesting is read.
 *
 * @param root the tree of htmlparser2, or of parse5 through its htmlparser2 adapter
 * @param url the address the page was saved from
 */
export function readDeclarations(root: HtmlDocument, url?: string): Declaration[] {
  const found: Declaration[] = [];
  const counts = new Map<DeclarationField, number>();
  const scripts: Json[] = [];
  let base: string | null = null;
  const add: AddDeclaration = (field, source, value) => {
    const clean = cleanValue(field, value);
    const count = counts.get(field) ?? 0;
    if (clean === null || count >= MAX_DECLARATIONS) return;
    counts.set(field, count + 1);
    found.push({ field, value: clean, source });
  };
  const labels = new Map<string, string>();
  if (url !== undefined) add('canonicalUrl', 'address', url);
  walk(root, (element, scopes) => {
    switch (element.name) {
      case 'html':
        add('language', 'html[lang]', element.attribs['lang'] ?? element.attribs['xml:lang']);
        add('direction', 'html[dir]', element.attribs['dir']);
        break;
      case 'body':
        add('direction', 'body[dir]', element.attribs['dir']);
        break;
      case 'base':
        // The first one holds for the whole page, for what stands above it too.
        base ??= absoluteUrl(element.attribs['href'] ?? '', url ?? null);
        break;
      case 'title':
        if (isPageTitle(element)) add('title', 'title', textOf(element));
        break;
      case 'meta':
        readMeta(element, add, labels);
        break;
      case 'link':
        readLink(element, add);
        break;
      case 'script':
        if (/^application\/ld\+json\b/iu.test(element.attribs['type']?.trim() ?? '')) {
          scripts.push(parseLooseJson(textOf(element, Number.POSITIVE_INFINITY)));
        }
        break;
      default:
    }
    readMarkedUp(element, scopes, add, textOf);
  });
  readLabel(labels, add);
  const start = base ?? url ?? null;
  const addresses = found
    .filter(({ field }) => field === 'canonicalUrl')
    .map(({ value }) => absoluteUrl(value, start) ?? value);
  for (const { field, source, value } of readJsonLd(scripts, addresses))
    add(field, source, withoutMarkup(value));
  return orderDeclarations(withAbsoluteAddresses(found, start));
}

/** Addresses made absolute; what is none is left out. */
function withAbsoluteAddresses(declarations: readonly Declaration[], start: string | null): Declaration[] {
  return declarations.flatMap((declaration) => {
    const { field, value } = declaration;
    if (field !== 'canonicalUrl' && field !== 'image') return [declaration];
    const address = absoluteUrl(value, start);
    return address === null ? [] : [{ ...declaration, value: address }];
  });
}

/** Visits every element once, in page order, with the `itemscope` elements around it, outermost first. */
function walk(root: HtmlDocument, visit: (element: Element, scopes: readonly Element[]) => void): void {
  const scopes: Element[] = [];
  let node: AnyNode | null = root.firstChild;
  while (node !== null) {
    let next: AnyNode | null = null;
    if (isTag(node)) {
      visit(node, scopes);
      if ('itemscope' in node.attribs) scopes.push(node);
      next = node.firstChild;
    }
    let left: AnyNode | null = node;
    while (next === null && left !== null && left !== root) {
      if (left === scopes.at(-1)) scopes.pop();
      next = left.nextSibling;
      left = left.parent;
    }
    node = next;
  }
}

/** The text in an element, iteratively, white space folded; at most about `limit` characters. */
function textOf(element: Element, limit = MAX_VALUE): string {
  const parts: string[] = [];
  let length = 0;
  let nodes = 0;
  let node: AnyNode | null = element.firstChild;
  while (node !== null && length < limit && nodes++ < MAX_TEXT_NODES) {
    let next: AnyNode | null = null;
    if (isText(node)) {
      parts.push(node.data);
      length += node.data.length;
    } else if (isCDATA(node) || (isTag(node) && node.name !== 'style' && node.name !== 'svg')) {
      next = node.firstChild;
    }
    let left: AnyNode | null = node;
    while (next === null && left !== null && left !== element) {
      next = left.nextSibling;
      left = left.parent;
    }
    node = next;
  }
  return parts.join('');
}

/** An SVG image in the page may have a title element too. */
function isPageTitle(element: Element): boolean {
  const parent = element.parent;
  return parent === null || !isTag(parent) || ['head', 'html', 'body'].includes(parent.name);
}

function readMeta(element: Element, add: AddDeclaration, labels: Map<string, string>): void {
  const { attribs } = element;
  const content = attribs['content'] ?? attribs['value'];
  const equivalent = attribs['http-equiv']?.trim().toLowerCase();
  if (equivalent === 'content-language') add('language', 'http-equiv', content);
  if (equivalent === 'last-modified') add('modifiedAt', 'last-modified', content);
  // One element may be named several ways: <meta name="description" property="og:description">.
  for (const attribute of [attribs['property'], attribs['name']]) {
    for (const written of (attribute ?? '').trim().split(/\s+/u)) {
      if (written === '') continue;
      const name = metaName(written);
      if (/^twitter:(?:label|data)\d$/u.test(name) && content !== undefined) labels.set(name, content);
      for (const field of fieldsOfMetaName(name)) add(field, name, content);
      if (name === 'title') add('title', 'meta:title', content);
    }
  }
}

function readLink(element: Element, add: AddDeclaration): void {
  const relations = (element.attribs['rel'] ?? '').toLowerCase().split(/\s+/u);
  const address = element.attribs['href'];
  if (relations.includes('canonical')) add('canonicalUrl', 'rel=canonical', address);
  if (relations.includes('image_src')) add('image', 'rel=image_src', address);
}

/**
 * The common SEO modules fill the two label pairs of a Twitter card with the writer and the reading time. The words of
 * the labels are in the site's language; what tells the use in any language is a first value without a digit and a
 * second that is a number of minutes, so no price.
 */
function readLabel(labels: ReadonlyMap<string, string>, add: AddDeclaration): void {
  const writer = labels.get('twitter:data1');
  const readingTime = labels.get('twitter:data2');
  if (writer === undefined || readingTime === undefined) return;
  if (/\p{Nd}/u.test(writer)) return;
  if (/^\D{0,20}\p{Nd}{1,3}\s?\D{1,20}$/u.test(readingTime) && !/[\p{Sc}/.,]/u.test(readingTime)) {
    add('authors', 'label', writer);
  }
}

function cleanValue(field: DeclarationField, value: string | undefined): string | null {
  if (value === undefined) return null;
  const text = decodeTwice(value.slice(0, MAX_VALUE)).replace(/\s+/gu, ' ').trim();
  if (text === '') return null;
  if (field === 'direction') return /^(?:rtl|ltr)$/iu.test(text) ? text.toLowerCase() : null;
  return text;
}

/** Many systems escape a value twice; what the parser leaves may still be `&#8217;`. */
function decodeTwice(text: string): string {
  if (!/&(?:#\d{1,7}|#x[\da-f]{1,6}|[a-z]{2,8}\d{0,2});/iu.test(text)) return text;
  const parts: string[] = [];
  const parser = new Parser({ ontext: (part) => parts.push(part) }, { decodeEntities: true });
  parser.end(text.replaceAll('<', '&lt;'));
  return parts.join('');
}

/** JSON-LD carries the markup of rich-text fields. */
function withoutMarkup(text: string): string {
  return text.replace(/<\/?(?:a|b|br|em|h[1-6]|i|p|s|span|strong|su[bp]|u)(?:\s[^<>]{0,300})?\/?>/giu, ' ');
}

function absoluteUrl(address: string, base: string | null): string | null {
  if (!URL.canParse(address, base ?? undefined)) return null;
  const parsed = new URL(address, base ?? undefined);
  return /^https?:$/u.test(parsed.protocol) ? parsed.href : null;
}

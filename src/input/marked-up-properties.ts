import type { Element } from 'domhandler';
import type { AddDeclaration, DeclarationField } from './declaration-sources.js';

/** Types whose properties are statements about the article; a scope without a type is taken for one. */
const ARTICLE_SCOPE = /(?:Article|Posting|Recipe|Report|Review|CreativeWork|WebPage|Blog|Question|HowTo)$/u;
const PERSON_SCOPE = /(?:Person|Organization)$/u;

const PROPERTIES: Readonly<Record<string, DeclarationField>> = {
  headline: 'title',
  datepublished: 'publishedAt',
  datecreated: 'publishedAt',
  datemodified: 'modifiedAt',
  articlesection: 'categories',
  keywords: 'tags',
  description: 'description',
  image: 'image',
  thumbnailurl: 'image',
};

/** Addresses of a writer's or a user's own page: `/author/jane`, `member.php?u=7`, `user-7.html`. */
const PROFILE =
  /(?:^|\/)(?:authors?|users?|u|profiles?|members?|contributors?|writers?)\/[^/?#]+\/?(?:[?#]|$)|(?:^|\/)(?:members?|memberlist|profile)\.php\?(?:[^#]{0,80}[?&;])?u(?:ser)?(?:id)?=\d|(?:^|\/)user-\d+\.html?$/iu;

/**
 * Declarations of one element in the page: microdata properties in an article's scope (HTML Standard, Microdata),
 * class names of hAtom and h-entry, `rel=author`, `rel=tag`, links to a writer's own page, and `time[pubdate]`.
 *
 * @param scopes the elements with `itemscope` around the element, outermost first
 */
export function readMarkedUp(
  element: Element,
  scopes: readonly Element[],
  add: AddDeclaration,
  textOf: (element: Element) => string,
): void {
  const { attribs } = element;
  if (attribs['itemprop'] !== undefined) readMicrodata(element, scopes, add, textOf);
  if (element.name === 'a') {
    const relations = attribs['rel']?.toLowerCase().split(/\s+/u) ?? [];
    if (relations.includes('author')) add('authors', 'rel=author', textOf(element));
    else if (PROFILE.test(attribs['href'] ?? '')) add('authors', 'author-link', textOf(element));
    if (relations.includes('category')) add('categories', 'rel=category', textOf(element));
    else if (relations.includes('tag')) add('tags', 'rel=tag', textOf(element));
  }
  if (TIME_ELEMENTS.has(element.name)) readTime(element, add, textOf);
  const classes = attribs['class'];
  if (classes?.includes('p-author') && /(?:^|\s)p-author(?:\s|$)/u.test(classes))
    add('authors', 'hentry', textOf(element));
}

function readMicrodata(
  element: Element,
  scopes: readonly Element[],
  add: AddDeclaration,
  textOf: (element: Element) => string,
): void {
  const { attribs } = element;
  const scope = scopes.at(-1);
  const isPerson = scope !== undefined && PERSON_SCOPE.test(scope.attribs['itemtype'] ?? '');
  const owner = isPerson ? scopes.at(-2) : scope;
  const ownerType = owner?.attribs['itemtype'];
  if (ownerType !== undefined && !ARTICLE_SCOPE.test(ownerType)) return;
  const value = (): string => valueOf(element) ?? textOf(element);
  for (const property of (element.attribs['itemprop'] ?? '').toLowerCase().split(/\s+/u)) {
    if (isPerson) {
      const role = scope.attribs['itemprop']?.toLowerCase();
      if (property === 'name' && role === 'author') add('authors', 'microdata', value());
      if (property === 'name' && role === 'publisher') add('siteName', 'microdata', value());
      continue;
    }
    if (property === 'author' && !('itemscope' in element.attribs)) add('authors', 'microdata', value());
    const field = PROPERTIES[property];
    if (property === 'mainentityofpage') {
      add('canonicalUrl', 'microdata', addressIn(attribs));
    } else if (field === 'image') {
      add(
        field,
        'microdata',
        element.attribs['content'] ?? element.attribs['src'] ?? element.attribs['href'],
      );
    } else if (field !== undefined) {
      add(field, 'microdata', value());
    }
  }
}

/** Where the property is no link its content may be `true`. */
function addressIn({ itemid, href, content }: Element['attribs']): string | undefined {
  return itemid ?? href ?? (/^(?:https?:|\/)/iu.test(content?.trim() ?? '') ? content : undefined);
}

/** The value in an attribute; abbreviations hold a date in their title, by the microformats' abbr pattern. */
function valueOf({ attribs }: Element): string | undefined {
  const title = attribs['title'];
  const isDate = title !== undefined && /^\d{4}-\d\d-\d\dT/u.test(title);
  return attribs['content'] ?? attribs['datetime'] ?? (isDate ? title : undefined);
}

/** The element, and those that widgets put in its place. */
const TIME_ELEMENTS: ReadonlySet<string> = new Set(['time', 'relative-time', 'local-time', 'time-ago']);

/** A bare time element can belong to any teaser; one marked as the entry's own is a statement. */
function readTime(element: Element, add: AddDeclaration, textOf: (element: Element) => string): void {
  const { attribs } = element;
  const value = attribs['datetime'] ?? textOf(element);
  add('publishedAt', 'time', attribs['datetime']);
  if ('pubdate' in attribs) add('publishedAt', 'time[pubdate]', value);
  const classes = (attribs['class'] ?? '').split(/\s+/u);
  const published = classes.some((name) => /^(?:dt-published|published|entry-date)$/u.test(name));
  if (published) add('publishedAt', 'hentry', value);
  else if (classes.some((name) => /^(?:dt-updated|updated)$/u.test(name))) add('modifiedAt', 'hentry', value);
}

import type { Declaration } from '../document/document.js';
import type { Json } from './loose-json.js';

type Node = { readonly [key: string]: Json };

/** Nodes read of one page; more are a catalogue, not statements about this page. */
const MAX_NODES = 5_000;

/** The front page's address as {@link addressKey} gives it, that of one language's too: `example.org/en`. */
const FRONT_PAGE = /^[^/]*(?:\/[a-z]{2}(?:[-_][a-z]{2,4})?)?$/u;
/** Steps read of a breadcrumb trail. */
const MAX_STEPS = 20;

const ARTICLE_TYPE =
  /(?:Article|Posting|Recipe|HowTo|Question|Report|Review|ScholarlyWork|CreativeWork|Chapter|Book)$/u;
const PAGE_TYPE = /(?:Page|PageElement)$/u;
const SITE_TYPE =
  /^(?:WebSite|Organization|NewsMediaOrganization|Corporation|LocalBusiness|EducationalOrganization)$/u;
/** Nodes that are about a part of the page or its furniture. */
const SIDE_TYPE =
  /^(?:BreadcrumbList|ItemList|ListItem|ImageObject|VideoObject|Person|SearchAction|SiteNavigationElement|WPHeader|WPFooter|Comment|Answer|AggregateRating|Rating|Offer|PostalAddress|ReadAction|Place)$/u;

/**
 * Declarations of a page's JSON-LD (schema.org). One node is taken for the article: the one whose address is the
 * page's, else the first; nodes inside lists, comments and reviews are about something else and are not looked at.
 *
 * @param scripts the parsed contents of the page's JSON-LD elements, in order
 * @param addresses what the page says its own address is, and the one it was saved from
 */
export function readJsonLd(scripts: readonly Json[], addresses: readonly string[]): Declaration[] {
  const byId = indexById(scripts);
  const nodes = topNodes(scripts);
  const own = new Set(addresses.map(addressKey));
  const isOwn = (node: Node): boolean =>
    [node['url'], node['mainEntityOfPage'], node['@id']].some((value) => {
      const address = firstText(isNode(value) ? (value['@id'] ?? value['url'] ?? null) : value);
      return address !== null && own.has(addressKey(address));
    });
  const pick = (matches: (type: string) => boolean): Node | undefined => {
    const candidates = nodes.filter((node) => typesOf(node).some(matches));
    return candidates.find(isOwn) ?? candidates[0];
  };
  const declarations: Declaration[] = [];
  const article = pick((type) => ARTICLE_TYPE.test(type));
  const page = pick((type) => PAGE_TYPE.test(type));
  const thing = pick(
    (type) => ![ARTICLE_TYPE, PAGE_TYPE, SITE_TYPE, SIDE_TYPE].some((known) => known.test(type)),
  );
  if (article) declarations.push(...describe(article, 'json-ld', byId));
  if (page) declarations.push(...describe(page, 'json-ld:page', byId));
  if (thing) declarations.push(...describe(thing, 'json-ld:thing', byId));
  const trail = pick((type) => type === 'BreadcrumbList');
  for (const value of trail ? stepsOf(trail, own) : []) {
    declarations.push({ field: 'categories', value, source: 'json-ld:breadcrumb' });
  }
  for (const node of nodes) {
    if (!typesOf(node).some((type) => SITE_TYPE.test(type))) continue;
    const name = firstText(node['name']);
    if (name !== null) declarations.push({ field: 'siteName', value: name, source: 'json-ld:site' });
  }
  return declarations;
}

function describe(node: Node, source: string, byId: ReadonlyMap<string, Node>): Declaration[] {
  const declarations: Declaration[] = [];
  const add = (field: Declaration['field'], values: readonly (string | null)[]): void => {
    for (const value of values) if (value !== null) declarations.push({ field, value, source });
  };
  add('title', [firstText(node['headline']) ?? firstText(node['name'])]);
  add('description', [firstText(node['description'])]);
  // A brand or a maker is not who wrote the page.
  if (source !== 'json-ld:thing') {
    const { people, organizations } = writersOf(node['author'] ?? node['creator'], byId);
    add('authors', people);
    for (const value of organizations)
      declarations.push({ field: 'authors', value, source: 'json-ld:organization' });
    // On a personal site the publisher is the author.
    const publishers = itemsOf(node['publisher'], byId).filter(
      (item) => !isNode(item) || !typesOf(item).includes('Person'),
    );
    add('siteName', publishers.flatMap((publisher) => namesOf(publisher, byId)).slice(0, 1));
    add('publishedAt', [firstText(node['datePublished']) ?? firstText(node['dateCreated'])]);
    add('modifiedAt', [firstText(node['dateModified'])]);
  }
  add('categories', textsOf(node['articleSection']));
  add('tags', keywordsOf(node['keywords']));
  add('canonicalUrl', [addressOf(node['mainEntityOfPage']) ?? addressOf(node['url'])]);
  add('image', [addressOf(node['image'], byId) ?? addressOf(node['thumbnailUrl'])]);
  add('language', namesOf(node['inLanguage'], byId).slice(0, 1));
  add('type', typesOf(node));
  return declarations;
}

/** Names of the steps of a breadcrumb trail, without the front page and the page itself. */
function stepsOf(trail: Node, own: ReadonlySet<string>): string[] {
  const items = trail['itemListElement'];
  const steps = (isList(items) ? items.slice(0, MAX_STEPS) : [])
    .filter(isNode)
    .map((step) => {
      const item = step['item'] ?? null;
      const name = firstText(step['name']) ?? (isNode(item) ? firstText(item['name']) : null);
      const address = isNode(item) ? firstText(item['@id'] ?? item['url']) : firstText(item);
      return { name, address, position: Number(step['position']) };
    })
    .sort((left, right) => left.position - right.position || 0);
  return steps
    .filter(({ address }, at) => {
      // The last step without an address is the page.
      if (address === null) return at < steps.length - 1;
      return !own.has(addressKey(address)) && !FRONT_PAGE.test(addressKey(address));
    })
    .map(({ name }) => name)
    .filter((name) => name !== null);
}

/** Nodes that speak of the page itself: top level, graphs at any depth, and a page's main entity. */
function topNodes(scripts: readonly Json[]): Node[] {
  const nodes: Node[] = [];
  const queue: Json[] = [...scripts];
  for (let index = 0; index < queue.length && index < MAX_NODES; index++) {
    const value = queue[index];
    if (isList(value)) {
      queue.push(...value.slice(0, MAX_NODES));
    } else if (isNode(value)) {
      nodes.push(value);
      for (const key of ['@graph', 'mainEntity', 'mainEntityOfPage']) {
        const inner = value[key];
        // An FAQ's questions are parts of the page, not its subject.
        if (key !== '@graph' && (isList(inner) || typesOf(value).includes('FAQPage'))) continue;
        if (isNode(inner) || isList(inner)) queue.push(inner);
      }
    }
  }
  return nodes.filter((node) => typesOf(node).length > 0);
}

function indexById(scripts: readonly Json[]): Map<string, Node> {
  const byId = new Map<string, Node>();
  const queue: Json[] = [...scripts];
  for (let index = 0; index < queue.length && index < MAX_NODES; index++) {
    const value = queue[index];
    if (isList(value)) queue.push(...value.slice(0, MAX_NODES));
    if (!isNode(value)) continue;
    const id = value['@id'];
    // A bare reference has nothing but its id.
    if (typeof id === 'string' && Object.keys(value).length > 2 && !byId.has(id)) byId.set(id, value);
    queue.push(...Object.values(value).filter((inner) => isNode(inner) || isList(inner)));
  }
  return byId;
}

function writersOf(
  value: Json | undefined,
  byId: ReadonlyMap<string, Node>,
): { people: readonly string[]; organizations: readonly string[] } {
  const people: string[] = [];
  const organizations: string[] = [];
  for (const item of itemsOf(value, byId)) {
    const names = isNode(item) ? namesOf(item, byId) : textsOf(item);
    const isBody = isNode(item) && typesOf(item).some((type) => SITE_TYPE.test(type));
    (isBody ? organizations : people).push(...names);
  }
  return { people, organizations };
}

function namesOf(value: Json | undefined, byId: ReadonlyMap<string, Node>): string[] {
  return itemsOf(value, byId).flatMap((item) => {
    if (!isNode(item)) return textsOf(item);
    const names = textsOf(item['name']);
    if (names.length > 0) return names;
    const parts = [firstText(item['givenName']), firstText(item['familyName'])].filter(
      (part) => part !== null,
    );
    return parts.length > 0 ? [parts.join(' ')] : textsOf(item['alternateName']);
  });
}

/** The items of a value or list of values, references followed once. */
function itemsOf(value: Json | undefined, byId: ReadonlyMap<string, Node>): Json[] {
  const items = isList(value) ? value.slice(0, 100).flat() : [value ?? null];
  return items.map((item) => {
    if (!isNode(item)) return item;
    const id = item['@id'];
    return item['name'] === undefined && typeof id === 'string' ? (byId.get(id) ?? item) : item;
  });
}

function keywordsOf(value: Json | undefined): string[] {
  return (isList(value) ? value : [value ?? null]).flatMap((item) =>
    textsOf(isNode(item) ? item['name'] : item),
  );
}

function addressOf(value: Json | undefined, byId: ReadonlyMap<string, Node> = new Map()): string | null {
  for (const item of itemsOf(value, byId)) {
    const node = isNode(item) && typeof item['@id'] === 'string' ? (byId.get(item['@id']) ?? item) : item;
    const address = isNode(node)
      ? firstText(node['url'] ?? node['contentUrl'] ?? node['@id'])
      : firstText(node);
    if (address !== null) return address;
  }
  return null;
}

function textsOf(value: Json | undefined): string[] {
  const items = isList(value) ? value : [value];
  return items.filter((item) => typeof item === 'string').filter((item) => item.trim() !== '');
}

function firstText(value: Json | undefined): string | null {
  if (isNode(value)) return textsOf(value['@value'])[0] ?? null;
  return textsOf(value)[0] ?? null;
}

/** Type names without their vocabulary: `http://schema.org/NewsArticle` is `NewsArticle`. */
function typesOf(node: Node): string[] {
  return textsOf(node['@type']).map((type) =>
    type.slice(Math.max(type.lastIndexOf('/'), type.lastIndexOf(':')) + 1),
  );
}

/** Addresses that differ in scheme, www, trailing slash, query or fragment are the same page's. */
function addressKey(address: string): string {
  return address
    .trim()
    .toLowerCase()
    .replace(/^https?:\/\//u, '')
    .replace(/^www\./u, '')
    .replace(/[?#].*$/su, '')
    .replace(/\/$/u, '');
}

function isNode(value: Json | undefined): value is Node {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function isList(value: Json | undefined): value is readonly Json[] {
  return Array.isArray(value);
}

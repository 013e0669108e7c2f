import type { Declaration } from '../document/document.js';

export type DeclarationField = Declaration['field'];

/**
 * Where each field is declared, from most to least trusted. A name that no reader below gives is the `name`,
 * `property` or `itemprop` of a meta element, lower case. The readers' own names:
 *
 * - `json-ld` the article's node, `json-ld:page` a WebPage node, `json-ld:site` a WebSite or Organization node,
 *   `json-ld:thing` any other node (a product, a course), `json-ld:organization` a body named as the author,
 *   `json-ld:breadcrumb` the steps between the front page and the page
 * - `microdata` itemprop in an article's scope, `hentry` the class names of hAtom and h-entry
 * - `rel=…`, `time[pubdate]`, `time` (the first one), `title`, `html[lang]`, `html[dir]`, `body[dir]`, `http-equiv` elements
 * - `author-link` a link to the page of a writer or a user
 * - `label` the pair of twitter:label1 and twitter:data1 in the use that names the writer
 * - `address` the address the page was saved from
 *
 * Structured data comes before social cards because it has typed slots; social cards before old meta names because
 * editors see them; search titles and keywords last because they are written for machines.
 */
export const DECLARATION_SOURCES = {
  title: [
    'json-ld',
    'microdata',
    'og:title',
    'citation_title',
    'parsely-title',
    'sailthru.title',
    'cxenseparse:title',
    'dc.title',
    'dcterms.title',
    'twitter:title',
    'headline',
    'title',
    'meta:title',
    'json-ld:page',
    'json-ld:thing',
  ],
  description: [
    'og:description',
    'description',
    'twitter:description',
    'json-ld',
    'microdata',
    'dc.description',
    'dcterms.description',
    'dcterms.abstract',
    'sailthru.description',
    'cxenseparse:description',
    'json-ld:page',
    'json-ld:thing',
  ],
  authors: [
    'json-ld',
    'microdata',
    'citation_author',
    'parsely-author',
    'sailthru.author',
    'cxenseparse:author',
    'cxenseparse:recs:author',
    'dc.creator',
    'dcterms.creator',
    'dc.creator.personalname',
    'article:author_name',
    'byl',
    'byline',
    'author',
    'authors',
    'article:author',
    'og:article:author',
    'json-ld:page',
    'hentry',
    'rel=author',
    'label',
    'json-ld:organization',
    'author-link',
  ],
  siteName: [
    'og:site_name',
    'json-ld',
    'json-ld:site',
    'cxenseparse:site',
    'application-name',
    'apple-mobile-web-app-title',
    'dc.publisher',
    'dcterms.publisher',
    'microdata',
    'publisher',
    'citation_journal_title',
    'json-ld:page',
  ],
  publishedAt: [
    'json-ld',
    'article:published_time',
    'og:article:published_time',
    'article:published',
    'og:published_time',
    'microdata',
    'citation_online_date',
    'citation_publication_date',
    'citation_date',
    'parsely-pub-date',
    'sailthru.date',
    'cxenseparse:recs:publishtime',
    'cxenseparse:publishtime',
    'datepublished',
    'publishdate',
    'publish-date',
    'publish_date',
    'published',
    'published_time',
    'publication_date',
    'publicationdate',
    'pubdate',
    'pub_date',
    'pub-date',
    'published-date',
    'publication-date',
    'article_publication_date',
    'article_date_original',
    'shareaholic:article_published_time',
    'bt:pubdate',
    'release_date',
    'ms.date',
    'dc.date.issued',
    'dcterms.issued',
    'dc.date.created',
    'dcterms.created',
    'dc.date',
    'dcterms.date',
    'rnews:datepublished',
    'originalpublicationdate',
    'article.published',
    'displaydate',
    'date',
    'json-ld:page',
    'time[pubdate]',
    'hentry',
    'created',
    'time',
  ],
  modifiedAt: [
    'json-ld',
    'article:modified_time',
    'og:article:modified_time',
    'article:modified',
    'og:modified_time',
    'microdata',
    'og:updated_time',
    'datemodified',
    'dc.date.modified',
    'dcterms.modified',
    'article.updated',
    'last-modified',
    'lastmod',
    'last_modified',
    'revised',
    'json-ld:page',
    'hentry',
  ],
  categories: [
    'json-ld',
    'article:section',
    'og:article:section',
    'microdata',
    'parsely-section',
    'cxenseparse:section',
    'cxenseparse:recs:section',
    'section',
    'category',
    'rel=category',
    'json-ld:page',
    'json-ld:breadcrumb',
    'json-ld:thing',
  ],
  tags: [
    'article:tag',
    'og:article:tag',
    'json-ld',
    'parsely-tags',
    'sailthru.tags',
    'microdata',
    'news_keywords',
    'rel=tag',
    'citation_keywords',
    'dc.subject',
    'dcterms.subject',
    'json-ld:page',
    'keywords',
    'json-ld:thing',
  ],
  canonicalUrl: [
    'rel=canonical',
    'og:url',
    'json-ld',
    'parsely-link',
    'citation_fulltext_html_url',
    'microdata',
    'json-ld:page',
    'twitter:url',
    'json-ld:thing',
    'address',
  ],
  image: [
    'og:image',
    'og:image:url',
    'og:image:secure_url',
    'json-ld',
    'twitter:image',
    'twitter:image:src',
    'parsely-image-url',
    'sailthru.image.full',
    'microdata',
    'thumbnail',
    'rel=image_src',
    'json-ld:page',
    'json-ld:thing',
  ],
  language: [
    'html[lang]',
    'json-ld',
    'og:locale',
    'http-equiv',
    'content-language',
    'dc.language',
    'dcterms.language',
    'citation_language',
    'json-ld:page',
    'language',
    'json-ld:thing',
  ],
  direction: ['html[dir]', 'body[dir]'],
  type: [
    'og:type',
    'json-ld',
    'json-ld:thing',
    'json-ld:page',
    'microdata',
    'parsely-type',
    'dc.type',
    'dcterms.type',
  ],
} as const satisfies Record<DeclarationField, readonly string[]>;

const FIELDS = Object.keys(DECLARATION_SOURCES).filter(isField);

function isField(name: string): name is DeclarationField {
  return Object.hasOwn(DECLARATION_SOURCES, name);
}

const RANKS: ReadonlyMap<string, number> = new Map(
  FIELDS.flatMap((field, position) =>
    DECLARATION_SOURCES[field].map(
      (source, trust) => [`${field} ${source}`, position * 1000 + trust] as const,
    ),
  ),
);

const FIELDS_BY_META_NAME: ReadonlyMap<string, readonly DeclarationField[]> = (() => {
  const fields = new Map<string, DeclarationField[]>();
  for (const field of FIELDS) {
    for (const source of DECLARATION_SOURCES[field]) {
      const listed = fields.get(source) ?? [];
      listed.push(field);
      fields.set(source, listed);
    }
  }
  // A meta element called "title" is not the title element.
  fields.delete('title');
  return fields;
})();

/** The name under which a meta element is listed above: lower case, Dublin Core with a point. */
export function metaName(name: string): string {
  return name.toLowerCase().replace(/^(dc|dcterms):/u, '$1.');
}

/** The fields that a meta element of this name, as {@link metaName} gives it, declares. */
export function fieldsOfMetaName(name: string): readonly DeclarationField[] {
  return FIELDS_BY_META_NAME.get(name) ?? [];
}

/** Orders declarations by field, then by trust, then as the page has them; drops repeats of one source. */
export function orderDeclarations(declarations: readonly Declaration[]): Declaration[] {
  const seen = new Set<string>();
  return declarations
    .filter(({ field, source, value }) => {
      const key = `${field} ${source} ${value}`;
      return !seen.has(key) && seen.add(key);
    })
    .sort((left, right) => rank(left) - rank(right));
}

function rank({ field, source }: Declaration): number {
  return RANKS.get(`${field} ${source}`) ?? (FIELDS.indexOf(field) + 1) * 1000 - 1;
}

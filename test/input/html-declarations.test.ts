import { parseDocument } from 'htmlparser2';
import { describe, expect, it } from 'vitest';
import type { Declaration } from '../../src/document/document.js';
import { readDeclarations } from '../../src/input/html-declarations.js';

function read(html: string, url?: string): Declaration[] {
  return readDeclarations(parseDocument(html), url);
}

function values(declarations: readonly Declaration[], field: Declaration['field']): string[] {
  return declarations
    .filter((declaration) => declaration.field === field)
    .map(({ source, value }) => `${source}: ${value}`);
}

function jsonLd(json: string): string {
  return `<script type="application/ld+json">${json}</script>`;
}

function step(position: number, name: string, item?: string): string {
  const address = item === undefined ? '' : `,"item":"${item}"`;
  return `{"@type":"ListItem","position":${position},"name":"${name}"${address}}`;
}

function trail(...steps: readonly string[]): string {
  return jsonLd(`{"@type":"BreadcrumbList","itemListElement":[${steps.join()}]}`);
}

describe('readDeclarations', () => {
  it('gives every source of a field, most trusted first', () => {
    const found = read(
      `<html lang="ar" dir="RTL"><head>
      <title>Rain falls | Herald</title>
      <meta name="twitter:title" content="Rain!">
      <meta property="og:title" content="Rain &amp;#8217; falls">
      <meta name="description" property="og:description" content="It rained.">
      <meta name="AUTHOR" content="Jane Doe"><meta property="article:tag" content="rain"><meta property="article:tag" content="snow">
      <meta property="article:published_time" content="2024-05-03"><meta property="og:image" content="/a.jpg">
      <link rel="canonical" href="/rain">
      ${jsonLd('{"@type":"NewsArticle","headline":"Rain falls on us"}')}</head>`,
      'https://example.com/saved?x=1',
    );
    expect(values(found, 'title')).toEqual([
      'json-ld: Rain falls on us',
      'og:title: Rain ’ falls',
      'twitter:title: Rain!',
      'title: Rain falls | Herald',
    ]);
    expect(values(found, 'description')).toEqual(['og:description: It rained.', 'description: It rained.']);
    expect(values(found, 'authors')).toEqual(['author: Jane Doe']);
    expect(values(found, 'tags')).toEqual(['article:tag: rain', 'article:tag: snow']);
    expect(values(found, 'image')).toEqual(['og:image: https://example.com/a.jpg']);
    expect(values(found, 'canonicalUrl')).toEqual([
      'rel=canonical: https://example.com/rain',
      'address: https://example.com/saved?x=1',
    ]);
    expect(values(found, 'language')).toEqual(['html[lang]: ar']);
    expect(values(found, 'direction')).toEqual(['html[dir]: rtl']);
    expect(values(found, 'type')).toEqual(['json-ld: NewsArticle']);
  });

  it.each<[Declaration['field'], string]>([
    ['title', 'og:title'],
    ['title', 'twitter:title'],
    ['title', 'dc.title'],
    ['title', 'citation_title'],
    ['description', 'og:description'],
    ['description', 'description'],
    ['description', 'dcterms.abstract'],
    ['siteName', 'og:site_name'],
    ['siteName', 'application-name'],
    ['siteName', 'dc.publisher'],
    ['siteName', 'citation_journal_title'],
    ['categories', 'article:section'],
    ['categories', 'parsely-section'],
    ['tags', 'article:tag'],
    ['tags', 'news_keywords'],
    ['tags', 'keywords'],
    ['tags', 'dc.subject'],
    ['modifiedAt', 'article:modified_time'],
    ['modifiedAt', 'dcterms.modified'],
  ])('reads %s from the meta element %s, by name and by property', (field, source) => {
    const name = source.toUpperCase();
    expect(values(read(`<meta name="${name}" content="x">`), field)).toEqual([`${source}: x`]);
    expect(values(read(`<meta property="${source}" content="x">`), field)).toEqual([`${source}: x`]);
  });

  it('takes Dublin Core with a colon for the same', () => {
    expect(read('<meta name="DC:title" content="Rain"><meta name="dcterms:subject" content="rain">')).toEqual(
      [
        { field: 'title', value: 'Rain', source: 'dc.title' },
        { field: 'tags', value: 'rain', source: 'dcterms.subject' },
      ],
    );
  });

  it.each<[string, Declaration['field'], string]>([
    ['<link rel="canonical" href="/rain">', 'canonicalUrl', 'rel=canonical'],
    ['<meta property="og:url" content="/rain">', 'canonicalUrl', 'og:url'],
    ['<meta property="og:image" content="/rain">', 'image', 'og:image'],
    ['<link rel="image_src" href="rain">', 'image', 'rel=image_src'],
    [jsonLd('{"@type":"Article","image":{"@type":"ImageObject","url":"/rain"}}'), 'image', 'json-ld'],
    [jsonLd('{"@type":"WebPage","url":"/rain"}'), 'canonicalUrl', 'json-ld:page'],
    [
      '<div itemscope itemtype="https://schema.org/Article"><meta itemprop="mainEntityOfPage" itemid="/rain" content="true">',
      'canonicalUrl',
      'microdata',
    ],
    [
      '<div itemscope itemtype="https://schema.org/Article"><img itemprop="image" src="rain">',
      'image',
      'microdata',
    ],
  ])('makes the address of %s absolute', (html, field, source) => {
    const found = (url?: string): string[] =>
      values(read(html, url), field).filter((value) => !value.startsWith('address:'));
    expect(found()).toEqual([]);
    expect(found('https://example.org/2024/')).toEqual([
      `${source}: https://example.org/${html.includes('"rain"') ? '2024/' : ''}rain`,
    ]);
  });

  it('lets the first base element hold for the whole page', () => {
    const page = '<link rel="canonical" href="rain"><base href="/news/"><base href="/other/">';
    expect(values(read(page, 'https://example.org/x'), 'canonicalUrl')[0]).toBe(
      'rel=canonical: https://example.org/news/rain',
    );
    expect(values(read(page.replace('/news/', 'https://a.example/')), 'canonicalUrl')).toEqual([
      'rel=canonical: https://a.example/rain',
    ]);
  });

  it('reads categories from the breadcrumb trail, without the front page and the page itself', () => {
    const home = step(1, 'Start', 'https://example.org/en/');
    const world = step(2, 'World', 'https://example.org/world');
    const asia = step(3, 'Asia', 'https://example.org/world/asia');
    const url = 'https://example.org/world/rain';
    const categories = ['json-ld:breadcrumb: World', 'json-ld:breadcrumb: Asia'];
    expect(values(read(trail(home, asia, world, step(4, 'Rain')), url), 'categories')).toEqual(categories);
    expect(values(read(trail(world, asia, step(4, 'Rain', url)), url), 'categories')).toEqual(categories);
    expect(values(read(trail(step(1, 'Start', '/')), url), 'categories')).toEqual([]);
    expect(read(jsonLd('{"@type":"BreadcrumbList","itemListElement":[null,5,{"item":{"name":7}}]}'))).toEqual(
      [],
    );
  });

  it('takes no question of a list of questions for the article', () => {
    expect(
      read(jsonLd('{"@type":"FAQPage","mainEntity":{"@type":"Question","name":"Will it rain?"}}')).filter(
        ({ field }) => field === 'title',
      ),
    ).toEqual([]);
  });

  it('leaves out what is empty or no address, and the titles of images', () => {
    const found = read(
      '<meta property="og:title" content=" "><meta property="og:image" content="data:image/png;base64,AA"><link rel="canonical" href="/x"><svg><title>Logo</title></svg>',
    );
    expect(found).toEqual([]);
  });

  it('reads JSON-LD graphs, references and lists of authors', () => {
    const found = read(
      jsonLd(`{"@graph":[
      {"@type":"WebSite","name":"Herald"},
      {"@type":["Article","NewsArticle"],"headline":"Rain","author":[{"@id":"#jane"},"John Smith",{"@type":"Organization","name":"Desk"}],
       "publisher":{"@id":"#org"},"datePublished":"2024-05-03","keywords":["rain","snow"],"articleSection":"World","inLanguage":{"name":"en"},"image":{"url":"https://example.com/a.jpg"}},
      {"@type":"Person","@id":"#jane","name":"Jane Doe"},
      {"@type":"Organization","@id":"#org","name":"Herald Ltd"}]}`),
    );
    expect(values(found, 'authors')).toEqual([
      'json-ld: Jane Doe',
      'json-ld: John Smith',
      'json-ld:organization: Desk',
    ]);
    expect(values(found, 'siteName')).toEqual([
      'json-ld: Herald Ltd',
      'json-ld:site: Herald',
      'json-ld:site: Herald Ltd',
    ]);
    expect(values(found, 'tags')).toEqual(['json-ld: rain', 'json-ld: snow']);
    expect(values(found, 'image')).toEqual(['json-ld: https://example.com/a.jpg']);
  });

  it('takes the article whose address is the page, not one of a list', () => {
    const found = read(
      jsonLd(`[{"@type":"ItemList","itemListElement":[{"@type":"NewsArticle","headline":"Listed"}]},
      {"@type":"NewsArticle","headline":"Other","url":"https://example.com/other"},
      {"@type":"NewsArticle","headline":"Own","mainEntityOfPage":{"@id":"http://www.example.com/own/"}}]`),
      'https://example.com/own?utm=1',
    );
    expect(values(found, 'title')).toEqual(['json-ld: Own']);
  });

  it.each([
    ['trailing commas', '{"@type":"Article","headline":"Rain",}'],
    ['raw line breaks', '{"@type":"Article","description":"two\nlines","headline":"Rain"}'],
    ['comments around', '<!-- {"@type":"Article","headline":"Rain"} -->'],
    ['CDATA around', '//<![CDATA[\n{"@type":"Article","headline":"Rain"}\n//]]>'],
    ['a comment inside', '{"@type":"Article",/* the title */"headline":"Rain"}'],
    ['a semicolon behind', '{"@type":"Article","headline":"Rain"};'],
    ['bare quotation marks', '{"@type":"Article","description":"a "quoted" word","headline":"Rain"}'],
    ['wrong escapes', String.raw`{"@type":"Article","description":"it\'s","headline":"Rain"}`],
    ['two values', '{"@type":"WebSite","name":"Herald"}{"@type":"Article","headline":"Rain"}'],
    ['no end', '{"@type":"Article","headline":"Rain","author":{"name":"Jane'],
    ['a missing bracket', '{"@graph":[{"@type":"Article","headline":"Rain"}}'],
    ['escaped marks', '{&quot;@type&quot;:&quot;Article&quot;,&quot;headline&quot;:&quot;Rain&quot;}'],
  ])('reads JSON-LD with %s', (_, json) => {
    expect(values(read(jsonLd(json)), 'title')).toEqual(['json-ld: Rain']);
  });

  it.each(['', '{', 'null', '"text"', '[[[[', '}{', '<b>no</b>', '{"@type":5,"author":[null,[],{}]}'])(
    'survives JSON-LD "%s"',
    (json) => {
      expect(read(jsonLd(json))).toEqual([]);
    },
  );

  it('reads microdata of the article, not of comments', () => {
    const found =
      read(`<article itemscope itemtype="https://schema.org/NewsArticle"><h1 itemprop="headline">Rain <b>falls</b></h1>
      <span itemprop="author" itemscope itemtype="https://schema.org/Person"><a itemprop="name">Jane Doe</a></span>
      <time itemprop="datePublished" datetime="2024-05-03">today</time><meta itemprop="articleSection" content="World">
      <div itemprop="comment" itemscope itemtype="https://schema.org/Comment"><span itemprop="author">Troll</span><time itemprop="datePublished" datetime="2025-01-01"></time></div>
      <i itemprop="keywords">rain, snow</i></article>`);
    expect(values(found, 'title')).toEqual(['microdata: Rain falls']);
    expect(values(found, 'authors')).toEqual(['microdata: Jane Doe']);
    expect(values(found, 'publishedAt').filter((value) => value.startsWith('microdata'))).toEqual([
      'microdata: 2024-05-03',
    ]);
    expect(values(found, 'categories')).toEqual(['microdata: World']);
    expect(values(found, 'tags')).toEqual(['microdata: rain, snow']);
  });

  it('reads link relations and time elements', () => {
    const found = read(
      '<a rel="author" href="/jane">Jane Doe</a><a rel="category tag">World</a><a rel="tag">rain</a><time pubdate datetime="2024-05-03">x</time><time class="entry-date updated" datetime="2024-05-04">',
    );
    expect(values(found, 'authors')).toEqual(['rel=author: Jane Doe']);
    expect(values(found, 'categories')).toEqual(['rel=category: World']);
    expect(values(found, 'tags')).toEqual(['rel=tag: rain']);
    expect(values(found, 'publishedAt')).toContain('time[pubdate]: 2024-05-03');
    expect(values(found, 'modifiedAt')).toEqual([]);
  });

  it.each([
    ['Jane Doe', '5 minutes', ['label: Jane Doe']],
    ['أحمد علي', '٥ دقائق', ['label: أحمد علي']],
    ['In stock', '€5', []],
    ['10 left', '5 minutes', []],
  ])('tells the writer from a price in label pairs: %s, %s', (first, second, expected) => {
    const found = read(
      `<meta name="twitter:label1" content="x"><meta name="twitter:data1" content="${first}"><meta name="twitter:label2" content="y"><meta name="twitter:data2" content="${second}">`,
    );
    expect(values(found, 'authors')).toEqual(expected);
  });

  it('reads a page of any depth', () => {
    const depth = 20_000;
    const found = read(
      `${'<div itemscope>'.repeat(depth)}<a rel="author">${'<b>'.repeat(100)}Jane Doe${'<i>'.repeat(depth)}`,
    );
    expect(values(found, 'authors')).toEqual(['rel=author: Jane Doe']);
  });
});

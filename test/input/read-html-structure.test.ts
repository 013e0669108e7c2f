import fc from 'fast-check';
import { parseDocument } from 'htmlparser2';
import { describe, expect, test } from 'vitest';
import { structurePath } from '../../src/document/structure.js';
import { readTree } from '../../src/input/read-html.js';
import { KEPT_PARTS } from '../../src/kept-parts.js';
import { createStructureNames } from '../../src/output/structure-names.js';
import { htmlPages } from '../generated-pages.js';

const NO_RULES = new Map<string, string>();
const BASE = 'https://news.example/2024/story.html';

/** The marks of a page's only block, as the words they cover. */
function marked(html: string, url?: string): string[] {
  const { blocks } = readTree(parseDocument(html), NO_RULES, url, KEPT_PARTS);
  return blocks.flatMap(({ text, marked: own }) =>
    (own?.marks ?? []).map(
      ({ kind, from, to, href }) => `${kind}:${text.slice(from, to)}${href === undefined ? '' : `:${href}`}`,
    ),
  );
}

describe('marks', () => {
  test.each([
    [
      'emphasis',
      '<p>a <em>b</em> <i>c</i> <strong>d</strong> <b>e</b> <code>f</code></p>',
      ['emphasis:b', 'emphasis:c', 'strong:d', 'strong:e', 'code:f'],
    ],
    ['white space that is folded', '<p>\n  a  <b> b\n c </b>  <i>\n</i> d</p>', ['strong:b c']],
    ['nesting', '<p><b>a <i>b</i> c</b></p>', ['strong:a b c', 'emphasis:b']],
    ['across blocks', '<div><b><p>a</p><p>b</p></b></div>', ['strong:a', 'strong:b']],
    [
      'across a line break that ends a block',
      '<div><b>One.<br><br>Two.</b></div>',
      ['strong:One.', 'strong:Two.'],
    ],
    ['around hidden text', '<p><b>a <span hidden>x</span> b</b></p>', ['strong:x', 'strong:a b']],
    ['in cells', '<table><tr><td><b>a</b> b</td><td><b>c</b></td></tr></table>', ['strong:a', 'strong:c']],
    ['taken back by a style', '<p><b style="font-weight: normal">a</b></p>', []],
    ['in code blocks', '<pre><b>a</b></pre>', []],
    [
      'links side by side',
      '<p>See: <a href="/a">a</a><a href="/b">b</a></p>',
      ['link:a:https://news.example/a', 'link:b:https://news.example/b'],
    ],
    [
      'links that are menus',
      '<div><a href="/a">aa</a> <a href="/b">bb</a></div>',
      ['link:aa:https://news.example/a', 'link:bb:https://news.example/b'],
    ],
    [
      'links in code',
      '<p><code>a <a href="/b">b</a></code></p>',
      ['code:a b', 'link:b:https://news.example/b'],
    ],
    [
      'addresses that are none',
      '<p><a href="javascript:x">a</a> <a href="data:x">b</a> <a href="http://[">c</a> <a>d</a></p>',
      [],
    ],
    ['hidden schemes', '<p><a href=" java&#10;script:x">a</a> <a href="&#1;vbscript:x">b</a></p>', []],
  ])('%s', (_, html, expected) => {
    expect(marked(html, BASE)).toEqual(expected);
  });

  test.each([
    ['the page', undefined, BASE, 'x.html', 'https://news.example/2024/x.html'],
    ['a base element', 'https://cdn.example/b/', BASE, 'x.html', 'https://cdn.example/b/x.html'],
    ['a relative base element', '/c/', BASE, 'x.html', 'https://news.example/c/x.html'],
    ['a base element that is none', 'javascript:x', BASE, 'x.html', 'https://news.example/2024/x.html'],
    ['a base element alone', 'https://cdn.example/b/', undefined, '//d.example/x', 'https://d.example/x'],
    ['nothing', undefined, undefined, 'x y.html', 'x%20y.html'],
  ])('links are made absolute by %s', (_, base, url, href, expected) => {
    const head = base === undefined ? '' : `<base href="${base}"><base href="https://second.example/">`;
    expect(
      marked(`<html><head>${head}</head><body><p><a href="${href}">a</a></p></body></html>`, url),
    ).toEqual([`link:a:${expected}`]);
  });

  test('change no text and no block', () => {
    fc.assert(
      fc.property(htmlPages, fc.constantFrom('b', 'a href=/x', 'em', 'code'), (page, tag) => {
        const html = page.replaceAll(/\b(\p{L}{4,})\b/gu, `<${tag}>$1</${tag.split(' ')[0]}>`);
        const plain = readTree(parseDocument(html), NO_RULES).blocks;
        const kept = readTree(parseDocument(html), NO_RULES, undefined, KEPT_PARTS).blocks;
        expect(kept.map(({ text }) => text)).toEqual(plain.map(({ text }) => text));
        expect(plain.every((block) => block.marked === undefined)).toBe(true);
        for (const { text, marked: own } of kept) expect(own?.text ?? text).toBe(text);
      }),
      { numRuns: 50 },
    );
  });
});

/** Each block with what stands around it. */
function outline(html: string): string[] {
  const namesOf = createStructureNames();
  return readTree(parseDocument(html), NO_RULES).blocks.map(({ text, level, structure }) => {
    const number = structurePath(structure).findLast(({ kind }) => kind === 'item')?.number;
    return [text, level ?? '', number ?? '', ...namesOf(structure)].join(' ').replaceAll(/ +/gu, ' ').trim();
  });
}

describe('structure', () => {
  test.each([
    [
      'numbers',
      '<ol start=4><li>a<li value=9>b<li>c</ol>',
      ['a 1 4 list-1 item-1', 'b 1 9 list-1 item-2', 'c 1 10 list-1 item-3'],
    ],
    ['numbers backwards', '<ol reversed><li>a<li>b</ol>', ['a 1 2 list-1 item-1', 'b 1 1 list-1 item-2']],
    ['numbers that are none', '<ol start=x><li>a</ol>', ['a 1 1 list-1 item-1']],
    [
      'an item of two paragraphs',
      '<ul><li><p>a</p><p>b</p></li></ul>',
      ['a 1 list-1 item-1', 'b list-1 item-1'],
    ],
    ['lists beside each other', '<ul><li>a</ul><ul><li>b</ul>', ['a 1 list-1 item-1', 'b 1 list-2 item-2']],
    [
      'a list right in a list',
      '<ul><li>a</li><ul><li>b</li></ul></ul>',
      ['a 1 list-1 item-1', 'b 2 list-1 item-1 list-2 item-2'],
    ],
    [
      'quotations',
      '<blockquote><p>a</p><ul><li>b</ul></blockquote><blockquote>c</blockquote>',
      ['a quote-1', 'b 1 quote-1 list-1 item-1', 'c quote-2'],
    ],
    [
      'definitions',
      '<dl><dt>a<dd>b<dd>c<dt>d</dl>',
      [
        'a 1 list-1 item-1',
        'b 2 list-1 item-1 list-2 item-2',
        'c 2 list-1 item-1 list-2 item-3',
        'd 1 list-1 item-4',
      ],
    ],
    [
      'a table in a layout',
      '<table><tr><td><p>x</p><table><caption>t<tr><th>a<th>b<tr><td>c<td>d</table></td></tr></table>',
      ['x', 't table-1', 'a\tb table-1', 'c\td table-1'],
    ],
  ])('%s', (_, html, expected) => {
    expect(outline(html)).toEqual(expected);
  });

  test.each([
    ['columns', '<tr><td>a</td><td colspan=2>b</td><td>c</td></tr>', ['a\tb\t\tc']],
    [
      'rows',
      '<tr><td rowspan=2>a</td><td>b</td></tr><tr><td>c</td></tr><tr><td>d</td><td>e</td></tr>',
      ['a\tb', '\tc', 'd\te'],
    ],
    [
      'a row of one',
      '<tr><th colspan=2>All</th></tr><tr><td>a</td><td>b</td></tr><tr><td>c</td><td>d</td></tr>',
      ['All', 'a\tb', 'c\td'],
    ],
    ['rows, with blanks', '<tr><td>a&nbsp; </td><td> &nbsp;b</td><td> </td></tr>', ['a\tb']],
    ['all columns there could be', '<tr><td colspan=99999>a</td><td rowspan=0>b</td></tr>', ['a\tb']],
  ])('cells that span several %s', (_, rows, expected) => {
    const { blocks } = readTree(parseDocument(`<table>${rows}</table>`), NO_RULES);
    expect(blocks.map(({ text }) => text)).toEqual(expected);
    expect(blocks.every(({ kind }) => kind === 'table-row')).toBe(true);
  });

  test.each([
    ['<pre class="language-JS">x</pre>', 'js'],
    ['<pre><code class="hljs language-c++">x</code></pre>', 'c++'],
    ['<div class="highlight highlight-source-python"><pre>x</pre></div>', 'python'],
    ['<pre class="language-none">x</pre>', undefined],
    ['<pre class="language-`x`">x</pre>', undefined],
  ])('the language of %s', (html, expected) => {
    expect(readTree(parseDocument(html), NO_RULES).blocks[0]?.codeLanguage).toBe(expected);
  });

  test.each([
    ['lists', `${'<ul><li>a'.repeat(3_000)}`],
    ['quotations', `${'<blockquote>'.repeat(3_000)}a`],
    ['emphasis', `${'<b><i>'.repeat(5_000)}a`],
    ['spans', `<table>${'<tr><td colspan=64 rowspan=64>a<td>b'.repeat(3_000)}</table>`],
  ])('deep or wide %s are read', (_, html) => {
    const { blocks } = readTree(parseDocument(html), NO_RULES, undefined, KEPT_PARTS);
    expect(blocks.length).toBeGreaterThan(0);
    for (const { structure } of blocks) expect(structurePath(structure).length).toBeLessThan(30);
  });
});

describe('pictures', () => {
  test.each([
    ['src', '<img src="a.jpg" alt=" A \n b ">', [['https://news.example/2024/a.jpg', 'A b']]],
    [
      'the largest of srcset',
      '<img src=a.jpg srcset="b.jpg 300w, c.jpg 900w,d.jpg 600w">',
      [['https://news.example/2024/c.jpg', '']],
    ],
    [
      'densities',
      '<img src=a.jpg srcset="b.jpg, c.jpg 2x, d.jpg 1.5x">',
      [['https://news.example/2024/c.jpg', '']],
    ],
    [
      'late loading',
      '<img src="data:image/gif;base64,x" data-src="/a.jpg">',
      [['https://news.example/a.jpg', '']],
    ],
    ['a switch is no address', '<img src="/a.jpg" data-lazy="true">', [['https://news.example/a.jpg', '']]],
    [
      'a picture element',
      '<picture><source srcset="b.webp 2x"><img src=a.jpg alt=x></picture>',
      [['https://news.example/2024/b.webp', 'x']],
    ],
    [
      'a fallback after it',
      '<div><img data-src="/a.jpg"><noscript><img src="/b.jpg"></noscript></div>',
      [['https://news.example/a.jpg', '']],
    ],
    [
      'a fallback before it',
      '<div><noscript><img src="/b.jpg"></noscript><img data-src="/a.jpg"></div>',
      [['https://news.example/a.jpg', '']],
    ],
    [
      'a fallback alone',
      '<div><img class=lazy><noscript><img src="/b.jpg"></noscript></div>',
      [['https://news.example/b.jpg', '']],
    ],
    [
      'AMP',
      '<amp-img src="/a.jpg" alt=x><noscript><img src="/b.jpg"></noscript></amp-img>',
      [['https://news.example/a.jpg', 'x']],
    ],
    [
      'pixels',
      '<img src=/p.gif width=1 height=1><img src=/q.gif style="width:1px"><img src=/spacer.gif><img src=/e.png class="emoji">',
      [],
    ],
    ['what is no address', '<img src="javascript:x"><img src="data:image/png;base64,x"><img>', []],
  ])('%s', (_, html, expected) => {
    const { pictures } = readTree(parseDocument(`<p>Text</p>${html}`), NO_RULES, BASE, ['images']);
    expect(pictures?.map(({ url, alt, before }) => [url, alt, before])).toEqual(
      expected.map((picture) => [...picture, 1]),
    );
    expect(pictures?.every(({ markup }) => markup?.hidden === false)).toBe(true);
  });

  test('stand in the same structure as the blocks beside them', () => {
    const { blocks, pictures } = readTree(
      parseDocument('<ul><li>a <img src=/a.jpg></li></ul>'),
      NO_RULES,
      BASE,
      ['images'],
    );
    expect(pictures?.[0]?.structure).toBe(blocks[0]?.structure);
    expect(pictures?.[0]?.structure?.kind).toBe('item');
  });

  test('are not looked for unless asked', () => {
    expect(readTree(parseDocument('<img src=/a.jpg>'), NO_RULES, BASE, ['links']).pictures).toBeUndefined();
  });
});

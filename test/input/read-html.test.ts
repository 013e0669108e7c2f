import { parseDocument } from 'htmlparser2';
import { describe, expect, test } from 'vitest';
import { readTree } from '../../src/input/read-html.js';
import { ruleSelectors } from '../../src/rules/index.js';

function texts(html: string): string[] {
  return readTree(parseDocument(html), ruleSelectors).blocks.map(({ text }) => text);
}

describe('blocks of a page', () => {
  test.each([
    ['words at block borders are not glued', '<p>One.</p><p>Two.</p>tail', ['One.', 'Two.', 'tail']],
    ['text directly in a div', '<div>First line.<br><br>Second line.</div>', ['First line.', 'Second line.']],
    ['a break after a sentence', '<div>First line.<br>Second line.</div>', ['First line.', 'Second line.']],
    ['a break inside one', '<div>12 Mill Lane<br>Thornby</div>', ['12 Mill Lane Thornby']],
    ['inline elements', '<p>An <b>important</b> w<i>or</i>d</p>', ['An important word']],
    [
      'labels that a style sheet draws apart',
      '<div><span>Jane Doe</span><span>24 May</span></div>',
      ['Jane Doe 24 May'],
    ],
    ['a drop cap', '<p><span>T</span><span>he end</span></p>', ['The end']],
    ['links side by side', '<div><a href=a>World</a><a href=b>Sport</a></div>', ['World', 'Sport']],
    ['links between bars', '<p><a href=a><i>A</i>bout</a> | <a href=b>Help</a></p>', ['About |', 'Help']],
    ['links in a sentence', '<p><a href=a>One</a> <a href=b>two</a> three.</p>', ['One two three.']],
    ['links with a comma', '<p><a href=a>Ann Day</a>, <a href=b>Bo Lee</a></p>', ['Ann Day, Bo Lee']],
    ['links side by side in a text', '<p>By <a href=a>Ann</a><a href=b>Bo</a></p>', ['By Ann Bo']],
    ['a row of data', '<table><tr><td>a</td><td>b</td></tr></table>', ['a\tb']],
    ['an empty first cell', '<table><tr><td></td><td>b</td></tr></table>', ['\tb']],
    ['blocks in a cell', '<table><tr><td><div>a</div><div>b</div></td><td>c</td></tr></table>', ['a b\tc']],
    ['breaks in a cell', '<table><tr><td>One.<br><br>Two.</td><td>c</td></tr></table>', ['One. Two.\tc']],
    [
      'a table for the layout',
      '<table><tr><td><p>Menu</p></td><td><p>Text.</p></td></tr></table>',
      ['Menu', 'Text.'],
    ],
    ['code keeps its white space', '<pre>a\n  b\n</pre>', ['a\n  b']],
    ['no head, no body', '<title>T</title><h1>Headline</h1><p>Text', ['Headline', 'Text']],
    ['what is no text', '<p>a</p><script>x</script><style>y</style><svg><text>z</text></svg>', ['a']],
    ['the shadow of an element', '<div><template shadowrootmode=open><p>In.</p></template></div>', ['In.']],
  ])('%s', (_, html, expected) => {
    expect(texts(html)).toEqual(expected);
  });

  test('kinds and levels', () => {
    const html =
      '<h2>Title</h2><ul><li>a<ul><li>b</li></ul></li></ul><blockquote><p>q</p></blockquote>' +
      '<figure><figcaption>c</figcaption></figure><ul><li><p>d</p><p>e</p></li></ul>';
    expect(
      readTree(parseDocument(html), new Map()).blocks.map(({ kind, level, text }) => [text, kind, level]),
    ).toEqual([
      ['Title', 'heading', 2],
      ['a', 'list-item', 1],
      ['b', 'list-item', 2],
      ['q', 'quote', undefined],
      ['c', 'caption', undefined],
      ['d', 'list-item', 1],
      ['e', 'paragraph', undefined],
    ]);
  });

  test('hidden text inside a sentence is a block of its own', () => {
    const html =
      '<p>The report <span class="screen-reader-text">(opens in a new window)</span> was late.</p>';
    const { blocks } = readTree(parseDocument(html), new Map());
    expect(blocks.map(({ text, markup }) => [text, markup?.hidden])).toEqual([
      ['(opens in a new window)', true],
      ['The report was late.', false],
    ]);
  });

  test('links are counted', () => {
    const [block] = readTree(parseDocument('<p>Read <a href="/x">this story</a> now.</p>'), new Map()).blocks;
    expect(block?.markup?.linkCharacters).toBe(10);
  });

  test('origins are CSS paths', () => {
    const { blocks } = readTree(
      parseDocument('<html><body><div><p>a</p><p>b</p></div></body></html>'),
      new Map(),
    );
    expect(blocks.map(({ origin }) => origin)).toEqual([
      { path: 'html > body > div:nth-of-type(1) > p:nth-of-type(1)' },
      { path: 'html > body > div:nth-of-type(1) > p:nth-of-type(2)' },
    ]);
  });

  test.each([
    ['deep nesting', `${'<div>'.repeat(20_000)}deep`],
    ['unclosed tags', '<p><b><i>deep'],
    ['nested rows', `<table>${'<tr><td></td><td>'.repeat(5_000)}deep`],
    ['a broken comment', '<p>deep</p><!-- never closed'],
  ])('survives %s', (_, html) => {
    expect(texts(html).join(' ').trim()).toBe('deep');
  });
});

describe('selected elements', () => {
  test('carry the rules that select them or what is around them', () => {
    const html = '<div id="respond"><h3>Title</h3><p>Text</p></div><p>Other</p>';
    const { blocks } = readTree(parseDocument(html), ruleSelectors);
    expect(blocks.map(({ markup }) => markup?.selectedBy.includes('comment-form'))).toEqual([
      true,
      true,
      false,
    ]);
  });

  test('match as in a browser, whatever part of a selector they are found by', () => {
    const selectors = new Map([
      ['child', 'main > .note'],
      ['tag', 'amp-ad'],
      ['attribute', '[data-kind="promo"]'],
      ['prefix', '[id^="ad-"]'],
      ['case', 'button[aria-label="Close" i]'],
      ['not', 'p:not(.keep)'],
    ]);
    const html =
      '<main><p class="keep note">a</p><amp-ad>b</amp-ad><div data-kind="promo">c</div><div id="ad-1">d</div>' +
      '<button aria-label="CLOSE">e</button><p>f</p></main><div class="note">g</div>';
    expect(
      readTree(parseDocument(html), selectors).blocks.map(({ text, markup }) => [text, markup?.selectedBy]),
    ).toEqual([
      ['a', ['child']],
      ['b', ['tag']],
      ['c', ['attribute']],
      ['d', ['prefix']],
      ['e', ['case']],
      ['f', ['not']],
      ['g', []],
    ]);
  });
});

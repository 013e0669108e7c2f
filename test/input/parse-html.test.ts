import { parseDocument } from 'htmlparser2';
import { describe, expect, test } from 'vitest';
import { parseByStandard } from '../../src/input/parse-by-standard.js';
import { readHtml, readTree } from '../../src/input/read-html.js';
import { swallowsText } from '../../src/input/swallowed-text.js';

const NO_RULES = new Map<string, string>();
const STORY = '<h1>Ferry returns</h1><p>The ferry is back.</p>';
const READ = ['Ferry returns', 'The ferry is back.'];

async function texts(html: string): Promise<string[]> {
  return (await readHtml(html, NO_RULES)).blocks.map(({ text }) => text);
}

describe('text that htmlparser2 takes for something else is read', () => {
  test.each([
    ['after CDATA that never ends', `<body><![CDATA[${STORY}`],
    ['after CDATA around the whole body', `<body>\n<![CDATA[\n<div>${STORY}</div>\n]]>`],
    ['after a comment that ends in --!>', `<!-- top --!>${STORY}<!-- end -->`],
    ['after a style sheet that ends in </style/>', `<head><style>p{}</style/></head>${STORY}`],
    ['after a script that ends in </SCRIPT/>', `<script>run()</SCRIPT/>${STORY}<script>run()</script>`],
    ['in a drawing that never ends', `<svg><path d="M0 0">${STORY}`],
    ['in a drawing', `<svg viewBox="0 0 1 1">${STORY}</svg>`],
    ['after a drawing whose title never ends', `<svg><title>Logo</svg>${STORY}`],
    ['after a drawing whose style sheet never ends', `<svg><style>path{}</svg>${STORY}`],
  ])('%s', async (_, html) => {
    expect(swallowsText(parseDocument(html))).toBe(true);
    expect((await texts(html)).filter((text) => READ.includes(text))).toEqual(READ);
  });
});

describe('what browsers read alike is not parsed twice', () => {
  test.each([
    ['a drawing', `<svg><title>Logo</title><style>p{}</style><path d="M0 0"/></svg>${STORY}`],
    ['HTML that a drawing may hold', `<svg><foreignObject><p>Label</p></foreignObject></svg>${STORY}`],
    ['empty elements in a drawing', `<svg><div></div></svg>${STORY}`],
    ['CDATA in a script', `<script>/* <![CDATA[ */ var a = "<p>"; /* ]]> */</script>${STORY}`],
    ['CDATA without markup', `<p>a <![CDATA[b]]></p>${STORY}`],
    ['a comment with markup', `<!-- <p>old</p> -->${STORY}`],
    ['a script that writes one', `<script>document.write("<script><\\/script>")</script>${STORY}`],
  ])('%s', (_, html) => {
    expect(swallowsText(parseDocument(html))).toBe(false);
  });
});

describe('the parser by the standard', () => {
  test('gives the tree that the reader knows', () => {
    const html =
      '<title>T</title><noscript><p>Off.</p></noscript><div><template shadowrootmode=open><p>In.</p></template></div>' +
      '<table><tr><td>a</td><td>b</td></tr></table><ul><li>c<li>d</ul><p>e<br><br>f';
    const root = parseByStandard(html);
    expect(root && readTree(root, NO_RULES).blocks.map(({ text, kind }) => [text, kind])).toEqual(
      readTree(parseDocument(html), NO_RULES).blocks.map(({ text, kind }) => [text, kind]),
    );
  });

  test('gives up on markup that takes minutes', () => {
    expect(parseByStandard('<div>'.repeat(100_000))).toBeNull();
    const fonts = Array.from({ length: 5_000 }, (_, at) => `<font size=${at}>`).join('');
    expect(parseByStandard(fonts + '<p>a</p>'.repeat(5_000))).toBeNull();
  });
});

test('a page deeper than the call stack is looked through', () => {
  expect(swallowsText(parseDocument(`${'<div>'.repeat(20_000)}<!-- a --!><p>b`))).toBe(true);
});

import * as fc from 'fast-check';
import type { Nodes } from 'mdast';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { gfmFromMarkdown } from 'mdast-util-gfm';
import { gfm } from 'micromark-extension-gfm';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { NO_METADATA } from '../../src/document/document.js';
import markdown from '../../src/output/markdown.js';
import { article, block } from './sample.js';

const HOSTILE = [
  '<script>alert(1)</script>',
  '<div>x</div>',
  '<!-- x -->',
  '<https://example.org/>',
  '---',
  '***',
  '===',
  '# x',
  '## x ##',
  '1. x',
  '1) x',
  '2015. A year',
  '- x',
  '+ x',
  '* x',
  '[a](b)',
  '![a](b)',
  '[a]: b',
  '[^1] and [^1]: note',
  '[ ] task',
  '[x] task',
  '*x* **y** _z_ __w__',
  '~~struck~~ ~once~ ~~~fence',
  '`code` ``` fence',
  '| a | b |',
  '|---|---|',
  ':-- | --:',
  'a | b',
  '> quoted',
  'back\\slash \\* \\',
  'ends in a backslash\\',
  '&amp; &#42; &lt;b&gt; AT&T; R&D',
  'two  spaces inside',
  '\u00a0\u200fمرحبا *بالعالم* (اليوم)',
  'شارك _هذا_ المقال [1]',
  '“٣. بند” — نص',
  '1٬000. x',
  '！［中文］（链接）＊重点＊',
  'a\n---',
  'a\n===',
  'a\n- b\n> c\n# d',
  'a\n| b |\n|---|',
  'snake_case_name and 2*3*4',
  'https://example.org/a_b*c?d=e&f=g',
  'www.example.org/_x_ and someone@example.org',
  'x:// y:z @name #tag $5 and $6',
];

const KINDS = ['paragraph', 'heading', 'list-item', 'quote', 'caption', 'table-row'] as const;

describe('page text comes back as the same text', () => {
  test.each(HOSTILE)('%j', (text) => {
    for (const kind of KINDS) {
      const { types, texts } = readBack([block(0, text, kind), block(1, 'End.', 'caption')]);
      const expected = kind === 'heading' || kind === 'table-row' ? text.replaceAll('\n', ' ') : text;
      expect({ kind, texts, foreign: foreign(types) }).toEqual({
        kind,
        texts: [fold(expected), 'End.'],
        foreign: [],
      });
    }
  });

  test('whatever the page says', () => {
    const piece = fc.oneof(
      fc.constantFrom(...HOSTILE.filter((text) => !text.includes('\n'))),
      fc.constantFrom(
        '*',
        '_',
        '~',
        '`',
        '[',
        ']',
        '(',
        ')',
        '<',
        '>',
        '|',
        '\\',
        '&',
        '!',
        '#',
        '-',
        '1.',
        ' ',
        ':',
      ),
      fc.string({ unit: 'grapheme', maxLength: 6 }),
      fc.constantFrom('نص عربي', 'טקסט', '中文', 'ไทย', '\u200f', '\u2067x\u2069'),
    );
    const text = fc
      .array(piece, { minLength: 1, maxLength: 8 })
      .map((pieces) => fold(pieces.join('').replace(/\p{Cc}/gu, '')))
      .filter((joined) => joined !== '');
    const blocks = fc.array(fc.tuple(fc.constantFrom(...KINDS), text), { minLength: 1, maxLength: 5 });
    fc.assert(
      fc.property(blocks, (drawn) => {
        const { types, texts } = readBack(drawn.map(([kind, value], index) => block(index, value, kind)));
        expect(texts).toEqual(drawn.map(([, value]) => value));
        expect(foreign(types)).toEqual([]);
      }),
      { numRuns: 200 },
    );
  }, 60_000);

  test('code keeps every character', () => {
    const code = '    indented\n```\nfence\n```\n<b>*x*</b>\n';
    expect(tree([block(0, code, 'code')]).children).toMatchObject([{ type: 'code', value: code }]);
  });

  test('no text is written as a character reference', () => {
    for (const text of HOSTILE) expect(body([block(0, text.replaceAll('&', ''))])).not.toMatch(/&#/u);
  });
});

describe('blocks become structure', () => {
  test('items that follow each other are one list, nested by level', () => {
    const items = [
      block(0, 'a', 'list-item', 1),
      block(1, 'b', 'list-item', 3),
      block(2, 'c', 'list-item', 2),
      block(3, 'd', 'list-item', 1),
    ];
    expect(body(items)).toBe('- a\n  - b\n  - c\n- d\n');
  });

  test('a list that starts deep still nests', () => {
    const items = [
      block(0, 'a', 'list-item', 2),
      block(1, 'b', 'list-item', 1),
      block(2, 'c', 'list-item', 2),
    ];
    expect(body(items)).toBe('- a\n- b\n  - c\n');
  });

  test('a paragraph ends a list', () => {
    const blocks = [block(0, 'a', 'list-item'), block(1, 'p'), block(2, 'b', 'list-item')];
    expect(body(blocks)).toBe('- a\n\np\n\n- b\n');
  });

  test('rows that follow each other are one table, short ones filled up', () => {
    const rows = [
      { ...block(0, 'a\tb|c', 'table-row'), isHeader: true } as const,
      block(1, '1', 'table-row'),
    ];
    expect(body(rows)).toBe('| a | b\\|c |\n| - | - |\n| 1 | |\n');
  });

  test('a table without a head has an empty one', () => {
    const rows = [block(0, 'a\tb', 'table-row'), block(1, '1\t2', 'table-row')];
    expect(body(rows)).toBe('| | |\n| - | - |\n| a | b |\n| 1 | 2 |\n');
  });

  test('quotations that follow each other are one', () => {
    expect(body([block(0, 'a', 'quote'), block(1, 'b', 'quote')])).toBe('> a\n>\n> b\n');
  });

  test('the highest heading of the body has level 2', () => {
    const headings = [block(0, 'a', 'heading', 4), block(1, 'b', 'heading', 3), block(2, 'c', 'heading', 1)];
    expect(body(headings.slice(0, 2))).toBe('### a\n\n## b\n');
    expect(body(headings)).toBe('##### a\n\n#### b\n\n## c\n');
    expect(body([block(0, 'a', 'heading')])).toBe('## a\n');
  });
});

describe('front matter', () => {
  test('holds what is known and nothing else', () => {
    const page = article([block(0, 'Body.')], {
      language: 'ar',
      direction: 'rtl',
      metadata: { ...NO_METADATA, title: 'عنوان: "x"', authors: ['A', 'B'], publishedAt: '2015-10-10' },
    });
    const text = markdown.write(page);
    const [, yaml = '', rest] = text.split('---\n');
    const fields: unknown = parse(yaml);
    expect(fields).toEqual({
      dechrome: expect.stringMatching(/^\d+\.\d+\.\d+/u),
      title: 'عنوان: "x"',
      authors: ['A', 'B'],
      publishedAt: '2015-10-10',
      language: 'ar',
      dir: 'rtl',
    });
    expect(yaml.startsWith('dechrome: ')).toBe(true);
    expect(rest).toBe('\n# عنوان: "x"\n\nBody.\n');
  });

  test('of a left-to-right page says nothing of direction', () => {
    expect(markdown.write(article([block(0, 'x')]))).not.toContain('dir:');
  });

  test('cannot be ended or added to by page text', () => {
    const value = fc.oneof(
      fc.string({ unit: 'grapheme' }),
      fc.constantFrom(
        '---',
        '...',
        'a\n---\nb: c',
        '- x',
        '# x',
        ': x',
        'yes',
        '1.0',
        '',
        '{a: b}',
        '&a',
        '*a',
        '!x',
        '\u2028\u0085',
      ),
    );
    fc.assert(
      fc.property(value, fc.array(value), (title, tags) => {
        const text = markdown.write(article([], { metadata: { ...NO_METADATA, title, tags } }));
        const yaml = text.slice(4, text.indexOf('\n---\n', 3) + 1);
        const fields: unknown = parse(yaml);
        expect(fields).toMatchObject({ title, ...(tags.length > 0 ? { tags } : {}) });
      }),
    );
  });
});

function body(blocks: Parameters<typeof article>[0]): string {
  const text = markdown.write(article(blocks));
  return text.slice(text.indexOf('---\n\n', 4) + '---\n\n'.length);
}

function tree(blocks: Parameters<typeof article>[0]): Extract<Nodes, { type: 'root' }> {
  return fromMarkdown(body(blocks), { extensions: [gfm()], mdastExtensions: [gfmFromMarkdown()] });
}

/** What a GFM reader makes of the blocks: the types of its nodes, and the text of each paragraph, heading and cell. */
function readBack(blocks: Parameters<typeof article>[0]): { types: string[]; texts: string[] } {
  const types: string[] = [];
  const texts: string[] = [];
  visit(tree(blocks));
  return { types, texts };

  function visit(node: Nodes): void {
    types.push(node.type);
    if (node.type === 'paragraph' || node.type === 'heading' || node.type === 'tableCell') {
      const text = textOf(node);
      // The empty head of a table that has none.
      if (text !== '' || node.type !== 'tableCell') texts.push(text);
    }
    if ('children' in node) for (const child of node.children) visit(child);
  }
}

function textOf(node: Nodes): string {
  if ('value' in node) return node.value;
  return 'children' in node ? node.children.map(textOf).join('') : '';
}

/** Types that only page text turned into markup could have made. The reader links addresses in any text, escaped ones too. */
function foreign(types: readonly string[]): string[] {
  const own = new Set([
    'root',
    'paragraph',
    'heading',
    'list',
    'listItem',
    'blockquote',
    'table',
    'tableRow',
    'tableCell',
    'text',
    'link',
  ]);
  return types.filter((type) => !own.has(type));
}

function fold(text: string): string {
  return text
    .split('\n')
    .map((line) => line.trim())
    .join('\n');
}

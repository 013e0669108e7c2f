import { describe, expect, it } from 'vitest';
import type { Block, BlockKind } from '../../src/document/block.js';
import { type Document, NO_METADATA } from '../../src/document/document.js';
import { InputError } from '../../src/errors.js';
import { readArticle } from '../../src/input/read-article.js';
import { readMarkdown } from '../../src/input/read-markdown.js';
import { toArticle } from '../../src/output/article.js';
import markdown from '../../src/output/markdown.js';

function block(index: number, kind: BlockKind, text: string, level?: number): Block {
  const origin = { line: [index + 1, index + 1] as const };
  return { index, kind, ...(level === undefined ? {} : { level }), text, origin, markup: null };
}

const METADATA = {
  ...NO_METADATA,
  title: 'Old bridge: "shut" until # spring',
  description: '1984',
  authors: ['Jane Smith', 'أحمد علي'],
  siteName: 'no',
  publishedAt: '2024-03-01T10:00:00Z',
  categories: ['World'],
  tags: ['null', '12', '- bridge'],
  canonicalUrl: 'https://news.example/a?b=c&d=e#f',
};

const BLOCKS = [
  block(
    0,
    'paragraph',
    '1. A *number* [and] _marks_ that are <b>text</b> & more: https://news.example/a_b_c',
  ),
  block(1, 'heading', 'Pillars', 2),
  block(2, 'list-item', 'One', 1),
  block(3, 'list-item', '- Two', 2),
  block(4, 'list-item', 'Three', 1),
  block(5, 'quote', '“We live on visitors,” she said.'),
  block(6, 'quote', '> And again.'),
  block(7, 'code', 'if (a < b) {\n\n  go();\n}'),
  block(8, 'table-row', 'Town\tMetres | feet'),
  block(9, 'table-row', 'Harbour\t3 | 10'),
  block(10, 'paragraph', 'قال «رئيس البلدية» إن الجسر\u200F مغلق؛ می\u200Cرود (اليوم).'),
  block(11, 'heading', 'Below', 3),
  block(12, 'paragraph', '市长表示，旧桥关闭。'),
];

const PAGE: Document = {
  format: 'text',
  language: 'ar',
  direction: 'rtl',
  blocks: BLOCKS,
  removed: [
    { rule: 'advert-label', block: block(13, 'paragraph', 'ADVERTISING'), confidence: 1, reason: 'x' },
  ],
  merged: [],
  metadata: METADATA,
  declared: [],
  warnings: [],
};

const ARTICLE = toArticle({
  source: { path: 'a.txt', url: null, format: 'text', encoding: 'utf-8', bytes: 1, sha256: null },
  document: PAGE,
});

function outline({ blocks }: Document): (readonly [string, number | undefined, string])[] {
  return blocks.map(({ kind, level, text }) => [kind, level, text] as const);
}

function errorOf(call: () => unknown): InputError {
  try {
    call();
  } catch (error) {
    if (error instanceof InputError) return error;
    throw error;
  }
  throw new Error('nothing was thrown');
}

describe('Markdown', () => {
  const text = markdown.write(ARTICLE);

  it.each([text, text.replaceAll('\n', '\r\n'), `\uFEFF${text}`])(
    'comes back as it was written',
    (written) => {
      const read = readMarkdown(written);
      expect(read.metadata).toEqual(METADATA);
      expect([read.language, read.direction]).toEqual(['ar', 'rtl']);
      expect(outline(read)).toEqual(outline(PAGE));
      expect(read.blocks.map(({ index }) => index)).toEqual(BLOCKS.map((_, index) => index));
      expect([read.removed, read.merged]).toEqual([[], []]);
    },
  );

  it('has the lines of the file as origins', () => {
    const lines = text.split('\n');
    for (const { kind, origin, text: content } of readMarkdown(text).blocks) {
      const [from, to] = 'line' in origin ? origin.line : [0, 0];
      const last = content.split(/\P{L}/u).findLast((word) => word !== '') ?? '';
      const source = lines.slice(from - 1, to).join('\n');
      expect({ kind, found: source.includes(last) }).toEqual({ kind, found: true });
    }
  });

  it('takes what a later hand wrote', () => {
    const read = readMarkdown(
      '---\ndechrome: "1"\nauthors: Jane Smith\nlayout: post\n---\n# A *bold* title\n\nText with [a link](x), **weight**,\nand `code`.\n\n1. One\n2. Two\n\n   More of two\n\n---\n\n<div>raw</div>\n',
    );
    expect(read.metadata).toEqual({ ...NO_METADATA, title: 'A bold title', authors: ['Jane Smith'] });
    expect(outline(read)).toEqual([
      ['paragraph', undefined, 'Text with a link, weight,\nand code.'],
      ['list-item', 1, 'One'],
      ['list-item', 1, 'Two'],
      ['paragraph', undefined, 'More of two'],
      ['paragraph', undefined, '<div>raw</div>'],
    ]);
  });

  it.each([
    ['without front matter', 'Words', 'has no front matter'],
    ['with front matter that never ends', '---\ndechrome: "1"\n', 'has no front matter'],
    ['with broken YAML', '---\ndechrome: "1\n---\n', 'has front matter that is not valid YAML'],
    ['with an alias', '---\na: &a [x]\nb: *a\n---\n', 'has front matter that is not valid YAML'],
    ['with a list', '---\n- dechrome: 1\n---\n', 'has front matter that is no list of fields'],
    [
      'with a wrong field',
      '---\ndechrome: "1"\ntitle: [a]\ntags: {a: b}\n---\n',
      'has front matter with a wrong title, tags',
    ],
  ])('%s is refused', (_name, written, message) => {
    const { code, message: actual } = errorOf(() => readMarkdown(written));
    expect([code, actual]).toEqual(['unsupported-format', message]);
  });

  it.each([
    ['deep quotes', '> '.repeat(300)],
    ['quotes deeper than calls can be', `${'> '.repeat(4_000)}text`],
    ['deep emphasis', `${'*a **b '.repeat(3_000)}${'b** a*'.repeat(3_000)}`],
    ['a long line', 'a'.repeat(1_000_000)],
    ['stars', '*a '.repeat(3_000)],
    ['brackets', '['.repeat(3_000)],
    ['zero bytes', '\0'.repeat(1_000)],
    ['lone surrogates', '\uD800\n\n\uDC00'],
  ])('survives %s', (_name, body) => {
    expect(readMarkdown(`---\ndechrome: "1"\n---\n\n${body}\n`).metadata.title).toBeNull();
  });
});

describe('a JSON article', () => {
  it.each([JSON.stringify(ARTICLE), `\uFEFF${JSON.stringify(ARTICLE, null, 2)}\n`])(
    'comes back as it was',
    (written) => {
      const read = readArticle(written);
      expect(read).toEqual({ ...PAGE, isCleaned: true, removed: [] });
    },
  );

  it.each([
    ['cut short', JSON.stringify(ARTICLE).slice(0, -9), 'is not valid JSON'],
    ['with a wrong field', JSON.stringify({ ...ARTICLE, title: 7 }), 'title'],
    ['with a missing field', JSON.stringify({ ...ARTICLE, blocks: undefined }), 'blocks'],
    ['of another version', JSON.stringify({ ...ARTICLE, schemaVersion: 2 }), 'schemaVersion'],
  ])('%s is refused in one line', (_name, written, clue) => {
    const { code, message } = errorOf(() => readArticle(written));
    expect(code).toBe('unsupported-format');
    expect(message).toContain(clue);
    expect(message).not.toContain('\n');
  });
});

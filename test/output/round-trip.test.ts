import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Block, BlockKind } from '../../src/document/block.js';
import { type Mark, MARK_KINDS, normalizeMarks } from '../../src/document/marks.js';
import type { Structure } from '../../src/document/structure.js';
import { readArticle } from '../../src/input/read-article.js';
import { readMarkdown } from '../../src/input/read-markdown.js';
import json from '../../src/output/json.js';
import markdown from '../../src/output/markdown.js';
import type { Article } from '../../src/output/schema.js';
import { toArticle } from '../../src/output/article.js';
import { article, block, document, SOURCE } from './sample.js';

const PIECES = [
  'word',
  'نص عربي',
  'שלום',
  '中文文本',
  '日本語',
  'ไทย',
  '\u200f',
  '\u2067x\u2069',
  '«نص»',
  '“你好”',
  '《书名》',
  '。',
  '،',
  '*',
  '**',
  '_',
  '~',
  '`',
  '``',
  '[',
  ']',
  '](',
  '](x)',
  '<script>',
  '</a>',
  '<!-- comments -->',
  '&amp;',
  '&',
  '\\',
  '|',
  '!',
  '![',
  '(',
  ')',
  '#',
  '-',
  '+ ',
  '1. ',
  '2) ',
  '> ',
  ' ',
  ' ',
  ' ',
  '.',
  ',',
  ':',
  'a',
  'B',
  '7',
  '😀',
  'é',
  'https://example.org/',
  'snake_case',
];

const ADDRESSES = [
  'https://example.org/',
  'https://example.org/a_b*c?d=e&f=g#h',
  'https://example.org/(a)',
  'https://example.org/)(',
  'https://example.org/a|b',
  "https://example.org/'%22",
  'https://example.org/&amp;',
  'https://xn--mgbh0fb.example/%D9%85',
  'mailto:someone@example.org',
  '/a/relative?b',
  '#note-1',
  'story.html',
];

const words = fc
  .array(fc.constantFrom(...PIECES), { minLength: 1, maxLength: 12 })
  .map((pieces) => pieces.join('').replace(/ +/gu, ' ').trim())
  .filter((joined) => joined !== '');

const address = fc.constantFrom(...ADDRESSES);

function marksIn(value: string): fc.Arbitrary<Mark[]> {
  const place = fc.nat({ max: value.length });
  const mark = fc
    .tuple(fc.constantFrom(...MARK_KINDS), place, place, address)
    .map(([kind, from, to, href]): Mark => {
      const range = { from: Math.min(from, to), to: Math.max(from, to) };
      return kind === 'link' ? { kind, ...range, href } : { kind, ...range };
    });
  return fc.array(mark, { maxLength: 6 });
}

const marked = words.chain((value) => fc.tuple(fc.constant(value), marksIn(value)));

const KINDS = ['paragraph', 'heading', 'list-item', 'quote', 'table-row'] as const;

function toBlock(index: number, kind: BlockKind, value: string, marks: readonly Mark[]): Block {
  const level = kind === 'heading' ? 2 : kind === 'list-item' ? 1 : undefined;
  const normal = normalizeMarks(value, marks).filter(
    // The two characters can stand in the code of a cell in no way.
    (mark) =>
      kind !== 'table-row' || mark.kind !== 'code' || !value.slice(mark.from, mark.to).includes('\\|'),
  );
  return {
    ...block(index, value, kind, level),
    ...(normal.length > 0 && { marked: { text: value, marks: normal } }),
  };
}

/** What must come back: all but the lines, and the names of what stands around. */
function outline({ blocks }: Pick<Article, 'blocks'>): object[] {
  return blocks.map(({ origin: _origin, inside: _inside, ...rest }) => rest);
}

function placesOf({ images = [] }: Article): object[] {
  return images.map(({ url, alt, at }) => ({ url, alt, at }));
}

function readBack(written: Article): Article {
  return toArticle({ source: SOURCE, document: readMarkdown(markdown.write(written)) });
}

/** What a page holds: blocks, and the elements that hold them together. */
type Node =
  | { readonly type: 'block'; readonly kind: 'paragraph' | 'code' | 'heading'; readonly content: Content }
  | { readonly type: 'quote'; readonly children: readonly Node[] }
  | { readonly type: 'list'; readonly start: number | null; readonly items: readonly Item[] }
  | { readonly type: 'table'; readonly hasHead: boolean; readonly rows: readonly (readonly Content[])[] };

interface Item {
  readonly content: Content;
  readonly children: readonly Node[];
}

type Content = readonly [text: string, marks: readonly Mark[]];

const nodes = fc.letrec<{ node: Node; list: Node }>((tie) => ({
  list: fc.record({
    type: fc.constant('list' as const),
    start: fc.constantFrom(null, 0, 1, 4, 99, 2024),
    items: fc.array(
      fc.record({
        content: marked,
        children: fc.array(tie('node'), { maxLength: 2 }),
      }),
      { minLength: 1, maxLength: 3 },
    ),
  }),
  node: fc.oneof(
    { maxDepth: 3, withCrossShrink: true },
    fc.record({
      type: fc.constant('block' as const),
      kind: fc.constantFrom('paragraph', 'heading', 'code'),
      content: marked,
    }),
    tie('list'),
    fc.record({
      type: fc.constant('quote' as const),
      children: fc.array(tie('node'), { minLength: 1, maxLength: 3 }),
    }),
    fc.record({
      type: fc.constant('table' as const),
      hasHead: fc.boolean(),
      rows: fc.array(fc.array(marked, { minLength: 2, maxLength: 2 }), { minLength: 1, maxLength: 3 }),
    }),
  ),
})).node;

/** The blocks of a page in reading order, as the reader of HTML would give them. */
function toBlocks(roots: readonly Node[]): Block[] {
  const blocks: Block[] = [];
  const add = (
    kind: BlockKind,
    [text, marks]: Content,
    structure: Structure | null,
    more: Partial<Block> = {},
  ): void => {
    const level = kind === 'heading' ? 2 : undefined;
    const made = toBlock(blocks.length, kind, text, kind === 'code' ? [] : marks);
    const { level: _level, ...rest } = made;
    blocks.push({ ...rest, ...(level && { level }), ...(structure && { structure }), ...more });
  };
  const visit = (node: Node, around: Structure | null, depth: number, paragraph: BlockKind): void => {
    if (node.type === 'block') add(node.kind === 'paragraph' ? paragraph : node.kind, node.content, around);
    else if (node.type === 'quote') {
      const quote: Structure = { kind: 'quote', parent: around };
      for (const child of node.children) visit(child, quote, depth, 'quote');
    } else if (node.type === 'list') {
      const list: Structure = { kind: 'list', parent: around };
      for (const [at, { content, children }] of node.items.entries()) {
        const number = node.start === null ? {} : { number: node.start + at };
        const item: Structure = { kind: 'item', parent: list, ...number };
        add('list-item', content, item, { level: depth + 1 });
        for (const child of children) visit(child, item, depth + 1, 'paragraph');
      }
    } else {
      const table: Structure = { kind: 'table', parent: around };
      for (const [at, row] of node.rows.entries()) {
        const texts = row.map(([text]) => text);
        const marks = row.flatMap(([text, own], column): Mark[] => {
          const start = column === 0 ? 0 : (texts[0]?.length ?? 0) + 1;
          return normalizeMarks(text, own).map((mark) => ({
            ...mark,
            from: mark.from + start,
            to: mark.to + start,
          }));
        });
        const more = at === 0 && node.hasHead ? { isHeader: true as const } : {};
        add('table-row', [texts.join('\t'), marks], table, more);
      }
    }
  };
  for (const node of roots) visit(node, null, 0, 'paragraph');
  return blocks;
}

const TITLED = { metadata: { ...document([]).metadata, title: 'T' } };

describe('blocks -> Markdown -> blocks', () => {
  test('texts and marks come back, whatever they hold', () => {
    const blocks = fc.array(fc.tuple(fc.constantFrom(...KINDS), marked), { minLength: 1, maxLength: 4 });
    fc.assert(
      fc.property(blocks, (drawn) => {
        const page = article(
          drawn.map(([kind, [value, marks]], at) => toBlock(at, kind, value, marks)),
          TITLED,
        );
        expect(outline(readBack(page))).toEqual(outline(page));
      }),
      { numRuns: 500 },
    );
  }, 60_000);

  test('lists, quotations, tables and code come back inside each other', () => {
    fc.assert(
      fc.property(fc.array(nodes, { minLength: 1, maxLength: 3 }), (roots) => {
        const page = article(toBlocks(roots), TITLED);
        const back = readBack(page);
        expect(outline(back)).toEqual(outline(page));
        expect(back.blocks.map(({ inside }) => inside)).toEqual(page.blocks.map(({ inside }) => inside));
      }),
      { numRuns: 500 },
    );
  }, 60_000);

  test('pictures come back in their places', () => {
    const picture = fc.record({
      url: address,
      alt: fc.oneof(words, fc.constant('')),
      before: fc.nat({ max: 3 }),
    });
    fc.assert(
      fc.property(fc.array(picture, { maxLength: 4 }), (drawn) => {
        const pictures = drawn
          .filter(({ url }) => !url.startsWith('mailto:'))
          .toSorted((left, right) => left.before - right.before)
          .map((one) => ({ ...one, origin: { path: 'img' }, markup: null }));
        const blocks = ['a', 'b', 'c'].map((letter, at) => block(at, letter));
        const page = article(blocks, { ...TITLED, pictures });
        expect(placesOf(readBack(page))).toEqual(placesOf(page));
      }),
      { numRuns: 200 },
    );
  });

  test('comments come back as comments', () => {
    const blocks = [
      block(0, 'a'),
      { ...block(1, 'b'), isComment: true as const },
      { ...block(2, 'c'), isComment: true as const },
    ];
    const page = article(blocks, TITLED);
    expect(markdown.write(page)).toContain('a\n\n---\n\n<!-- comments -->\n\nb\n\nc\n');
    expect(outline(readBack(page))).toEqual(outline(page));
  });
});

test('blocks -> JSON -> blocks', () => {
  fc.assert(
    fc.property(fc.array(nodes, { minLength: 1, maxLength: 3 }), (roots) => {
      const page = article(toBlocks(roots), TITLED);
      expect(toArticle({ source: SOURCE, document: readArticle(json.write(page)) })).toEqual(page);
    }),
    { numRuns: 200 },
  );
}, 60_000);

test.each([
  ['قال الوزير «مهم» اليوم', 11, 16],
  ['他说“你好”然后走了', 2, 6],
  ['אמר «מהר» היום', 4, 9],
  ['She said “soon” twice', 9, 15],
])('emphasis in %s needs no character references', (value, from, to) => {
  for (const kind of ['strong', 'emphasis'] as const) {
    const page = article([toBlock(0, 'paragraph', value, [{ kind, from, to }])]);
    expect(page.blocks[0]?.marks).toHaveLength(1);
    expect(markdown.write(page)).not.toMatch(/&#/u);
  }
});

test.each(['javascript:alert(1)', 'data:text/html,x', 'vbscript:x', ' java\nscript:alert(1)'])(
  'a link to %j that a later hand wrote has no address',
  (href) => {
    const read = readMarkdown(`---\ndechrome: "1"\n---\n\nA [word](<${href.replace('\n', '')}>) here.\n`);
    expect(read.blocks.map((found) => [found.text, found.marked])).toEqual([['A word here.', undefined]]);
  },
);

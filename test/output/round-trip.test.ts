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

const text = fc
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

const marked = text.chain((value) => fc.tuple(fc.constant(value), marksIn(value)));

const KINDS = ['paragraph', 'heading', 'list-item', 'quote', 'table-row'] as const;

function toBlock(index: number, kind: BlockKind, value: string, marks: readonly Mark[]): Block {
  const level = kind === 'heading' ? 2 : kind === 'list-item' ? 1 : undefined;
  const normal = normalizeMarks(value, marks).filter(
    // The two characters can stand in the code of a cell in no way.
    (mark) => kind !== 'table-row' || mark.kind !== 'code' || !value.slice(mark.from, mark.to).includes('\\|'),
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

function readBack(written: Article): Article {
  return toArticle({ source: SOURCE, document: readMarkdown(markdown.write(written)) });
}

describe('blocks -> Markdown -> blocks', () => {
  test('texts and marks come back, whatever they hold', () => {
    const blocks = fc.array(fc.tuple(fc.constantFrom(...KINDS), marked), { minLength: 1, maxLength: 4 });
    fc.assert(
      fc.property(blocks, (drawn) => {
        const page = article(
          drawn.map(([kind, [value, marks]], at) => toBlock(at, kind, value, marks)),
          { metadata: { ...document([]).metadata, title: 'T' } },
        );
        expect(outline(readBack(page))).toEqual(outline(page));
      }),
      { numRuns: 3000 },
    );
  }, 120_000);
});
void ({} as Structure);
void json;
void readArticle;

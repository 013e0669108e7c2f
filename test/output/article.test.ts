import { describe, expect, test } from 'vitest';
import { articleSchema } from '../../src/output/schema.js';
import { article, block, merge, removal, SOURCE } from './sample.js';

describe('the account', () => {
  const kept = [block(1, 'First. Second.'), block(3, 'Third.')];

  test('is in reading order and adds up', () => {
    const page = article(kept, {
      removed: [removal(block(5, 'Share')), removal(block(0, 'Menu'))],
      merged: [
        merge(block(4, 'Third. First.'), [kept[1] ?? block(3, ''), kept[0] ?? block(1, '')]),
        merge(block(2, 'Second.'), kept.slice(0, 1)),
      ],
    });
    expect(page.removed.map(({ text }) => text)).toEqual(['Menu', 'Share']);
    expect(page.merged.map(({ text, into }) => [text, into])).toEqual([
      ['Second.', [0]],
      ['Third. First.', [1, 0]],
    ]);
    expect(page.stats).toEqual({
      inputBlocks: 6,
      keptBlocks: 2,
      removedBlocks: 2,
      mergedBlocks: 2,
      keptWords: 3,
    });
  });

  test('rounds shares to two decimals', () => {
    const page = article(kept, {
      removed: [removal(block(5, 'Share'))],
      merged: [merge(block(4, 'Third.'), kept.slice(1), ['Third.'])],
    });
    expect(page.removed[0]?.confidence).toBe(0.99);
    expect(page.merged[0]?.similarity).toBe(0.93);
    expect(page.merged[0]?.sentences[0]?.similarity).toBe(0.92);
  });

  test('finds the part of a split block that a merge went into', () => {
    const parts = [block(1, 'First.'), block(1, 'Second.')];
    const page = article(parts, {
      merged: [merge(block(4, 'Second.'), [block(1, 'First. Second.')], ['Second.'])],
    });
    expect(page.merged[0]?.into).toEqual([1]);
  });

  test('drops a target that is no longer kept', () => {
    const gone = block(2, 'Gone.');
    const page = article(kept, {
      removed: [removal(gone)],
      merged: [merge(block(4, 'Third. Gone.'), [...kept.slice(1), gone])],
    });
    expect(page.merged[0]?.into).toEqual([1]);
  });

  test('calls a merge without any target left a removal', () => {
    const gone = block(2, 'Gone.');
    const page = article(kept, { removed: [removal(gone)], merged: [merge(block(4, 'Gone.'), [gone])] });
    expect(page.merged).toEqual([]);
    expect(page.removed[1]).toMatchObject({ rule: 'repeated-text', text: 'Gone.', confidence: 0.93 });
    expect(page.stats).toMatchObject({ inputBlocks: 4, removedBlocks: 2, mergedBlocks: 0 });
  });
});

test('the text is the kept blocks with a blank line between', () => {
  const page = article([block(0, 'a'), block(1, 'b', 'list-item', 9), block(2, 'c', 'list-item', 2)]);
  expect(page.text).toBe('a\n\nb\n\nc');
  expect(page.blocks.map(({ level }) => level)).toEqual([undefined, 6, 2]);
  expect(page.source).toEqual(SOURCE);
});

test('what breaks the contract is not mended', () => {
  expect(articleSchema.safeParse(article([block(0, '')])).success).toBe(false);
});

import { expect, test } from 'vitest';
import { clean } from '../../src/clean.js';

const SENTENCES = Array.from(
  { length: 40 },
  (_, at) =>
    `Sentence ${at} says what the harbor office found on day ${at} of its long look at the old pier.`,
);

test('sentences of a page on one line come out as paragraphs, each word where it was', async () => {
  const page = SENTENCES.join(' ');
  const { blocks, text, stats } = await clean({ bytes: Buffer.from(page), path: 'page.txt' });
  expect(text.replaceAll('\n\n', ' ')).toBe(page);
  expect(blocks.length).toBeGreaterThan(3);
  expect(blocks.length).toBeLessThan(SENTENCES.length / 3);
  expect(stats.inputBlocks).toBe(blocks.length);
});

test('cleaning them again changes nothing', async () => {
  const once = await clean({ bytes: Buffer.from(SENTENCES.join(' ')), path: 'page.txt' });
  const again = await clean({ bytes: Buffer.from(once.text), path: 'page.txt' });
  expect(again.text).toBe(once.text);
});

import { describe, expect, it } from 'vitest';
import type { Block } from '../../src/document/block.js';
import { type Document, NO_METADATA } from '../../src/document/document.js';
import { wordsOfAddress } from '../../src/metadata/address-words.js';
import { settleHeadline } from '../../src/passes/settle-headline.js';

/** A dump of these lines; the one at `titleAt` was taken for the headline, all from `bodyFrom` on stays. */
function dump(lines: readonly string[], titleAt: number, bodyFrom: number, confidence = 0.4): Document {
  const blocks = lines.map((text, index): Block => ({
    index,
    kind: 'paragraph',
    text,
    origin: { line: [index + 1, index + 1] },
    markup: null,
  }));
  return {
    format: 'text',
    language: 'en',
    direction: 'ltr',
    blocks: blocks.filter(({ index }) => index >= bodyFrom && index !== titleAt),
    removed: blocks
      .filter(({ index }) => index < bodyFrom || index === titleAt)
      .map((block) => ({
        rule: block.index === titleAt ? 'title' : 'before-article',
        block,
        confidence,
        reason: '',
      })),
    merged: [],
    metadata: { ...NO_METADATA, title: lines[titleAt] ?? null },
    declared: [],
    warnings: [],
  };
}

const ADDRESS = 'https://example.org/news/2024/rain-falls-on-the-old-town-48211.html';
const BODY = 'It rained in the old town from morning to night, and the streets were empty.';

describe('settleHeadline', () => {
  it.each([
    ['the line that the address spells', ['Rain falls on the old town', 'Weather desk', BODY], 1, 2],
    ['such a line among what stays', ['Weather desk', 'Rain falls on the old town', BODY], 0, 1],
    [
      'the end of a trail',
      ['Home » News » Rain falls on the old town', 'Rain falls on the old town', BODY],
      0,
      2,
    ],
    [
      'the end of a glued trail',
      ['HomeNewsRain falls on the old town', 'Rain falls on the old town', BODY],
      0,
      2,
    ],
  ])('takes %s', (_, lines, titleAt, bodyFrom) => {
    const before = dump(lines, titleAt, bodyFrom);
    const after = settleHeadline(before, ADDRESS);
    expect(after.metadata.title).toBe('Rain falls on the old town');
    expect(after.removed.filter(({ rule }) => rule === 'title').map(({ block }) => block.text)).toEqual([
      'Rain falls on the old town',
    ]);
    expect(after.blocks.map(({ text }) => text)).toEqual([BODY]);
    expect(after.blocks.length + after.removed.length).toBe(lines.length);
  });

  it.each([
    [
      'a headline like the address',
      ['Rain falls on old town', 'Rain falls on the old town', BODY],
      0,
      ADDRESS,
    ],
    ['an address of numbers', ['Weather desk', 'Rain falls', BODY], 0, 'https://example.org/48211/12'],
    ['an address of one word', ['Weather desk', 'Weather', BODY], 0, 'https://example.org/weather/'],
    [
      'a headline that ends in another line',
      ['All about rain clouds', 'rain clouds here', BODY],
      0,
      undefined,
    ],
    [
      'a headline whose end is a word of its own',
      ['Trends in cloud computing', 'cloud computing', BODY],
      0,
      undefined,
    ],
  ])('leaves %s', (_, lines, titleAt, address) => {
    const before = dump(lines, titleAt, 2);
    expect(settleHeadline(before, address)).toBe(before);
  });

  it('leaves pages of markup alone', () => {
    const page: Document = {
      ...dump(['Weather desk', 'Rain falls on the old town', BODY], 0, 2),
      format: 'html',
    };
    expect(settleHeadline(page, ADDRESS)).toBe(page);
  });
});

describe('wordsOfAddress', () => {
  it.each([
    [ADDRESS, 'rain falls on the old town'],
    ['https://example.org/rain_falls+today/12345678', 'rain falls today'],
    ['https://example.org/%D9%85%D8%B7%D8%B1-%D8%BA%D8%B2%D9%8A%D8%B1/', 'مطر غزير'],
    ['https://example.org/100%-rain', '100 rain'],
    ['https://example.org/', ''],
    ['not an address', ''],
  ])('of %s', (address, words) => {
    expect(wordsOfAddress(address).join(' ')).toBe(words);
  });
});

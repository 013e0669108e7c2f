import { describe, expect, it } from 'vitest';
import { isLikeWord } from '../../src/document/word-likeness.js';
import { createWordReader } from '../../src/document/words.js';

const { words: read } = createWordReader();

describe('isLikeWord', () => {
  it.each([
    ['attack', 'attacks', true],
    ['Russia', 'Russian', true],
    ['Москва', 'Москвы', true],
    ['التنظيم', 'تنظيم', true],
    ['recieve', 'receive', false],
    ['recive', 'receive', true],
    ['Maria', 'Mario', false],
    ['Iran', 'Iraq', false],
    ['million', 'billion', false],
    ['2014', '2015', false],
  ])('%s, %s: %s', (left, right, alike) => {
    const [one, other] = [...read(left), ...read(right)];
    expect(one !== undefined && other !== undefined && isLikeWord(one, other)).toBe(alike);
  });
});

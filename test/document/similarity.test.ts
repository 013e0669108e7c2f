import { describe, expect, it } from 'vitest';
import { alignWords, differingRuns, isLikeWord } from '../../src/document/similarity.js';
import { createWordReader } from '../../src/document/words.js';

const read = createWordReader();
const align = (earlier: string, later: string) => alignWords(read(earlier), read(later), () => 1);

describe('alignWords', () => {
  it.each([
    ['the same', 'one two three four', 'One two, three (four)', 1],
    ['nothing in common', 'one two three', 'seven eight nine', 0],
    ['one word dropped of ten', 'a1 b2 c3 d4 e5 f6 g7 h8 i9 j0', 'a1 b2 c3 d4 f6 g7 h8 i9 j0', 18 / 19],
    ['a part of a longer sentence', 'p q r s t u one two three four five', 'one two three four five', 1],
    ['Chinese by character', '会议今天结束', '会议昨天结束', 10 / 12],
  ])('%s', (_, earlier, later, similarity) => {
    expect(align(earlier, later).similarity).toBeCloseTo(similarity);
  });

  it('gives what was lost and gained at each place', () => {
    const { gaps } = align('the old bridge fell into the river', 'the bridge fell into a river today');
    expect(gaps).toEqual([
      { lost: [1], gained: [] },
      { lost: [5], gained: [4] },
      { lost: [], gained: [6] },
    ]);
  });
});

describe('differingRuns', () => {
  it('gives runs of words as the text has them', () => {
    const earlier = read('Fighters of the militant group left the town');
    const text = 'Fighters of the so-called army left the small town';
    const later = read(text);
    expect(
      differingRuns(
        text,
        earlier,
        later,
        alignWords(earlier, later, () => 1),
      ),
    ).toEqual(['so-called army', 'small']);
  });
});

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

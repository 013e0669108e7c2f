import { describe, expect, it } from 'vitest';
import { alignWords, differingRuns, mayContain } from '../../src/document/similarity.js';
import { createWordReader } from '../../src/document/words.js';

const { words: read, forms } = createWordReader();
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

const weigh = ({ key }: { readonly key: string }): number => (key.length < 4 ? 0.5 : 1);

describe('mayContain', () => {
  const sentences = [
    'The ministers attacked the plan of the old government on Monday',
    'The minister attacks the plans of the government',
    'On Monday the government attacked old ministers',
    'Российские войска атаковали город ночью',
    'Российская армия атаковала города ночью',
    'وقال الوزير إن الخطة جديدة',
    'قال وزير إن خطة جديدة',
    '政府は新しい計画を発表した',
    '政府が計画を発表した',
    'Of 12 plans 13 failed',
    'Nothing else',
    '',
  ];
  it('is never less than what an alignment finds', () => {
    for (const earlier of sentences) {
      for (const later of sentences) {
        const { containment } = alignWords(read(earlier), read(later), weigh);
        expect(mayContain(forms(earlier), forms(later), weigh, containment)).toBe(true);
      }
    }
  });

  it('tells sentences apart that share a few words', () => {
    expect(mayContain(forms(sentences[0] ?? ''), forms('The weather of the weekend'), weigh, 0.7)).toBe(
      false,
    );
    expect(mayContain(forms(sentences[3] ?? ''), forms(sentences[5] ?? ''), weigh, 0.7)).toBe(false);
  });
});

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { rules } from '../../src/rules/index.js';
import { signsNeeded, signsOf } from '../../src/rules/text-signs.js';

const patterns = rules.filter(({ text }) => text !== undefined);
const examples = rules.flatMap(({ removes, keeps }) => [...removes, ...keeps]);

function expectSign(text: string): void {
  const matching = patterns.filter((rule) => rule.text?.test(text));
  const shown = matching.filter(({ textNeeds }) => (signsNeeded(textNeeds) & signsOf(text)) !== 0);
  expect([text, ...shown.map(({ id }) => id)]).toEqual([text, ...matching.map(({ id }) => id)]);
}

describe('a text that a pattern matches shows a sign that its rule needs', () => {
  it('in the examples', () => {
    for (const text of examples) expectSign(text);
  });

  it('in what is put together of them', () => {
    const piece = fc.oneof(
      fc.constantFrom(...examples.flatMap((text) => [text, ...text.split(/(?<=[^\p{L}])|(?=[^\p{L}])/u)])),
      fc.constantFrom(
        ...'★☆ \uFE0F٣𝟛9０：@(+−–-/>›»→❯⟩©#＃=[|<{}.;"',
        'A',
        ' A ',
        'a',
        'IMG_',
        '.jpg',
        'Ltd',
        'function',
        'window',
      ),
    );
    fc.assert(
      fc.property(fc.array(piece, { minLength: 1, maxLength: 5 }), (pieces) => {
        const text = pieces.join('').trim();
        if (text !== '') expectSign(text);
      }),
      { numRuns: 2000 },
    );
  });
});

describe('signsOf', () => {
  it.each([
    ['An ordinary line of a page, with a full stop.', []],
    ['IMG.jpg', ['image-file-name', 'script-leak', 'font-size']],
    ['Ministers > meet in Geneva', ['breadcrumb']],
    ['© Example Media', ['copyright', 'image-credit']],
  ])('%s', (text, ids) => {
    const shown = patterns.filter(({ textNeeds }) => (signsNeeded(textNeeds) & signsOf(text)) !== 0);
    const always = patterns.filter(({ textNeeds }) => textNeeds === undefined);
    expect(shown.map(({ id }) => id).toSorted()).toEqual([...ids, ...always.map(({ id }) => id)].toSorted());
  });
});

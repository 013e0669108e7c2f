import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { comparisonKey, foldText, keyWords } from '../../src/document/key.js';

describe('foldText', () => {
  it.each([
    ['Café', 'cafe'],
    ['Cafe\u0301', 'cafe'],
    ['STRASSE', 'strasse'],
    ['Straße', 'strasse'],
    ['STRAẞE', 'strasse'],
    ['İstanbul', 'istanbul'],
    ['ΟΔΟΣ', 'οδοσ'],
    ['ёлка', 'елка'],
    ['أَحْمَد', 'احمد'],
    ['می\u200Cشود', 'ميشود'],
    ['ک ٤٢ ۴۲ ४२', 'ك 42 42 42'],
    ['ﬁ … ½', 'fi ... 1⁄2'],
    ['ｶﾞ', 'カ\u3099'.normalize('NFC')],
    ['ሐሙስ፦ ፀሐይ ሥራ ዓ.ም', 'ሀሙስ: ጸሀይ ስራ አ.ም'],
    ['Հեղինակ՝', 'հեղինակ:'],
    ['각', '각'],
    ['각', '각'],
    ['हिन्दी', 'हिन्दी'],
    ['a🎉B', 'a🎉b'],
    ['', ''],
  ])('%s', (text, folded) => {
    expect(foldText(text)).toBe(folded);
  });

  it('folds a text unit by unit as it does together', () => {
    // An accent without a letter, at the end, depends on its neighbour, and so does the whole text.
    const dependent = ' \u0301';
    fc.assert(
      fc.property(
        fc.string({
          unit: fc.oneof(fc.string({ unit: 'binary', maxLength: 1 }), fc.constantFrom('a', 'é', 'ع')),
        }),
        (text) => {
          expect(foldText(text + dependent)).toBe(foldText(text) + dependent);
        },
      ),
      { numRuns: 3000 },
    );
  });
});

describe('comparisonKey', () => {
  it('is the folded words with one space between', () => {
    expect(comparisonKey('  «Große»\tStraße, 12—14!')).toBe('grosse strasse 12 14');
  });

  it('is so for any text', () => {
    const unit = fc.oneof(
      fc.string({ unit: 'binary', maxLength: 1 }),
      fc.constantFrom(
        ' ',
        ' ',
        '  ',
        'a',
        'bc',
        'É',
        '\u0301',
        '.',
        '\u00A0',
        '🎉',
        '𝒳',
        '𞤀',
        'ع',
        '\uD800',
        '\uDC00',
      ),
    );
    fc.assert(
      fc.property(fc.string({ unit }), (text) => {
        expect(comparisonKey(text)).toBe(keyWords(text).join(' '));
      }),
      { numRuns: 3000 },
    );
  });
});

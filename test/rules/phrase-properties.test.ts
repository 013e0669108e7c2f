import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { foldText } from '../../src/document/key.js';
import { PHRASE_KINDS, type PhraseKind } from '../../src/languages/define-language.js';
import { loadAllLanguages } from '../../src/languages/index.js';
import { createPhraseMatcher } from '../../src/rules/phrase-matcher.js';

const languages = await loadAllLanguages();

const matcher = createPhraseMatcher(languages);
const kinds = Object.keys(PHRASE_KINDS).filter((kind): kind is PhraseKind => kind in PHRASE_KINDS);
const phrases = languages.flatMap((language) => kinds.flatMap((kind) => language.phrases[kind] ?? []));

const FILLINGS = { n: '12', name: 'Ana Lee', text: 'One two' };
const phrase = fc
  .constantFrom(...phrases)
  .map((pattern) =>
    pattern.replace(/\{(n|name|text)\}/gu, (_, slot: string) =>
      slot === 'n' ? FILLINGS.n : slot === 'name' ? FILLINGS.name : FILLINGS.text,
    ),
  );

describe('any text', () => {
  it('gives null or parts that stand in the text, in order, with their slots in them', () => {
    const texts = fc.oneof(
      fc.string({ unit: 'binary', maxLength: 60 }),
      fc
        .array(fc.oneof(phrase, fc.string({ unit: 'grapheme', maxLength: 3 })), { maxLength: 4 })
        .map((parts) => parts.join(' ')),
    );
    fc.assert(
      fc.property(texts, (text) => {
        const match = matcher.match(text);
        if (match === null) return;
        let from = 0;
        for (const part of match.parts) {
          const at = text.indexOf(part.text, from);
          expect(at).toBeGreaterThanOrEqual(from);
          from = at + part.text.length;
          for (const slot of part.slots) expect(text).toContain(slot);
        }
        expect(match.parts.map((part) => part.kind)).toContain(match.kind);
      }),
      { numRuns: 300 },
    );
  });

  it('means the same in capitals, with spaces around and with marks around', () => {
    fc.assert(
      fc.property(phrase, (text) => {
        const match = matcher.match(text);
        fc.pre(match !== null);
        expect(matcher.match(`  » ${text} «`)?.kind).toBe(match?.kind);
        if (foldText(text.toUpperCase()) !== foldText(text)) return;
        expect(matcher.match(text.toUpperCase())?.kind).toBe(match?.kind);
      }),
      { numRuns: 300 },
    );
  });
});

describe('a matcher', () => {
  it('gives the same whatever it was asked before', () => {
    const asked = fc.array(fc.oneof(phrase, fc.string({ unit: 'binary', maxLength: 60 })), { maxLength: 8 });
    fc.assert(
      fc.property(asked, phrase, (before, text) => {
        const used = createPhraseMatcher(languages);
        for (const other of before) used.match(other);
        expect(used.match(text)).toEqual(createPhraseMatcher(languages).match(text));
      }),
      { numRuns: 50 },
    );
    // Each run compiles the phrases of all languages twice.
  }, 60_000);
});

describe('the phrases of the languages', () => {
  // One letter, or a number beside one: too little to go by on its own.
  it('match as whole blocks, all but those of a single letter', () => {
    const unmatched = phrases.filter((pattern) => {
      const text = pattern.replace(/\{(n|name|text)\}/gu, (_, slot: string) =>
        slot === 'n' ? FILLINGS.n : slot === 'name' ? FILLINGS.name : FILLINGS.text,
      );
      return (
        matcher.match(text) === null &&
        (pattern.replace(/\{\w+\}/gu, '').match(/[\p{L}\p{N}]/gu) ?? []).length > 1
      );
    });
    expect(unmatched).toEqual([]);
  });

  it('match when two stand apart in a row', () => {
    fc.assert(
      fc.property(phrase, phrase, (left, right) => {
        fc.pre(matcher.match(left) !== null && matcher.match(right) !== null);
        expect(matcher.match(`${left} | ${right}`)).not.toBeNull();
      }),
      { numRuns: 300 },
    );
  });
});

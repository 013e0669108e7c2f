import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  cutMarks,
  cutPassages,
  type Mark,
  MARK_KINDS,
  marksOf,
  normalizeMarks,
  traceDeletions,
} from '../../src/document/marks.js';

const text = fc
  .array(fc.constantFrom('word', 'نص', '中文', '😀', ' ', ' ', '\t', '.', '“', '”', '*', '\u00A0'), {
    maxLength: 20,
  })
  .map((pieces) => pieces.join(''));

function marksIn(value: string): fc.Arbitrary<Mark[]> {
  const place = fc.nat({ max: value.length + 2 });
  return fc.array(
    fc
      .tuple(fc.constantFrom(...MARK_KINDS), place, place, fc.constantFrom('/a', '/b'))
      .map(([kind, from, to, href]) => ({ kind, from, to, ...(kind === 'link' && { href }) })),
    { maxLength: 8 },
  );
}

const marked = text.chain((value) => fc.tuple(fc.constant(value), marksIn(value)));

describe('normal marks', () => {
  test('are nested, apart, without white space at their ends, and stay as they are', () => {
    fc.assert(
      fc.property(marked, ([value, marks]) => {
        const normal = normalizeMarks(value, marks);
        for (const { from, to, kind, href } of normal) {
          const own = value.slice(from, to);
          expect(own).not.toBe('');
          expect(own.trim()).toBe(own);
          expect(own).not.toContain('\t');
          expect(/\p{Cs}/u.test(own)).toBe(false);
          const asked = marks.filter((mark) => mark.kind === kind && mark.href === href);
          expect(asked.some((mark) => mark.from < to && mark.to > from)).toBe(true);
        }
        for (const [at, left] of normal.entries()) {
          for (const right of normal.slice(at + 1)) {
            expect(right.from >= left.to || right.to <= left.to).toBe(true);
            expect(left.kind === right.kind && right.from < left.to).toBe(false);
          }
        }
        expect(normalizeMarks(value, normal)).toEqual(normal);
      }),
      { numRuns: 500 },
    );
  });

  test.each<[string, string, Mark[], Mark[]]>([
    [
      'white space is not marked',
      'a b c',
      [{ kind: 'strong', from: 1, to: 4 }],
      [{ kind: 'strong', from: 2, to: 3 }],
    ],
    [
      'what touches is one',
      'abcd',
      [
        { kind: 'emphasis', from: 0, to: 2 },
        { kind: 'emphasis', from: 2, to: 4 },
      ],
      [{ kind: 'emphasis', from: 0, to: 4 }],
    ],
    [
      'a link stays whole',
      'one two three',
      [
        { kind: 'emphasis', from: 0, to: 7 },
        { kind: 'link', from: 4, to: 13, href: '/' },
      ],
      [
        { kind: 'emphasis', from: 0, to: 3 },
        { kind: 'link', from: 4, to: 13, href: '/' },
      ],
    ],
    [
      'quotation marks inside a word',
      'x“a”y',
      [{ kind: 'strong', from: 1, to: 4 }],
      [{ kind: 'strong', from: 2, to: 3 }],
    ],
    [
      'cells end a mark',
      'a\tb',
      [{ kind: 'strong', from: 0, to: 3 }],
      [
        { kind: 'strong', from: 0, to: 1 },
        { kind: 'strong', from: 2, to: 3 },
      ],
    ],
  ])('%s', (_, value, marks, expected) => {
    expect(normalizeMarks(value, marks)).toEqual(expected);
  });

  test('many of them take no quadratic time', () => {
    const value = 'a '.repeat(50_000);
    const marks = Array.from({ length: 50_000 }, (_, at): Mark => ({
      kind: 'strong',
      from: 2 * at,
      to: 2 * at + 1,
    }));
    expect(normalizeMarks(value, marks).length).toBeLessThan(1000);
  });
});

describe('marks of a text that was cut', () => {
  const SENTENCES = ['One *two*. ', 'Three. ', 'One *two*. ', 'Four five.'];
  const whole = SENTENCES.join('');

  test('cover the same words as before, whatever parts stay', () => {
    const parts = fc.array(fc.boolean(), { minLength: 4, maxLength: 4 });
    const marks = marksIn(whole).map((drawn) => normalizeMarks(whole, drawn));
    fc.assert(
      fc.property(parts, marks, (stays, before) => {
        const passages = SENTENCES.map((sentence, at) => ({ text: sentence, stays: stays[at] ?? false }));
        const after = cutPassages({ text: whole, marks: before }, passages);
        const kept = passages.filter((passage) => passage.stays).map((passage) => passage.text);
        expect(after?.text).toBe(kept.join('').trim());
        for (const { kind, from, to } of after?.marks ?? []) {
          const words = after?.text.slice(from, to) ?? '';
          // A mark may go on into the next passage; each word of it was marked before.
          for (const word of words.split(/\s+/u)) {
            const covered = before.some(
              (mark) => mark.kind === kind && whole.slice(mark.from, mark.to).includes(word),
            );
            expect({ word, covered }).toEqual({ word, covered: true });
          }
        }
      }),
      { numRuns: 500 },
    );
  });

  test('are moved with a part that stands once', () => {
    const of = { text: 'A first. A second one.', marks: [{ kind: 'strong' as const, from: 11, to: 17 }] };
    expect(marksOf('A second one.', of)).toEqual([{ kind: 'strong', from: 2, to: 8 }]);
    expect(marksOf(of.text, of)).toEqual(of.marks);
  });

  test.each(['A first. A second two.', 'A', 'something else', ''])(
    'are dropped where it is not certain: %j',
    (now) => {
      const of = { text: 'A first. A second one.', marks: [{ kind: 'strong' as const, from: 0, to: 1 }] };
      expect(marksOf(now, of)).toEqual([]);
    },
  );

  test('are dropped where the passages are not the text', () => {
    expect(cutPassages({ text: 'ab', marks: [] }, [{ text: 'a', stays: true }])).toBeUndefined();
  });

  test('follow parts put together', () => {
    const of = { text: 'one two three', marks: [{ kind: 'emphasis' as const, from: 4, to: 7 }] };
    expect(
      cutMarks(of, [
        { from: 0, to: 4 },
        { from: 4, to: 13 },
      ]),
    ).toEqual(of);
  });
});

test('deletions of white space are traced', () => {
  const place = traceDeletions('  a   b ', 'a b');
  expect([2, 3, 6, 7, 8].map((at) => place?.(at))).toEqual([0, 1, 2, 3, 3]);
  expect(traceDeletions('ab', 'ac')).toBeNull();
});

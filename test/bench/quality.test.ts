import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { median, quantile } from './figures.js';
import { GROWN_PAGES } from './grown-pages.js';
import { evenlySpaced } from './page-set.js';
import { htmlToText } from './page-text.js';
import { countSnippets, isSameField, snippetF1, wordF1, type Field } from './quality.js';

describe('word F1', () => {
  it.each([
    ['one two three', 'one two three', 1],
    ['One TWO three', 'one two THREE', 1],
    ['one two', 'one three', 0.5],
    ['one one two', 'one two two', 2 / 3],
    ['one', '', 0],
    ['', 'one', 0],
    ['', '', 1],
    ['الجسر القديم', 'الجسر', 2 / 3],
    ['snake_case', 'snake case', 0],
  ])('of %j and %j is %d', (reference, text, expected) => {
    expect(wordF1(reference, text)).toBeCloseTo(expected, 12);
  });

  it('is symmetric', () => {
    fc.assert(
      fc.property(fc.lorem(), fc.lorem(), (left, right) => wordF1(left, right) === wordF1(right, left)),
    );
  });
});

describe('snippets', () => {
  it('counts them in any white space, but in their own case', () => {
    const counts = countSnippets(
      ['the old  bridge', 'The Bridge'],
      ['Sign\u00A0up', 'log in'],
      'The old the old\nbridge. Sign up',
    );
    expect(counts).toEqual({ truePositives: 1, falsePositives: 1, falseNegatives: 1 });
    expect(snippetF1([counts])).toBeCloseTo(0.5, 12);
  });

  it('gives no figure without any', () => {
    expect(snippetF1([countSnippets([], [], 'text')])).toBeNull();
  });
});

const FIELDS: readonly (readonly [Field, string, string, boolean])[] = [
  ['title', 'The Bridge: Open', 'the bridge – open', true],
  ['title', 'The bridge', 'The old bridge', false],
  ['author', 'Mara Lind and Ole Berg', 'Mara Lind, Ole Berg', true],
  ['date', '2024-05-03', '2024-05-03T22:10:00-05:00', true],
  ['date', '2024-05-03', 'May 3, 2024', true],
  ['date', '2024-05-03', 'soon', false],
];

it.each(FIELDS)('the %s %j is met by %j: %s', (field, wanted, found, expected) => {
  expect(isSameField(field, wanted, found)).toBe(expected);
});

it.each([
  ['<p>One</p><p>Two</p>', 'One Two'],
  ['<b>O</b>ne<br>two', 'One two'],
  ['<script>no</script><td>a</td><td>&amp;</td>', 'a &'],
])('the text of %j keeps borders', (html, expected) => {
  expect(htmlToText(html).replaceAll(/\s+/gu, ' ').trim()).toBe(expected);
});

it('picks as many as asked for, in order', () => {
  fc.assert(
    fc.property(fc.nat(200), fc.nat(250), (size, count) => {
      const items = Array.from({ length: size }, (_, at) => at);
      const picked = evenlySpaced(items, count);
      expect(picked).toHaveLength(Math.min(size, count));
      expect(picked).toEqual(picked.toSorted((left, right) => left - right));
    }),
  );
});

it('takes quantiles by rank', () => {
  expect(median([3, 1, 2])).toBe(2);
  expect(quantile([1, 2, 3, 4], 0.95)).toBe(4);
  expect(median([])).toBeNaN();
});

it.each(Object.entries(GROWN_PAGES))('grows %s to the size, the same each time', (_, grow) => {
  const page = grow(50_000);
  expect(page.length).toBeGreaterThan(45_000);
  expect(page.length).toBeLessThan(60_000);
  expect(grow(50_000)).toBe(page);
});

import { describe, expect, test } from 'vitest';
import { findingsOf, formatAsGithub, formatAsText, type Finding } from '../../src/commands/findings.js';
import { block, document, merge, removal, SOURCE } from '../output/sample.js';

const FINDING: Finding = {
  path: 'pages/a.txt',
  rule: 'advert-label',
  origin: { line: [3, 5] },
  text: 'Advert',
  reason: 'a label',
};

describe('findings', () => {
  const kept = block(1, 'Kept.');
  const page = {
    source: SOURCE,
    document: document([kept], {
      removed: [
        removal(block(5, 'Share')),
        { ...removal(block(0, 'Headline'), 'headline'), reason: 'moved to title' },
        { ...removal(block(2, 'Monday'), 'date-label'), reason: 'moved to publishedAt' },
      ],
      merged: [merge(block(3, 'Kept.'), [kept, kept])],
    }),
  };

  test('are all that is left out but the headline, in reading order', () => {
    expect(findingsOf(page).map(({ rule, reason }) => [rule, reason])).toEqual([
      ['date-label', 'moved to publishedAt'],
      ['repeated-text', 'repeats line 2'],
      ['advert-label', 'a label'],
    ]);
  });
});

describe('a finding as text', () => {
  test.each<[string, Partial<Finding>, string]>([
    ['names its first line', {}, 'pages/a.txt:3: advert-label: Advert\n'],
    ['of HTML stands on line 1', { origin: { path: 'main > p' } }, 'pages/a.txt:1: advert-label: Advert\n'],
    ['of standard input', { path: null }, '<stdin>:3: advert-label: Advert\n'],
    ['is one line', { text: 'a\nb\u2028c\u001B[2J' }, 'pages/a.txt:3: advert-label: a b c [2J\n'],
    ['is short', { text: 'é'.repeat(200) }, `pages/a.txt:3: advert-label: ${'é'.repeat(120)}…\n`],
    [
      'is cut between characters',
      { text: 'e\u0301'.repeat(61) },
      `pages/a.txt:3: advert-label: ${'e\u0301'.repeat(60)}…\n`,
    ],
  ])('%s', (_, changes, expected) => {
    expect(formatAsText({ ...FINDING, ...changes })).toBe(expected);
  });
});

describe('a finding for GitHub', () => {
  test.each<[string, Partial<Finding>, string]>([
    [
      'names its lines',
      {},
      '::warning file=pages/a.txt,line=3,endLine=5,title=advert-label::Advert (a label)\n',
    ],
    [
      'of HTML names its element',
      { origin: { path: 'main > p' } },
      '::warning file=pages/a.txt,line=1,endLine=1,title=advert-label::Advert (a label at main > p)\n',
    ],
    [
      'of standard input has no file',
      { path: null },
      '::warning line=3,endLine=5,title=advert-label::Advert (a label)\n',
    ],
    [
      'escapes what would end a property',
      { path: '50%,a:b\n::error::c.txt' },
      '::warning file=50%25%2Ca%3Ab%0A%3A%3Aerror%3A%3Ac.txt,line=3,endLine=5,title=advert-label::Advert (a label)\n',
    ],
    [
      'cannot hold another command',
      { text: '50% off\r\n::error::x', reason: 'a\nb' },
      '::warning file=pages/a.txt,line=3,endLine=5,title=advert-label::50%25 off ::error::x (a%0Ab)\n',
    ],
  ])('%s', (_, changes, expected) => {
    expect(formatAsGithub({ ...FINDING, ...changes })).toBe(expected);
  });
});

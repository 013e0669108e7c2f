import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readText } from '../../src/input/read-text.js';

/** Kind, first line, last line, text. */
function outline(dump: string): (readonly [string, number, number, string])[] {
  return readText(dump).blocks.map(({ kind, origin, text }) => {
    if (!('line' in origin)) throw new Error('a block of a dump has lines');
    return [kind, origin.line[0], origin.line[1], text] as const;
  });
}

describe('lines', () => {
  it.each([
    [
      'CR LF',
      'One\r\n\r\nTwo\r\n',
      [
        ['paragraph', 1, 1, 'One'],
        ['paragraph', 3, 3, 'Two'],
      ],
    ],
    [
      'CR',
      'One\r\rTwo',
      [
        ['paragraph', 1, 1, 'One'],
        ['paragraph', 3, 3, 'Two'],
      ],
    ],
    [
      'a line separator is no line to an editor',
      'One\u2028Two\nThree',
      [
        ['paragraph', 1, 1, 'One'],
        ['paragraph', 1, 1, 'Two'],
        ['paragraph', 2, 2, 'Three'],
      ],
    ],
    [
      'a form feed',
      'One\fTwo',
      [
        ['paragraph', 1, 1, 'One'],
        ['paragraph', 1, 1, 'Two'],
      ],
    ],
    [
      'invisible lines are blank',
      'One\n\u200F\u200B\u00A0\uFEFF\n\u00AD\0\nTwo',
      [
        ['paragraph', 1, 1, 'One'],
        ['paragraph', 4, 4, 'Two'],
      ],
    ],
    ['spaces fold', '  One \t  two  \u00A0', [['paragraph', 1, 1, 'One two']]],
    [
      'marks and no-break spaces stay',
      '«\u00A0می\u200Cخواهم\u00A0»\u200F',
      [['paragraph', 1, 1, '«\u00A0می\u200Cخواهم\u00A0»\u200F']],
    ],
    [
      'numbers stay',
      '1. One\n2. Two',
      [
        ['paragraph', 1, 1, '1. One'],
        ['paragraph', 2, 2, '2. Two'],
      ],
    ],
    ['nothing', ' \n\t\n', []],
  ])('%s', (_name, dump, expected) => {
    expect(outline(dump)).toEqual(expected);
  });
});

describe('kinds', () => {
  it.each([
    ['a bullet alone', '• One', [['list-item', 1, 1, 'One']]],
    [
      'a run of dashes',
      '- One\n\n- Two\nThree',
      [
        ['list-item', 1, 1, 'One'],
        ['list-item', 3, 3, 'Two'],
        ['paragraph', 4, 4, 'Three'],
      ],
    ],
    [
      'one dash',
      '- One\nTwo',
      [
        ['paragraph', 1, 1, '- One'],
        ['paragraph', 2, 2, 'Two'],
      ],
    ],
    [
      'stars and dashes are not one run',
      '- One\n* Two',
      [
        ['paragraph', 1, 1, '- One'],
        ['paragraph', 2, 2, '* Two'],
      ],
    ],
    [
      'a minus sign',
      '-3 degrees\n-4 degrees',
      [
        ['paragraph', 1, 1, '-3 degrees'],
        ['paragraph', 2, 2, '-4 degrees'],
      ],
    ],
    [
      'people who speak',
      '– Да, – сказал мэр.\n– Нет, – ответил сторож.',
      [
        ['paragraph', 1, 1, '– Да, – сказал мэр.'],
        ['paragraph', 2, 2, '– Нет, – ответил сторож.'],
      ],
    ],
    [
      'people who speak in sentences',
      '– Viens ici.\n– Non !',
      [
        ['paragraph', 1, 1, '– Viens ici.'],
        ['paragraph', 2, 2, '– Non !'],
      ],
    ],
    [
      'a lone mark',
      '•\nOne',
      [
        ['paragraph', 1, 1, '•'],
        ['paragraph', 2, 2, 'One'],
      ],
    ],
    [
      'table rows',
      'Town \t  Metres\nHarbour\t3',
      [
        ['table-row', 1, 1, 'Town\tMetres'],
        ['table-row', 2, 2, 'Harbour\t3'],
      ],
    ],
    ['one row of three cells', 'One\t\tTwo\tThree', [['table-row', 1, 1, 'One\tTwo\tThree']]],
    ['a stray tab', 'The old\tbridge', [['paragraph', 1, 1, 'The old bridge']]],
  ])('%s', (_name, dump, expected) => {
    expect(outline(dump)).toEqual(expected);
  });
});

/** A text without what a reader may drop: white space, and the marks of list items. */
function bare(text: string): string {
  return text.replace(
    /[\p{White_Space}\p{Cc}\p{Default_Ignorable_Code_Point}\u2800•‣▪▫◦●○■□▸►⁃∙➤✓✔*–-]/gu,
    '',
  );
}

describe('properties', () => {
  const piece = fc.oneof(
    fc.constantFrom(
      'Home',
      ', said',
      '. Then',
      'the old bridge of the town',
      '- one',
      '• two',
      '\t',
      ' ',
      '',
      '،',
      'قال',
      '旧桥',
      '\u2028',
      '\r',
      '\uD800',
      '1.',
      '”',
      'ends.',
    ),
    fc.string({ unit: 'binary' }),
  );
  it('no text is lost or invented, and lines only go up', () => {
    fc.assert(
      fc.property(fc.array(fc.array(piece), { maxLength: 60 }), (lines) => {
        const dump = lines.map((line) => line.join(' ')).join('\n');
        const { blocks } = readText(dump);
        expect(bare(blocks.map(({ text }) => text).join(''))).toBe(bare(dump));
        let last = 0;
        for (const [index, block] of blocks.entries()) {
          expect(block.index).toBe(index);
          expect(block.text).not.toBe('');
          const [from, to] = 'line' in block.origin ? block.origin.line : [0, 0];
          expect(from).toBeGreaterThanOrEqual(Math.max(1, last));
          expect(to).toBeGreaterThanOrEqual(from);
          last = to;
        }
      }),
    );
  });
});

describe('hostile dumps', () => {
  it.each([
    ['one line of 10 MB', 'ق'.repeat(10_000_000), 1],
    ['one line of 10 MB of words', 'The old bridge. '.repeat(625_000), 1],
    ['a million short lines', 'a\n'.repeat(1_000_000), 1_000_000],
    ['a million commas', ', a\n'.repeat(1_000_000), 1],
    ['a million dashes', '- a\n'.repeat(1_000_000), 1_000_000],
    ['a million bullets', '•'.repeat(1_000_000), 1],
    ['a million tabs', `${'a\t'.repeat(500_000)}a`, 1],
    ['a million spaces', `a${' '.repeat(1_000_000)}b`, 1],
    ['lone surrogates', '\uD800\n\uDC00\uD800', 2],
    ['zero bytes', '\0'.repeat(1_000_000), 0],
    ['carriage returns', '\r'.repeat(1_000_000), 0],
    ['closing quotes', '”'.repeat(1_000_000), 1],
  ])(
    '%s',
    (_name, dump, count) => {
      expect(readText(dump).blocks).toHaveLength(count);
    },
    120_000,
  );
});

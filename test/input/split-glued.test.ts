import { describe, expect, test } from 'vitest';
import { readText } from '../../src/input/read-text.js';

const MENU = 'Home News Sport Weather Contact Us About';
const SENTENCES = [
  'The harbor office said on Tuesday that the ferry will be back before the end of the month.',
  'Nobody was hurt when the old pier gave way, but the boats that lay beside it were damaged by the fall.',
  'Mr. Alder told the council that the repairs would cost less than the county had feared.',
  'It is the third time in ten years that the pier has had to be closed for a winter.',
];
const FOOTER = 'Tags Harbor Council Back To Top Close';

/** A page on one line, longer than any paragraph. */
const glued = [MENU, ...Array.from({ length: 12 }, () => SENTENCES).flat(), FOOTER].join(' ');

describe('a page glued on one line', () => {
  const { blocks } = readText(glued);

  test('is cut at sentences, and labels before a sentence are apart', () => {
    expect(blocks[0]?.text).toBe(MENU);
    expect(blocks.slice(1, 5).map(({ text }) => text)).toEqual(SENTENCES);
    expect(blocks.at(-1)?.text).toBe(FOOTER);
  });

  test('keeps every word in order, and the number of its line', () => {
    expect(blocks.map(({ text }) => text).join(' ')).toBe(glued);
    for (const { origin } of blocks) expect(origin).toEqual({ line: [1, 1] });
  });

  test('has a space before each piece but the first', () => {
    expect(blocks.map(({ glue }) => glue)).toEqual([undefined, ...blocks.slice(1).map(() => ' ')]);
  });
});

test('in scripts without spaces the length of a stretch tells a label from prose', () => {
  const menu = '首頁 政治 財經 體育 生活 影音';
  const sentence = '市政府星期二宣布港口的舊碼頭將關閉到下個月底以便進行檢查。';
  const { blocks } = readText(`${menu} ${sentence.repeat(120)}`);
  expect(blocks.map(({ text }) => text)).toEqual([menu, ...Array.from({ length: 120 }, () => sentence)]);
  expect(blocks[1]?.glue).toBe(' ');
  expect(blocks[2]?.glue).toBe('');
});

test('in scripts without letter case the commonest words tell where a sentence begins', () => {
  const menu = 'الرئيسية أخبار اقتصاد رياضة ثقافة صحة تكنولوجيا فيديو اتصل';
  const sentences = [
    'قال رئيس البلدية في اجتماع يوم الثلاثاء إن العمل على الجسر من المتوقع أن ينتهي في الربيع.',
    'وأضاف أن العمال من القرى القريبة هم الذين عملوا على إصلاح الطريق في الشتاء من دون توقف.',
  ];
  const { blocks } = readText([menu, ...Array.from({ length: 30 }, () => sentences).flat()].join(' '));
  expect(blocks[0]?.text).toContain('اتصل');
  expect(blocks[0]?.text).not.toContain('الثلاثاء');
  expect(blocks[2]?.text).toBe(sentences[1]);
});

test('paragraphs of the usual length stay whole', () => {
  const paragraph = SENTENCES.join(' ');
  const { blocks } = readText(Array.from({ length: 9 }, () => paragraph).join('\n'));
  expect(blocks.map(({ text }) => text)).toEqual(Array.from({ length: 9 }, () => paragraph));
});

test.each([
  ['a single space', ' '],
  ['no space', ''],
])('prose on one line stays as it is, its sentences parted by %s', (_name, space) => {
  const prose = Array.from({ length: 12 }, () => SENTENCES)
    .flat()
    .join(space);
  expect(readText(prose).blocks.map(({ text }) => text)).toEqual([prose]);
});

import { expect, test } from 'vitest';
import { countWords } from '../../src/document/count-words.js';

test.each([
  ['', 0],
  ['… — «»', 0],
  ['It is 90 minutes long.', 5],
  ['كَتَبَ الوَلَدُ ٩٠ كلمة', 4],
  ['नमस्ते दुनिया', 2],
  ['한국어 문장입니다.', 2],
  ['日本語の文章です。', 4],
  ['他们在北京开会。', 4],
  ['ฉันกินข้าว', 3],
  ['iPhone手机', 2],
])('%j has %i words', (text, words) => {
  expect(countWords(text)).toBe(words);
});

test('a run longer than the segmenter gets at a time', () => {
  expect(countWords('北京'.repeat(2000))).toBe(2000);
});

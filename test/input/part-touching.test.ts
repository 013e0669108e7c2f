import { describe, expect, test } from 'vitest';
import { createTouchingParter, holdsTouching } from '../../src/input/part-touching.js';
import { readText } from '../../src/input/read-text.js';

const MENU = 'HomeNewsSportWeatherContact';
const TAIL = 'Share on FacebookTweetEmailPrintTags';

function part(text: string): readonly string[] {
  return createTouchingParter(['AboutJobsPrivacyTerms', TAIL, text])(text);
}

describe('labels that touch are parted', () => {
  test.each([
    ['a menu', MENU, ['Home', 'News', 'Sport', 'Weather', 'Contact']],
    [
      'a date before a sentence',
      'May 14, 2024Drivers face a detour',
      ['May 14, 2024', 'Drivers face a detour'],
    ],
    ['a label in another script', 'WhatsAppመንግስቲ ሓቢሩ', ['WhatsApp', 'መንግስቲ ሓቢሩ']],
    ['letters that end a word in Arabic', 'رياضةثقافة', ['رياضة', 'ثقافة']],
    ['Cyrillic', 'НовостиПрограммы', ['Новости', 'Программы']],
  ])('%s', (_, text, parts) => expect(part(text)).toEqual(parts));

  test.each([
    ['names with a capital inside', 'YouTube, WhatsApp, eBay, iPhone and McAdam'],
    ['acronyms', 'the BBC and USAs'],
    ['a word the page has twice', 'JavaScript and JavaScript'],
    ['Latin in Chinese', '使用iPhone手机'],
    ['ordinary prose', 'The road was closed. Nobody knows why.'],
  ])('and not %s', (_, text) => expect(part(text)).toEqual([text]));
});

test('two runs among many words are names of programs', () => {
  const prose = Array.from({ length: 100 }, () => 'The road was closed on Sunday and nobody knows why.').join(
    ' ',
  );
  expect(holdsTouching([prose, 'JavaScriptCore and WebSphereMq'])).toBe(false);
  expect(holdsTouching([MENU, TAIL])).toBe(true);
});

test('a page of a few lines without spaces between its elements is cut there, and its prose is put together again', () => {
  const sentences = [
    'The county will close the quarry road for eleven weeks while the culvert beneath it is built anew.',
    'Engineers who crawled through the brick tunnel found that a third of its crown had dropped by a hand.',
    'The work will cost more than the county has, and the rest is to come from a fund for floods.',
  ];
  const dump = [`${MENU}Council`, `CouncilRoads${sentences.join('')}${sentences.join(' ')}${TAIL}`].join(
    '\n',
  );
  const { blocks } = readText(dump);
  const texts = blocks.map(({ text }) => text);
  expect(texts).toEqual(expect.arrayContaining([...sentences, 'Roads', 'Tweet', 'Tags']));
  expect(blocks.map(({ text, glue = '' }) => glue + text).join('')).toBe(dump.replace('\n', ''));
});

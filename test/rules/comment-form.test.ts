import { describe, expect, test } from 'vitest';
import { clean } from '../../src/clean.js';

const PARAGRAPHS = [
  'The trust that runs the harbour voted by five to four last night to lease the old coal quay to a marina company.',
  'The quay was cut out of the rock for the colliers, and it has stood empty since the last crane was sold for scrap.',
];
const COMMENTS = Array.from(
  { length: 30 },
  (_, at) =>
    `I read all ${at + 2} pages of the report, and the figures for the traffic in it are older than my daughter.`,
);

describe('the comments below an article go, however many they are', () => {
  test.each([
    ['a section', (items: string) => `<section class="comments">${items}</section>`],
    ['a list', (items: string) => `<ul class="comment-list">${items}</ul>`],
    ['a part of the page', (items: string) => `<div class="comments-section">${items}</div>`],
  ])('in %s', async (_, around) => {
    const items = COMMENTS.map((text) => `<li><b>Wren</b><p>${text}</p></li>`).join('');
    const page = `<!doctype html><title>Marina</title><article><h1>Harbour trust backs marina plan by one vote</h1>${PARAGRAPHS.map((text) => `<p>${text}</p>`).join('')}</article>${around(items)}`;
    const { blocks } = await clean({ bytes: Buffer.from(page), path: null });
    expect(blocks.map(({ text }) => text)).toEqual(PARAGRAPHS);
  });

  test('a discussion is what its page is about', async () => {
    const posts = COMMENTS.map((text) => `<div class="comment"><p>${text}</p></div>`).join('');
    const page = `<!doctype html><title>Marina</title><h1>What do you think of the marina?</h1><div id="comments">${posts}</div>`;
    const { blocks } = await clean({ bytes: Buffer.from(page), path: null });
    expect(blocks.length).toBeGreaterThan(20);
  });
});

import { readFile } from 'node:fs/promises';
import { expect, test } from 'vitest';
import { clean } from '../../src/clean.js';

const REMARKS = [
  'Somebody should have asked us before the notices went up on every lamp post of the valley.',
  'I have read the report, all ninety pages of it, and the figures for the traffic are eight years old.',
  'Good. About time that the county paid for something on this side of the hill.',
  'You were not at the meeting and I was, and what the chairman said is not what is written here.',
];

/** The story of the fixture with more and longer comments below it, so that it looks like a discussion. */
async function storyWithComments(count: number): Promise<string> {
  const dump = await readFile('fixtures/comments-longer-dump-english/input.txt', 'utf8');
  const story = dump.slice(0, dump.indexOf('23 Comments'));
  const comments = Array.from({ length: count }, (_, at) =>
    [
      `reader${at}`,
      `${(at % 22) + 1} hours ago`,
      `${REMARKS[at % REMARKS.length]} That is ${at}.`,
      `${at}ReplyReport`,
    ].join('\n\n'),
  );
  return `${story}${count} Comments\n\n${comments.join('\n\n')}\n`;
}

test.each([10, 40])('a story is told from %d comments below it', async (count) => {
  const expected = await clean({ bytes: Buffer.from(await storyWithComments(0)), path: 'story.txt' });
  const { text, pageType } = await clean({
    bytes: Buffer.from(await storyWithComments(count)),
    path: 'page.txt',
  });
  expect(expected.blocks).toHaveLength(5);
  expect({ text, pageType }).toEqual({ text: expected.text, pageType: 'article' });
});

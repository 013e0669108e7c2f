import { describe, expect, test } from 'vitest';
import { clean } from '../../src/clean.js';

const SENTENCES = Array.from(
  { length: 30 },
  (_, at) =>
    `Sentence ${at} says what the harbor office found on day ${at} of its long look at the old pier.`,
);
const PROSE = SENTENCES.join(' ');
const MENU =
  'Skip to content Menu Home News Business Sport Weather Traffic Schools Letters Obituaries Classifieds Subscribe Log In Contact Us';
const FOOTER =
  'Leave a Reply Your email address will not be published. Required fields are marked * Back to top';

function cleanText(text: string): ReturnType<typeof clean> {
  return clean({ bytes: Buffer.from(text), path: 'page.txt' });
}

describe('a page glued on one line', () => {
  test('comes out as paragraphs, without its menu and its form', async () => {
    const { blocks, text, stats } = await cleanText([MENU, PROSE, FOOTER].join(' '));
    expect(text.replaceAll('\n\n', ' ')).toBe(PROSE);
    expect(blocks.length).toBeGreaterThan(3);
    expect(blocks.length).toBeLessThan(SENTENCES.length / 3);
    expect(stats.inputBlocks).toBe(stats.keptBlocks + stats.removedBlocks + stats.mergedBlocks);
  });

  test('is not changed by a second cleaning', async () => {
    const once = await cleanText([MENU, PROSE, FOOTER].join(' '));
    expect((await cleanText(once.text)).text).toBe(once.text);
  });
});

describe('a long paragraph of a clean text', () => {
  const short = SENTENCES.slice(0, 14).join(' ');
  // Names at the beginning of a sentence read like a run of labels.
  const names = `${short} Former County Commissioner Anna Maria Delgado Reyes of the harbor board said no. ${short}`;
  test.each([
    ['alone', PROSE],
    ['that begins with a few words', `It rained. ${short}`],
    ['with many names', names],
    ['without spaces between its sentences', SENTENCES.join('')],
    ['under a headline', `The pier of Old Harbor\n\n${short}`],
  ])('stays as it is: %s', async (_name, page) => {
    const { title, text } = await cleanText(page);
    expect([title, text].filter((part) => part !== null).join('\n\n')).toBe(page);
    expect(title).toBe(page.includes('\n') ? page.split('\n')[0] : null);
  });
});

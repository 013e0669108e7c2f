import { describe, expect, test } from 'vitest';
import { clean } from '../../src/clean.js';

const PARAGRAPHS = [
  'The county will close the quarry road for eleven weeks while the culvert beneath it is built anew, the bridges team said.',
  'Engineers who crawled through the brick tunnel in March found that a third of its crown had dropped by a hand’s width.',
  'The work will cost more than the county has, and the rest is to come from a fund that the government keeps for floods.',
];

function page(title: string, ...head: readonly string[]): string {
  const paragraphs = [...head, ...PARAGRAPHS].map((text) => `<p>${text}</p>`).join('\n');
  return `<!doctype html><title>${title}</title><nav><a href="/">Home</a></nav><article><h1>${title}</h1>${paragraphs}</article>`;
}

function dump(title: string, ...head: readonly string[]): string {
  return ['Home', 'News', 'Sport', title, ...head, ...PARAGRAPHS, 'Leave a comment', 'Back to top'].join(
    '\n\n',
  );
}

async function keptOf(text: string): Promise<string[]> {
  const { blocks } = await clean({ bytes: Buffer.from(text), path: null });
  return blocks.map((block) => block.text);
}

const TITLE = 'Quarry road to close for eleven weeks while culvert is rebuilt';

describe('below the headline', () => {
  test.each([
    ['a name with a word', 'By Dana Whitlock'],
    ['a name with a word and a date', 'By Dana Whitlock, 14 May 2024'],
    ['a name with a date', 'Dana Whitlock • 14 May 2024, 14:30'],
    ['a date', '14 May 2024 at 9:40 am'],
  ])('%s goes', async (_, line) => {
    expect(await keptOf(page(TITLE, line))).toEqual(PARAGRAPHS);
    expect(await keptOf(dump(TITLE, line))).toEqual(PARAGRAPHS);
  });

  test.each([
    ['what is no name', 'Quarry Lane was built in 1871'],
    ['a place by name', 'By the river it is quiet'],
  ])('%s is no byline', async (_, line) => {
    const { removed } = await clean({ bytes: Buffer.from(page(TITLE, line)), path: null });
    expect(removed.filter(({ text, rule }) => text === line && rule === 'byline')).toEqual([]);
  });

  test('of a clean text a byline stays', async () => {
    const text = [TITLE, 'Dana Whitlock, 14 May 2024', ...PARAGRAPHS].join('\n\n');
    expect(await keptOf(text)).toEqual(['Dana Whitlock, 14 May 2024', ...PARAGRAPHS]);
  });
});

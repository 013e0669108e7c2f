import { describe, expect, test, vi } from 'vitest';
import { clean } from '../../src/clean.js';
import type { KeptPart } from '../../src/kept-parts.js';
import type { Article } from '../../src/output/schema.js';

// The first page loads the languages and models.
vi.setConfig({ testTimeout: 60_000 });

const SENTENCE =
  'The ferry office said on Tuesday that the crossing would open again before the end of the month.';
const paragraphs = Array.from(
  { length: 6 },
  (_, at) => `<p>${SENTENCE} It was the answer to question ${at}.</p>`,
);

function page(extra: { top?: string; inside?: string; end?: string; after?: string }): string {
  const { top = '', inside = '', end = '', after = '' } = extra;
  return (
    '<!doctype html><html lang="en"><head><title>Ferry returns in spring</title></head><body class="has-comments">' +
    `<header><a href="/"><img src="https://x.example/logo.png" alt="Paper">The Paper</a>${top}</header><main><article>` +
    `<h1>Ferry returns in spring</h1>${paragraphs.slice(0, 3).join('')}${inside}${paragraphs.slice(3).join('')}${end}` +
    `</article></main>${after}<footer>Copyright 2024 The Paper. All rights reserved.</footer></body></html>`
  );
}

async function cleaned(html: string, keep: KeptPart[]): Promise<Article> {
  return clean({ bytes: Buffer.from(html), path: null }, { url: 'https://x.example/a', keep });
}

const comment = (body: string, tag = 'li'): string =>
  `<${tag} class="comment"><div class="comment-author">Tam</div><div class="comment-meta">3 May 2024</div>` +
  `<div class="comment-content">${body}</div><div class="reply"><a href="#">Reply</a></div></${tag}>`;
const COMMENTS = `<div id="comments" class="comments-area"><h2>2 comments</h2><ol class="comment-list">${comment(
  '<p>About time.</p>',
)}${comment('<p>Agreed</p><p>And now the bus.</p>')}</ol><form class="comment-form"><p>Leave your thoughts here, please.</p></form></div>`;

describe('comments', () => {
  const html = page({ after: COMMENTS });

  test('stay out unless asked for', async () => {
    const { blocks } = await cleaned(html, []);
    expect(blocks.some(({ text }) => text.includes('About time'))).toBe(false);
  });

  test('come after the article, without names, dates and forms', async () => {
    const { blocks, removed, stats } = await cleaned(html, ['comments']);
    expect(blocks.slice(6).map(({ text, comment: isComment }) => [text, isComment])).toEqual([
      ['About time.', true],
      ['Agreed', true],
      ['And now the bus.', true],
    ]);
    expect(removed.map(({ text }) => text)).toEqual(
      expect.arrayContaining(['3 May 2024', 'Leave your thoughts here, please.']),
    );
    expect(stats.inputBlocks).toBe(stats.keptBlocks + stats.removedBlocks + stats.mergedBlocks);
  });

  test('are not what a class of the whole page says', async () => {
    const { blocks } = await cleaned(
      page({ after: '<p>Terms of use apply to every page of this site, always.</p>' }),
      ['comments'],
    );
    expect(blocks.every((block) => block.comment === undefined)).toBe(true);
  });
});

describe('tables', () => {
  const rows =
    '<tr><th>Day</th><th>Share</th></tr><tr><td>12</td><td>34</td></tr><tr><td>Share</td><td>Print</td></tr>';

  test('inside the article stay whole', async () => {
    const { blocks } = await cleaned(page({ inside: `<table>${rows}</table>` }), ['tables']);
    expect(blocks.filter(({ kind }) => kind === 'table-row').map(({ text }) => text)).toEqual([
      'Day\tShare',
      '12\t34',
      'Share\tPrint',
    ]);
  });

  test('outside it stay out, and so do hidden ones', async () => {
    const html = page({
      inside: `<table hidden>${rows}</table>`,
      after: `<table><tr><td>Home</td><td>Menu</td></tr></table>`,
    });
    const { blocks } = await cleaned(html, ['tables']);
    expect(blocks.filter(({ kind }) => kind === 'table-row')).toEqual([]);
  });
});

describe('pictures', () => {
  const html = page({
    top: '<img src="/banner.png">',
    inside:
      '<figure><img src="boat.jpg" alt="The boat"><figcaption>The boat in May.</figcaption></figure>' +
      '<div class="box"><a href="/b"><img src="share.jpg">Share this article</a></div>',
    end: '<img src="last.jpg">',
    after: '<div class="more"><a href="/c"><img src="other.jpg">Other story</a></div>',
  });

  test('of the article stay, with their place', async () => {
    const { images = [], blocks } = await cleaned(html, ['images']);
    expect(images.map(({ url, alt, at }) => [url, alt, at])).toEqual([
      ['https://x.example/boat.jpg', 'The boat', blocks.findIndex(({ text }) => text === 'The boat in May.')],
      ['https://x.example/last.jpg', '', blocks.length],
    ]);
  });

  test('change nothing else', async () => {
    const { images: _, ...rest } = await cleaned(html, ['images']);
    expect(rest).toEqual(await cleaned(html, []));
  });
});

test('a sentence that is merged takes its marks with it', async () => {
  const first =
    'The <b>ferry</b> returns to the islands before the end of this month. Repairs to the hull took longer than planned because a part was cast again in Norwich.';
  const repeat =
    'Repairs to the hull took longer than planned because a part was cast again in Norwich. Nobody had ever <em>asked the captain</em> himself. The <b>ferry</b> returns to the islands before the end of this month.';
  const { blocks, merged } = await cleaned(page({ inside: `<p>${first}</p>`, end: `<p>${repeat}</p>` }), [
    'emphasis',
  ]);
  expect(merged).toHaveLength(1);
  const last = blocks.at(-1);
  expect(last?.text).toBe('Nobody had ever asked the captain himself.');
  expect(last?.marks?.map(({ kind, from, to }) => [kind, last.text.slice(from, to)])).toEqual([
    ['emphasis', 'asked the captain'],
  ]);
});

import { describe, expect, it } from 'vitest';
import { clean } from '../../src/clean.js';

const BODY = [
  'The ferry will carry two hundred people and their bicycles across the river from Monday on, the council said.',
  'It had lain in the harbour for nine years after a survey found rot in the hull and nobody would pay for repairs.',
  'Volunteers rebuilt it plank by plank in a shed behind the old mill, and the last nail went in a week ago.',
  'A ticket costs two crowns each way, and children under six ride with their parents for nothing at all.',
];

const HEADLINE = 'River ferry returns to service after nine years in the harbour';

async function cleanDump(head: readonly string[], foot: readonly string[] = []): Promise<Facts> {
  const text = ['Home', 'World', 'Sports', 'Log in', '', HEADLINE, ...head, '', ...BODY, '', ...foot].join(
    '\n',
  );
  return facts(text);
}

async function cleanHtml(head: string, foot = ''): Promise<Facts> {
  const body = BODY.map((paragraph) => `<p>${paragraph}</p>`).join('');
  return facts(
    `<html lang="en"><body><nav><a>Home</a></nav><article><h1>${HEADLINE}</h1>${head}${body}</article>${foot}</body></html>`,
  );
}

interface Facts {
  readonly authors: readonly string[];
  readonly publishedAt: string | null;
  readonly modifiedAt: string | null;
}

async function facts(text: string): Promise<Facts> {
  const { authors, publishedAt, modifiedAt } = await clean({ bytes: Buffer.from(text), path: null });
  return { authors, publishedAt, modifiedAt };
}

describe('authors and dates of a page', () => {
  it.each<[head: string[], facts: Facts]>([
    [['By Jane Doe', 'May 3, 2024'], { authors: ['Jane Doe'], publishedAt: '2024-05-03', modifiedAt: null }],
    [
      ['Jane Doe | May 3, 2024 | Local News'],
      { authors: ['Jane Doe'], publishedAt: '2024-05-03', modifiedAt: null },
    ],
    [
      ['Written by', 'Jane Doe', 'Published May 3, 2024 · Updated June 5, 2024'],
      { authors: ['Jane Doe'], publishedAt: '2024-05-03', modifiedAt: '2024-06-05' },
    ],
    [['3 hours ago'], { authors: [], publishedAt: null, modifiedAt: null }],
  ])('finds them in the dump with %j', async (head, expected) => {
    expect(await cleanDump(head)).toEqual(expected);
  });

  it('finds them in markup', async () => {
    const head =
      '<div class="entry-meta"><span class="author-name">Jane Doe</span><div class="date">3 May 2024</div></div>';
    expect(await cleanHtml(head)).toEqual({
      authors: ['Jane Doe'],
      publishedAt: '2024-05-03',
      modifiedAt: null,
    });
  });

  it('leaves those of comments and other stories alone', async () => {
    const foot =
      '<section class="related"><div class="card"><span class="author">Ann Lee</span><p>4 June 2023</p></div></section>' +
      '<ol class="comments"><li class="comment"><b class="author">quill</b> <time>5 May 2024</time><p>I like it.</p></li></ol>';
    expect(await cleanHtml('', foot)).toEqual({ authors: [], publishedAt: null, modifiedAt: null });
  });

  // More than sixteen blocks between the article's end and what names its writer.
  const LINKS = `<ul>${Array.from({ length: 20 }, (_, at) => `<li><a href="/${at}">Link ${at}</a></li>`).join('')}</ul>`;
  const BIO =
    'writes about harbours and the people who work in them, and has kept a boat of her own since she was nine.';

  it.each<[name: string, head: string, foot: string, authors: string[]]>([
    [
      'a label far below the article',
      '',
      `${LINKS}<p class="author-box">Author:</p><p>Jane Doe</p>`,
      ['Jane Doe'],
    ],
    ['a byline far below the article', '', `${LINKS}<p class="byline">Written by Jane Doe</p>`, ['Jane Doe']],
    [
      'bylines of several stories far below the article',
      '',
      `${LINKS}<p class="byline">By Jane Doe</p><p>Ice holds</p><p class="byline">By John Smith</p>`,
      [],
    ],
    [
      'a list of writers, not of who reviewed them',
      '',
      '<h2>Written by:</h2><h3>Jane Doe</h3><h2>Article reviewed by:</h2><h3>John Smith</h3>',
      ['Jane Doe'],
    ],
    ['a name that the bio below it begins with', '', `<h4>Jane Doe</h4><p>Jane Doe ${BIO}</p>`, ['Jane Doe']],
    [
      'a bare name near the headline that a bio begins with',
      '<p>Jane Doe</p>',
      `<p>Jane Doe ${BIO}</p>`,
      ['Jane Doe'],
    ],
    [
      'no name of a list of people',
      '<p>Jane Doe</p><p>Ann Lee</p>',
      `<p>Jane Doe ${BIO}</p><p>Ann Lee ${BIO}</p>`,
      [],
    ],
  ])('tells the writer by %s', async (_, head, foot, authors) => {
    expect((await cleanHtml(head, foot)).authors).toEqual(authors);
  });

  it('takes a bare name from above the headline of a dump, whose place is less sure', async () => {
    const text = ['Home', 'World', 'Jane Doe', HEADLINE, 'May 3, 2024', '', ...BODY].join('\n');
    expect((await facts(text)).authors).toEqual(['Jane Doe']);
  });

  it('takes none from above the headline of markup', async () => {
    const body = BODY.map((paragraph) => `<p>${paragraph}</p>`).join('');
    const page = `<html lang="en"><body><div>Find Harbours</div><article><div>Mary Shelley</div><h1>${HEADLINE}</h1><p>3 May 2024</p>${body}</article></body></html>`;
    expect((await facts(page)).authors).toEqual([]);
  });
});

import { describe, expect, test } from 'vitest';
import { clean } from '../../src/clean.js';
import type { Article } from '../../src/output/schema.js';

const PARAGRAPHS = [
  'The ferry sailed on Tuesday for the first time since the storm took the pier away in the spring of last year.',
  '“Nobody here will ever again complain about the timetable,” said the harbour master, who had counted 214 passengers.',
  'The company will run four boats a day until October and two in the winter, as long as the weather lets it.',
];
const BODY = PARAGRAPHS.map((text) => `<p>${text}</p>`).join('');

async function read(html: string): Promise<Article> {
  return clean({
    bytes: Buffer.from(`<!DOCTYPE html><html lang="en"><body>${html}</body></html>`),
    path: 'a.html',
  });
}

function story(inside: string): string {
  return `<nav><a href="/">Home</a><a href="/news">News</a></nav><article><h1>Ferry sails again</h1>${inside}</article>`;
}

/** An article below the first one. */
function next(level: number): string {
  const text = PARAGRAPHS[0]?.replace('ferry', 'tram');
  return `<article><h${level}>Trams stop</h${level}><p>${text}</p><p>Nobody was hurt when the tram left the rails at the corner of Mill Street early on Sunday.</p></article>`;
}

describe('pull quotes', () => {
  test.each([
    [
      'a quotation in an aside',
      '<aside><blockquote>Nobody here will ever again complain about the timetable</blockquote></aside>',
    ],
    [
      'a paragraph named so',
      '<div class="pull-quote"><p>“Nobody here will ever again complain about the timetable”</p></div>',
    ],
  ])('%s is merged into the paragraph that says it', async (_, quote) => {
    const { merged, text } = await read(story(BODY.replace('<p>The company', `${quote}<p>The company`)));
    expect(merged.map(({ into }) => into)).toEqual([[1]]);
    expect(text.split('\n\n')).toEqual(PARAGRAPHS);
  });

  test('a quotation with a word of its own stays', async () => {
    const quote =
      '<blockquote>Nobody here will ever again complain about the bus timetable, said the harbour master.</blockquote>';
    const { merged, text } = await read(
      story(
        `${PARAGRAPHS.slice(0, 2)
          .map((one) => `<p>${one}</p>`)
          .join('')}${quote}<p>${PARAGRAPHS[2]}</p>`,
      ),
    );
    expect(merged).toEqual([]);
    expect(text).toContain('bus timetable');
  });
});

describe('bylines below the headline', () => {
  test.each([
    ['en', 'By Jane Doe, 3 September 2019'],
    ['fr', 'Par Mathilde Rouvière – Publié le 14 mars 2025 à 6 h 00'],
    ['pl', 'Autor: Ewa Kalinowska, 3 września 2019'],
  ])('%s: %s', async (language, byline) => {
    const article = await clean(
      {
        bytes: Buffer.from(
          `<html lang="${language}"><body>${story(`<p>${byline}</p>${BODY}`)}</body></html>`,
        ),
        path: 'a.html',
      },
      { language },
    );
    expect(article.text).not.toContain(byline);
    expect(article.authors).toHaveLength(1);
  });

  test('a date alone', async () => {
    const { text, publishedAt } = await read(story(`<p>3 September 2019</p>${BODY}`));
    expect([text.split('\n\n'), publishedAt]).toEqual([PARAGRAPHS, '2019-09-03']);
  });

  test('a first sentence that begins like one stays', async () => {
    const first = 'By 2019 the pier of Jane Doe was gone';
    expect(
      (await read(story(`<p>${first}</p>${BODY}`))).removed.filter(({ rule }) => rule === 'byline'),
    ).toEqual([]);
  });
});

describe('articles appended below the first', () => {
  test('with a headline of their own are removed', async () => {
    const { text, removed } = await read(story(BODY) + next(1));
    expect(text.split('\n\n')).toEqual(PARAGRAPHS);
    expect(removed.some(({ reason }) => reason.includes('another article'))).toBe(true);
  });

  test('parts of an article in elements of their own stay', async () => {
    expect(
      (await read(story(BODY) + next(2))).removed.some(({ reason }) => reason.includes('another article')),
    ).toBe(false);
  });
});

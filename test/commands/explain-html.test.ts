import { readFile } from 'node:fs/promises';
import { load } from 'cheerio';
import { parse } from 'parse5';
import { describe, expect, test } from 'vitest';
import { cleanPage } from '../../src/clean.js';
import { explainAsHtml } from '../../src/commands/explain-html.js';
import { explainBlocks } from '../../src/commands/explanations.js';

function fixtureText(name: string): Promise<string> {
  return readFile(`fixtures/${name}/input.txt`, 'utf8');
}

async function explainedPage(text: string, path = 'page.txt'): Promise<{ html: string; texts: string[] }> {
  const page = await cleanPage({ bytes: Buffer.from(text), path });
  return { html: explainAsHtml(page), texts: explainBlocks(page.document).map(({ block }) => block.text) };
}

describe('explain --html', () => {
  test('shows every block in reading order with its verdict', async () => {
    const { html, texts } = await explainedPage(await fixtureText('arabic-dump-repeat'));
    const $ = load(html);
    const shown = $('section .text').toArray();
    expect(shown.map((text) => $(text).text())).toEqual(texts);
    expect(new Set(shown.map((text) => $(text).attr('lang')))).toEqual(new Set(['ar']));
    expect($('section.remove .verdict').first().text()).toMatch(
      /^remove skip-link \d\.\d\d line 1 matches the phrase /u,
    );
    expect($('table th').first().text()).toBe('title');
    for (const verdict of ['keep', 'remove', 'merge', 'field']) {
      expect($(`section.${verdict}`).length).toBeGreaterThan(0);
      expect($(`#show-${verdict}`).is('[checked]')).toBe(true);
    }
  });

  test('marks the words of a repeat that are other ones', async () => {
    const { html } = await explainedPage(await fixtureText('english-dump-repeat'));
    const $ = load(html);
    const marks = $('section.merge mark').toArray();
    expect(marks.map((mark) => $(mark).text())).toEqual(['after', 'calling']);
    expect($('section:not(.merge) mark')).toHaveLength(0);
  });

  test('is HTML without an error, whatever the page says', async () => {
    const hostile =
      '<script>alert(1)</script> & "quoted" <!-- </style> \u0000\u202E --> <img src=x onerror=alert(1)>';
    const { html } = await explainedPage(
      `${hostile}\n\n${'The council met on Monday to vote on the bridge, and it will meet again. '.repeat(4)}\n`,
      `</title><script>${'x'}.html`,
    );
    const errors: string[] = [];
    parse(html, { onParseError: ({ code }) => errors.push(code) });
    expect(errors).toEqual([]);
    const $ = load(html);
    expect($('script, img')).toHaveLength(0);
    expect($('section').first().find('.text').text()).toContain('<script>alert(1)</script> & "quoted"');
  });
});

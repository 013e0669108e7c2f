import { describe, expect, it } from 'vitest';
import { cleanPage } from '../../src/clean.js';
import { describeMetadata } from '../../src/commands/describe-metadata.js';

const PAGE = `<html lang="en"><head><title>Rain falls on the town | The Herald</title>
<meta property="og:site_name" content="The Herald"><meta property="article:tag" content="rain">
<meta property="article:tag" content="snow"></head><body><main><h1>Rain falls on the town</h1>
<p>It rained in the town from morning to night, and the streets were empty until the shops had closed.</p>
<p>Nobody could remember a day like it, said the owner of the oldest shop, who has kept a diary of the weather.</p>
</main></body></html>`;

const TERMINAL = { isTerminal: true, columns: 80 };

async function linesOf(html: string, isTerminal: boolean): Promise<string[]> {
  const page = { bytes: new TextEncoder().encode(html), path: null };
  const { document } = await cleanPage(page, { url: 'https://example.org/rain' });
  const stdout = { ...TERMINAL, isTerminal, write: () => Promise.resolve() };
  return describeMetadata(document, (_, text) => text, { stdout });
}

describe('describeMetadata', () => {
  it('lists each known value with its source', async () => {
    expect(await linesOf(PAGE, false)).toEqual([
      '',
      'metadata',
      '  title     title, visible: title  Rain falls on the town',
      '  siteName  og:site_name           The Herald',
      '  tags      article:tag            rain; snow',
      '  language  html[lang]             en',
    ]);
  });

  it('isolates the words of the page on a terminal', async () => {
    const [place, words] = (await linesOf(PAGE, true)).slice(-2);
    expect(place?.trimEnd()).toBe('  language  html[lang]');
    expect(words).toBe('    \u2068en\u2069');
  });
});

import { readdir, readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { ADVERT_PAGE, CLEAN_PAGE } from '../cli/pages.js';

const NUMBERS = ['one', 'two', 'three', 'four', 'five', 'six', 'seven'];

/** Pages of different lengths, dumps and HTML, by their paths; one of them cannot be cleaned. */
export function batchPages(count: number): Record<string, string> {
  const pages: Record<string, string> = {};
  for (let number = 0; number < count; number++) {
    const name = `pages/${String(number).padStart(3, '0')}`;
    const lines = Array.from({ length: (number * 7) % 23 }, (_, line) => sentence(number, line));
    if (number % 3 === 0) pages[`${name}.html`] = toHtml(lines);
    else pages[`${name}.txt`] = `${number % 2 === 0 ? CLEAN_PAGE : ADVERT_PAGE}\n${lines.join('\n\n')}\n`;
  }
  pages['pages/005-empty.txt'] = '\n';
  return pages;
}

/** Pages that come last and take a tenth of a second each, so that a run over them can be interrupted. */
export function longPages(count: number): Record<string, string> {
  return Object.fromEntries(
    Array.from({ length: count }, (_, number) => [
      `pages/long-${number}.txt`,
      Array.from({ length: 2000 }, (_item, line) => sentence(number, line)).join('\n\n'),
    ]),
  );
}

function sentence(number: number, line: number): string {
  const word = NUMBERS[(number + line) % NUMBERS.length] ?? '';
  return `The office says in its report ${number}-${line} that ${word} boats crossed the river on the ${line + 1}th day, as they had before.`;
}

function toHtml(lines: readonly string[]): string {
  const paragraphs = CLEAN_PAGE.trim().split('\n\n').slice(1).concat(lines);
  return `<!doctype html><html lang="en"><head><title>Council approves a second bridge</title></head><body>
<nav><a href="/">Home</a> <a href="/news">News</a></nav><main><h1>Council approves a second bridge</h1>
${paragraphs.map((text) => `<p>${text}</p>`).join('\n')}</main><footer>Copyright 2024. All rights reserved.</footer></body></html>`;
}

/** The bytes of an output: of the file, or of all files in the folder but the list of finished pages. */
export async function readOutput(path: string): Promise<unknown> {
  if (!(await stat(path)).isDirectory()) return readFile(path, 'base64');
  const files: Record<string, string> = {};
  for (const name of (await readdir(path, { recursive: true })).sort()) {
    const file = join(path, name);
    if (name !== '.dechrome-manifest' && (await stat(file)).isFile())
      files[name] = await readFile(file, 'base64');
  }
  return files;
}

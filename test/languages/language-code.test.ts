import { readFile } from 'node:fs/promises';
import { expect, test } from 'vitest';
import { cleanPage } from '../../src/clean.js';
import { languageCode } from '../../src/languages/language-code.js';

test.each([
  ['pt-BR', 'pt'],
  ['NB-no', 'no'],
  ['nn', 'no'],
  ['fil-PH', 'tl'],
  ['', ''],
])('%s is listed as %s', (tag, code) => {
  expect(languageCode(tag)).toBe(code);
});

test.each([
  ['norwegian', 'nb-NO', 'no'],
  ['filipino', 'fil', 'tl'],
])('a page in %s is judged alike under either tag', async (name, tag, code) => {
  const bytes = await readFile(`fixtures/${name}-dump-repeat/input.txt`);
  const [one, other] = await Promise.all(
    [tag, code].map(async (language) => {
      const { document } = await cleanPage({ bytes, path: 'page.txt' }, { language });
      const { blocks, removed, merged } = document;
      return { scores: blocks.map(({ score }) => score), removed, merged };
    }),
  );
  expect(one).toEqual(other);
});

import { readdirSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { languageList, loadAllLanguages, loadLanguages, loadLanguagesOf } from '../../src/languages/index.js';

const languages = await loadAllLanguages();

describe('languages', () => {
  it('lists every language file', async () => {
    // Language files are named by their ISO 639 code, the rest of the folder by what it does.
    const files = readdirSync(new URL('../../src/languages', import.meta.url))
      .map((file) => file.replace(/\.ts$/u, ''))
      .filter((file) => /^[a-z]{2,3}$/u.test(file));
    expect(languages.map((language) => language.code).toSorted()).toEqual(files.toSorted());
  });
});

it('lists each with the code and scripts of its file', () => {
  expect(languageList.map(({ code, scripts }) => ({ code, scripts }))).toEqual(
    languages.map(({ code, scripts }) => ({ code, scripts })),
  );
});

describe('loading', () => {
  it('gives English first, then those in the scripts of the page', async () => {
    const arabic = (await loadLanguagesOf(new Set(['Arab']))).map(({ code }) => code);
    expect(arabic[0]).toBe('en');
    expect(arabic).toContain('ar');
    expect(arabic).not.toContain('fr');
    expect((await loadLanguagesOf(new Set(['Goth']))).map(({ code }) => code)).toEqual(['en']);
  });

  it('gives named ones in their order, each once, and none that is not listed', async () => {
    expect((await loadLanguages(['fr', 'xx', 'en', 'fr'])).map(({ code }) => code)).toEqual(['fr', 'en']);
  });
});

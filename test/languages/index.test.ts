import { readdirSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { languageList, loadAllLanguages, loadPageLanguages } from '../../src/languages/index.js';

const languages = await loadAllLanguages();

async function codes(scripts: string[], own: string | null): Promise<string[]> {
  return (await loadPageLanguages(new Set(scripts), own)).map((language) => language.code);
}

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

describe('loadPageLanguages', () => {
  it('gives the own language first, English next, then those in the scripts of the page', async () => {
    const arabic = await codes(['Arab'], 'ar-EG');
    expect(arabic.slice(0, 2)).toEqual(['ar', 'en']);
    expect(arabic).not.toContain('fr');
    expect((await codes(['Latn'], 'fr')).slice(0, 2)).toEqual(['fr', 'en']);
  });

  it('gives English alone for scripts that no language has', async () => {
    expect(await codes(['Goth'], null)).toEqual(['en']);
    expect(await codes([], 'xx')).toEqual(['en']);
  });

  it('names no language twice', async () => {
    const all = await codes(
      languages.flatMap((language) => language.scripts),
      'en',
    );
    expect(all).toHaveLength(languages.length);
    expect(new Set(all).size).toBe(all.length);
  });
});

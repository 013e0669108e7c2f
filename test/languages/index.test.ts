import { readdirSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { languages, languagesForScripts } from '../../src/languages/index.js';

function codes(scripts: string[], own: string | null) {
  return languagesForScripts(new Set(scripts), own).map((language) => language.code);
}

describe('languages', () => {
  it('lists every language file', () => {
    // Language files are named by their ISO 639 code, the rest of the folder by what it does.
    const files = readdirSync(new URL('../../src/languages', import.meta.url))
      .map((file) => file.replace(/\.ts$/u, ''))
      .filter((file) => /^[a-z]{2,3}$/u.test(file));
    expect(languages.map((language) => language.code).toSorted()).toEqual(files.toSorted());
  });
});

describe('languagesForScripts', () => {
  it('gives the own language first, English next, then those in the scripts of the page', () => {
    const arabic = codes(['Arab'], 'ar-EG');
    expect(arabic.slice(0, 2)).toEqual(['ar', 'en']);
    expect(arabic).not.toContain('fr');
    expect(codes(['Latn'], 'fr').slice(0, 2)).toEqual(['fr', 'en']);
  });

  it('gives English alone for scripts that no language has', () => {
    expect(codes(['Goth'], null)).toEqual(['en']);
    expect(codes([], 'xx')).toEqual(['en']);
  });

  it('names no language twice', () => {
    const all = codes(
      languages.flatMap((language) => language.scripts),
      'en',
    );
    expect(all).toHaveLength(languages.length);
    expect(new Set(all).size).toBe(all.length);
  });
});

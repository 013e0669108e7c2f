import { describe, expect, it } from 'vitest';
import { loadAllLanguages } from '../../src/languages/index.js';
import { readAuthorLine } from '../../src/metadata/author-line.js';

const all = await loadAllLanguages();

function read(code: string, text: string): { credited: readonly string[]; bare: readonly string[] } {
  const languages = all.filter((language) => language.code === code || language.code === 'en');
  const { credited, bare } = readAuthorLine(text, languages);
  return { credited, bare };
}

describe('readAuthorLine', () => {
  it.each<[code: string, text: string, credited: string[], bare: string[]]>([
    ['en', 'By Jane Doe and John Smith', ['Jane Doe and John Smith'], []],
    ['en', 'Published August 7, 2023 by Jane Doe', ['Jane Doe'], []],
    ['en', 'Jane Doe | May 3, 2024 | Sports', [], ['Jane Doe', 'Sports']],
    ['en', 'Jane Doe July 13, 2025 — 7 minutes read', [], ['Jane Doe']],
    ['en', 'By Jane Doe. Last updated on May 3, 2024', ['Jane Doe'], []],
    ['en', 'Posted by quill on Friday December 19, 2025 @08:02PM', ['quill'], []],
    ['en', 'submitted 17 hours ago by quill', ['quill'], ['submitted']],
    ['en', 'Thread starter quill', ['quill'], []],
    ['en', 'Reviewed by Jane Doe', [], []],
    ['en', 'By J. K. Rowling', ['J. K. Rowling'], []],
    ['en', 'May 3, 2024 · 30 min · 6279 words · Jane Lee', [], ['Jane Lee']],
    ['en', 'Sort by popularity', [], ['Sort by popularity']],
    ['en', 'Ten Rides by Bike', [], ['Ten Rides by Bike']],
    ['fr', 'Par Jeanne Martin, le 21 octobre 2024 - 06:45', ['Jeanne Martin'], []],
    ['de', 'Von Eva Schmidt | 3. Mai 2024', ['Eva Schmidt'], []],
    ['ar', 'كتب: أحمد علي | 3 مايو 2024', ['أحمد علي'], []],
    ['it', '2 minuti di lettura', [], []],
  ])('reads %s: %s', (code, text, credited, bare) => {
    expect(read(code, text)).toEqual({ credited, bare });
  });

  it('knows a label without a name', () => {
    const languages = all.filter(({ code }) => code === 'en');
    expect(readAuthorLine('Written by', languages).isLabel).toBe(true);
    expect(readAuthorLine('Edited by', languages).isLabel).toBe(false);
    expect(readAuthorLine('Written by Jane Doe', languages).isLabel).toBe(false);
  });
});

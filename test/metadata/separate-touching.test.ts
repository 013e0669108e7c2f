import { expect, test } from 'vitest';
import en from '../../src/languages/en.js';
import es from '../../src/languages/es.js';
import { readAuthorLine } from '../../src/metadata/author-line.js';
import { findDates } from '../../src/metadata/parse-date.js';
import { separateTouching } from '../../src/metadata/separate-touching.js';

test.each([
  ['by Jane DoeMay 14, 20243 Comments', ['Jane Doe'], ['2024-05-14']],
  ['By Jane DoeJan. 5, 2024 | 6 Comments', ['Jane Doe'], ['2024-01-05']],
  ['By Jane DoeJanuary 4, 2026Updated: January 8, 2026', ['Jane Doe'], ['2026-01-04', '2026-01-08']],
  ['Posted on June 29, 2020November 12, 2021', [], ['2020-06-29', '2021-11-12']],
  ['By Jane Doe2026-02-16', ['Jane Doe'], ['2026-02-16']],
])('%s', (line, names, dates) => {
  expect(readAuthorLine(line, [en]).credited).toEqual(names);
  expect(findDates(line, [en]).map(({ date }) => date)).toEqual(dates);
});

test('a line whose parts stand apart is read as it was', () => {
  for (const line of [
    'By Jane McDonald, 3 May 2024, 15:04',
    '2024-05-03T10:15:00+03:00',
    'Por Juana Díaz | 3 de mayo de 2024',
    'The iPhones of 2024 and 2025',
    'A500 of 1987',
  ]) {
    expect(separateTouching(line)).toBe(line);
  }
  expect(readAuthorLine('Por Juana Díaz | 3 de mayo de 2024', [es]).credited).toEqual(['Juana Díaz']);
});

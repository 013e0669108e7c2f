import { resolve } from 'node:path';
import { describe, expect, test } from 'vitest';
import { createPlaces } from '../../src/batch/output-places.js';

const places = (root?: string, folder = 'out') => createPlaces({ folder, extension: '.json', root });

test('mirror the paths as they are given', () => {
  const place = places();
  expect(place({ path: 'pages/../a.txt' })).toBe('out/a.txt.json');
  expect(place({ path: null })).toBe('out/stdin.json');
  expect(place({ path: '../a.txt' })).toBe('out/_parent/a.txt.json');
});

test('start below the root', () => {
  const place = places('/srv/pages');
  expect(place({ path: '/srv/pages/x/a.txt' })).toBe('out/x/a.txt.json');
  expect(place({ path: '/srv/other/a.txt' })).toBe('out/_parent/other/a.txt.json');
  expect(places(resolve('pages'))({ path: 'pages/a.txt' })).toBe('out/a.txt.json');
});

test('stay the same however often they are asked for', () => {
  const place = places();
  const first = place({ path: 'A.txt' });
  expect(place({ path: 'a.txt' })).toMatch(/^out\/a\.txt~[0-9a-f]{12}\.json$/u);
  expect(place({ path: 'A.txt' })).toBe(first);
  expect(place({ path: 'a.txt' })).toBe(place({ path: 'a.txt' }));
});

describe('never meet', () => {
  test.each([
    ['by letter case', ['Page.html', 'page.html', 'PAGE.html']],
    ['by the letter case of a folder', ['Pages/a.html', 'pages/a.html']],
    ['by how an accent is written', ['caf\u00E9.html', 'cafe\u0301.html']],
    ['by the name of standard input', [null, 'stdin']],
    ['by a step up', ['../a', '_parent/a']],
    ['by what is forbidden', ['a:b', 'a?b', 'a_b']],
    ['by length', [`${'n'.repeat(300)}1`, `${'n'.repeat(300)}2`]],
  ])('%s', (_, paths) => {
    const place = places();
    const found = paths.map((path) => place({ path }).normalize('NFC').toLowerCase());
    expect(new Set(found).size).toBe(paths.length);
  });

  test('a record and a file', () => {
    const place = places();
    const found = [
      place({ path: 'Rows.jsonl/000001-x' }),
      place({ path: 'rows.jsonl', record: { number: 1, id: 'x' } }),
      place({ path: 'rows.jsonl', record: { number: 2, id: 'x' } }),
      place({ path: 'ROWS.jsonl', record: { number: 1, id: 'x' } }),
      place({ path: 'rOWS.jsonl/000002-x' }),
    ].map((name) => name.toLowerCase());
    expect(new Set(found).size).toBe(found.length);
  });
});

test('a path longer than the system allows is shortened', () => {
  const path = `${`${'d'.repeat(200)}/`.repeat(25)}a.txt`;
  expect(places()({ path })).toMatch(/^out\/_long\/a\.txt~[0-9a-f]{12}\.json$/u);
  expect(places()({ path, record: { number: 1, id: null } })).toMatch(
    /^out\/_long\/a\.txt~[0-9a-f]{12}\/000001\.json$/u,
  );
});

import * as fc from 'fast-check';
import { join, relative, resolve, sep } from 'node:path';
import { describe, expect, test } from 'vitest';
import { comparableName, containerName, outputName, recordName } from '../../src/batch/output-name.js';

const MARK = /~[0-9a-f]{12}/u;

describe('the name of a page', () => {
  test.each([
    ['a.html', 'a.html.json'],
    ['pages/a.txt', 'pages/a.txt.json'],
    ['./pages//a.txt', 'pages/a.txt.json'],
    ['../x/a.html', '_parent/x/a.html.json'],
    ['/srv/a.html', 'srv/a.html.json'],
    ['..', '_parent.json'],
    ['صفحات/أ.html', 'صفحات/أ.html.json'],
    ['.config/a', '.config/a.json'],
    ['console/com10.txt', 'console/com10.txt.json'],
    [null, 'stdin.json'],
  ])('%s is %s', (path, name) => {
    expect(outputName(path, '.json')).toBe(name);
  });

  test.each([
    ['index.php?id=1.html', /^index\.php_id=1\.html~[0-9a-f]{12}\.json$/u],
    ['C:/a.html', /^C_~[0-9a-f]{12}\/a\.html\.json$/u],
    ['a\\b.html', /^a_b\.html~[0-9a-f]{12}\.json$/u],
    ['a\nb\u009Bc', /^a_b_c~[0-9a-f]{12}\.json$/u],
    ['half \uD800', /^half _~[0-9a-f]{12}\.json$/u],
    ['end. /a', /^end\._~[0-9a-f]{12}\/a\.json$/u],
    ['CON', /^_CON~[0-9a-f]{12}\.json$/u],
    ['nul.tar.gz/lpt1.txt', /^_nul\.tar\.gz~[0-9a-f]{12}\/_lpt1\.txt~[0-9a-f]{12}\.json$/u],
    ['_Parent/a', /^_Parent~[0-9a-f]{12}\/a\.json$/u],
    ['pages.JSON/a', /^pages\.JSON~[0-9a-f]{12}\/a\.json$/u],
    ['ض'.repeat(126), /^ض{118}~[0-9a-f]{12}\.json$/u],
  ])('%j is changed and marked', (path, name) => {
    expect(outputName(path, '.json')).toMatch(name);
  });

  test('is as long as names can be before it is shortened', () => {
    expect(outputName('n'.repeat(250), '.json')).toBe(`${'n'.repeat(250)}.json`);
    expect(Buffer.byteLength(outputName('n'.repeat(251), '.json'))).toBe(255);
  });
});

const step = fc.oneof(
  fc.constantFrom(
    '..',
    '.',
    '',
    'a',
    'A',
    '...',
    '\\',
    'C:',
    ' ',
    'con',
    'CON.txt',
    '_parent',
    'x.json',
    'é',
    'e\u0301',
  ),
  fc.string({ unit: 'binary', maxLength: 300 }).map((text) => text.replaceAll('/', '')),
);
const path = fc.array(step, { minLength: 1 }).map((steps) => steps.join('/'));

test('no name leads out of the folder, is too long, or is one that Windows refuses', () => {
  fc.assert(
    fc.property(path, (given) => {
      const name = outputName(given, '.json');
      const inside = relative('out', resolve(join('out', name)));
      expect(inside === '' || inside.split(sep)[0] === '..').toBe(false);
      for (const part of name.split('/')) {
        expect(Buffer.byteLength(part)).toBeLessThanOrEqual(255);
        expect(part).not.toMatch(/[<>:"|?*\\\p{Cc}\p{Cs}]|[. ]$|^(?:con|nul|aux|prn)(?:\.|$)/iu);
      }
    }),
  );
});

test('two paths have two names, and no file is in the place of a folder', () => {
  fc.assert(
    fc.property(path, path, (left, right) => {
      fc.pre(parts(left) !== parts(right));
      const [one, two] = [outputName(left, '.json'), outputName(right, '.json')];
      expect(one).not.toBe(two);
      expect(comparableName(two).startsWith(`${comparableName(one)}/`)).toBe(false);
    }),
    { numRuns: 500 },
  );
});

test.each([
  ['Straße', 'STRASSE'],
  ['é', 'e\u0301'],
  ['ΟΔΟΣ', 'οδος'],
  ['ﬁle', 'FILE'],
])('%s and %s may be one name', (left, right) => {
  expect(comparableName(left)).toBe(comparableName(right));
});

describe('the name of a record', () => {
  test.each([
    [{ number: 1, id: null }, undefined, '000001.md'],
    [{ number: 12, id: 'story-7' }, 'https://example.org/', '000012-story-7.md'],
    [{ number: 3, id: null }, 'https://www.example.org/a/b?c=1', '000003-example.org-a-b-c-1.md'],
    [{ number: 3, id: '../../etc/passwd' }, undefined, '000003-etc-passwd.md'],
    [{ number: 3, id: '/..\\..\0' }, undefined, '000003.md'],
    [{ number: 3, id: '<urn:uuid:0-1>' }, undefined, '000003-urn-uuid-0-1.md'],
    [{ number: 3, id: null }, 'https://example.org/%D8%AE%D8%A8%D8%B1', '000003-example.org-خبر.md'],
    [{ number: 3, id: '100%' }, undefined, '000003-100.md'],
    [{ number: 1234567, id: 'con' }, undefined, '1234567-con.md'],
  ])('%j at %s is %s', (record, url, name) => {
    expect(recordName(record, url, '.md')).toBe(name);
  });

  test('is short, in whole characters, and marked by the whole id', () => {
    const [one, two] = ['1', '2'].map((end) =>
      recordName({ number: 1, id: 'خبر-'.repeat(40) + end }, undefined, '.md'),
    );
    expect(one).toMatch(new RegExp(`^000001-[خبر-]+${MARK.source}\\.md$`, 'u'));
    expect(Buffer.byteLength(one ?? '')).toBeLessThanOrEqual(100 + 13 + 3);
    expect(one).not.toBe(two);
  });

  test('stands in a folder named after its container', () => {
    expect(containerName('crawl/a.warc.gz', '.md')).toBe('crawl/a.warc.gz');
    expect(containerName(null, '.md')).toBe('stdin');
    expect(containerName('rows.md', '.md')).toMatch(/^rows\.md~[0-9a-f]{12}$/u);
  });
});

function parts(given: string): string {
  return given
    .split('/')
    .filter((part) => part !== '' && part !== '.')
    .join('/');
}

import { resolve } from 'node:path';
import { expect, test } from 'vitest';
import { commonRoot, isWithin } from '../../src/batch/output-root.js';

test.each([
  ['relative inputs', ['pages', '../a.txt', '-'], undefined],
  ['nothing but standard input', ['-'], undefined],
  ['a folder', ['/srv/pages'], '/srv'],
  ['a folder with a separator at the end', ['/srv/pages/'], '/srv'],
  ['a file', ['/srv/pages/a.txt'], '/srv/pages'],
  ['a file and a folder', ['/srv/pages/a.txt', '/srv/more'], '/srv'],
  ['names that begin alike', ['/srv/page/a', '/srv/pages/a'], '/srv'],
  ['a pattern', ['/srv/pages/**/*.html'], '/srv/pages'],
  ['a pattern at the root', ['/*.html'], '/'],
  ['two trees', ['/srv/a', '/var/b'], '/'],
  ['the root itself', ['/'], '/'],
  ['a relative one beside it', ['/srv/pages/a', 'b', '-'], '/srv/pages'],
])('the root of %s', (_, inputs, root) => {
  expect(commonRoot(inputs, '/srv/pages/x')).toBe(root === undefined ? undefined : resolve(root));
});

test.each([
  ['/a/b', '/a', true],
  ['/a', '/a', true],
  ['/a/..b', '/a', true],
  ['/ab', '/a', false],
  ['/', '/a', false],
])('%s within %s: %s', (path, folder, expected) => {
  expect(isWithin(path, folder)).toBe(expected);
});

import * as fc from 'fast-check';
import { join, relative, resolve, sep } from 'node:path';
import { expect, test } from 'vitest';
import { outputName } from '../../src/batch/output-name.js';

test.each([
  ['a.html', 'a.html.json'],
  ['pages/a.txt', 'pages/a.txt.json'],
  ['./pages//a.txt', 'pages/a.txt.json'],
  ['../x/a.html', '_parent/x/a.html.json'],
  ['x/../../a.html', 'x/_parent/_parent/a.html.json'],
  ['/srv/a.html', 'srv/a.html.json'],
  ['C:\\pages\\a.html', 'C_/pages/a.html.json'],
  ['..', '_parent.json'],
  ['صفحات/أ.html', 'صفحات/أ.html.json'],
  [null, 'stdin.json'],
])('%s becomes %s', (path, name) => {
  expect(outputName(path, '.json')).toBe(name);
});

test('no name leads out of the folder', () => {
  const step = fc.constantFrom('..', '.', '', 'a', '...', '/', '\\', 'C:', ' ');
  fc.assert(
    fc.property(fc.array(step, { minLength: 1 }), fc.constantFrom('/', '\\'), (steps, separator) => {
      const inside = relative('out', resolve(join('out', outputName(steps.join(separator), '.md'))));
      expect(inside === '' || inside.split(sep)[0] === '..').toBe(false);
    }),
  );
});

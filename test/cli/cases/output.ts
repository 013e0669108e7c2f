import { CLEAN_PAGE } from '../pages.js';
import { ARTICLE, FAILED, MISSING, type Case } from './case.js';

/** What goes to files. */
export const OUTPUT_CASES: readonly Case[] = [
  {
    name: 'into a file',
    argv: ['a.txt', '-o', 'out/a.json'],
    code: 0,
    stdout: '',
    files: { 'out/a.json': ARTICLE },
  },
  {
    name: "a file's extension",
    argv: ['a.txt', '-o', 'a.md'],
    code: 0,
    stdout: '',
    files: { 'a.md': /^---\n/u },
  },
  {
    name: 'many into a folder',
    argv: ['pages', 'missing.html', 'a.txt', '-o', 'out'],
    code: 2,
    stdout: '',
    stderr: MISSING,
    files: {
      'out/pages/c.txt.json': ARTICLE,
      'out/pages/d.txt.json': ARTICLE,
      'out/missing.html.json': FAILED,
      'out/a.txt.json': ARTICLE,
    },
  },
  {
    name: 'one into a folder, as text',
    argv: ['a.txt', '-f', 'text', '-o', 'out/'],
    code: 0,
    stdout: '',
    files: { 'out/a.txt.txt': CLEAN_PAGE },
  },
  {
    name: 'one into a folder that is there',
    argv: ['a.txt', '-o', 'none'],
    code: 0,
    files: { 'none/a.txt.json': ARTICLE },
  },
  {
    name: 'pages from above the current folder',
    argv: ['pages/../a.txt', '../elsewhere.txt', '-o', 'out'],
    code: 2,
    stderr: /^dechrome: \.\.\/elsewhere\.txt: /u,
    files: { 'out/_parent/elsewhere.txt.json': FAILED, '../elsewhere.txt.json': null },
  },
  {
    name: 'many into one stream',
    argv: ['pages', 'a.txt', '-o', 'out/all.ndjson'],
    code: 0,
    stdout: '',
    files: { 'out/all.ndjson': /^[^\n]+c\.txt[^\n]+\n[^\n]+d\.txt[^\n]+\n[^\n]+a\.txt[^\n]+\n$/u },
  },
  {
    name: 'never over an input',
    argv: ['x.txt', 'x.txt.txt', '-f', 'text', '-o', '.'],
    code: 2,
    stderr: 'dechrome: x.txt.txt: not written, it is an input\n',
    files: { 'x.txt.txt': CLEAN_PAGE, 'x.txt.txt.txt': CLEAN_PAGE },
  },
];

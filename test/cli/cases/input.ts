import { expect } from 'vitest';
import { TITLE, CLEAN_PAGE } from '../pages.js';
import { ARTICLE, FAILED, MISSING, json, records, type Case } from './case.js';

/** Inputs, and what goes to standard output. */
export const INPUT_CASES: readonly Case[] = [
  { name: 'one page', argv: ['a.txt'], code: 0, stdout: ARTICLE },
  { name: 'one page by name of the command', argv: ['clean', 'a.txt'], code: 0, stdout: ARTICLE },
  {
    name: 'standard input',
    argv: [],
    stdin: CLEAN_PAGE,
    code: 0,
    stdout: /"path": null[^]*"title": "Council/u,
  },
  { name: 'standard input as -', argv: ['-'], stdin: CLEAN_PAGE, code: 0, stdout: /"path": null/u },
  {
    name: 'nothing on standard input',
    argv: [],
    code: 2,
    stdout: /"error": \{\n {4}"code": "empty"/u,
    stderr: /^dechrome: <stdin>: [^\n]+\n$/u,
  },
  {
    name: 'an empty page',
    argv: ['empty.txt'],
    code: 2,
    stdout: /"code": "empty"/u,
    stderr: /^dechrome: empty\.txt: /,
  },
  {
    name: 'an empty name, and the next',
    argv: ['', 'a.txt'],
    code: 2,
    stdout: records([
      ['', 'failure'],
      ['a.txt', 'page'],
    ]),
    stderr: 'dechrome: "": an empty name is no input\n',
  },
  { name: 'a missing file', argv: ['missing.html'], code: 2, stdout: FAILED, stderr: MISSING },
  {
    name: 'a missing file as text',
    argv: ['-f', 'text', 'missing.html'],
    code: 2,
    stdout: '',
    stderr: MISSING,
  },
  {
    name: 'a folder without pages',
    argv: ['none'],
    code: 2,
    stdout: /"code":"no-pages"/u,
    stderr: /^dechrome: none: /,
  },
  {
    name: 'many pages, one of which fails',
    argv: ['b.txt', 'missing.html', 'a.txt'],
    code: 2,
    stdout: records([
      ['b.txt', 'page'],
      ['missing.html', 'failure'],
      ['a.txt', 'page'],
    ]),
    stderr: MISSING,
  },
  {
    name: 'a folder of pages',
    argv: ['pages'],
    code: 0,
    stdout: records([
      ['pages/c.txt', 'page'],
      ['pages/d.txt', 'page'],
    ]),
  },
  {
    name: 'a folder of one page is still many',
    argv: ['single'],
    code: 0,
    stdout: records([['single/e.txt', 'page']]),
  },
  {
    name: 'many pages as JSON',
    argv: ['-f', 'json', 'a.txt', 'missing.html', 'b.txt'],
    code: 2,
    stdout: json([
      expect.objectContaining({ title: TITLE }),
      expect.objectContaining({ error: expect.objectContaining({ code: 'not-found' }) }),
      expect.objectContaining({ title: TITLE }),
    ]),
    stderr: MISSING,
  },
  {
    name: 'Markdown',
    argv: ['a.txt', '-f', 'md'],
    code: 0,
    stdout: /^---\ndechrome: [^]*\n---\n\n# Council/u,
  },
  { name: 'text', argv: ['-ftext', 'a.txt'], code: 0, stdout: CLEAN_PAGE },
  {
    name: 'many as text',
    argv: ['-f', 'text', 'a.txt', 'a.txt', '-'],
    stdin: CLEAN_PAGE,
    code: 0,
    stdout: /\n\fC?/u,
  },
];

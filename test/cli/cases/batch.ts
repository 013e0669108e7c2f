import { expect } from 'vitest';
import { TITLE } from '../pages.js';
import { json, records, type Case } from './case.js';

const BOTH = records([
  ['a.txt', 'page'],
  ['b.txt', 'page'],
]);

/** Runs of many pages. */
export const BATCH_CASES: readonly Case[] = [
  { name: 'as many workers as asked', argv: ['a.txt', 'b.txt', '-j', '2'], code: 0, stdout: BOTH },
  ...[
    ['-j', '0', '--jobs: less than 1: "0"'],
    ['-j', 'two', '--jobs: no number: "two"'],
    ['-j', '1.5', '--jobs: no whole number: "1.5"'],
    ['--shard', '3/2', '--shard: not of the form i/n, such as 2/8: "3/2"'],
    ['--timeout', '-1', '--timeout: less than 0: "-1"'],
    ['--max-bytes', '5 apples', '--max-bytes: no number of bytes such as 500000 or 20M: "5 apples"'],
    ['--max-bytes', '9G', '--max-bytes: more than 2 GB: "9G"'],
    ['--max-memory', '1', '--max-memory: less than 64: "1"'],
    ['--max-removed', '101', '--max-removed: more than 100: "101"'],
    ['--fail-on', 'empty,rain', '--fail-on: "rain" is none of error, empty, warning, check: "empty,rain"'],
    ['--report', 'r.txt', '--report: ends neither in .json nor in .ndjson: "r.txt"'],
  ].map(([flag = '', value = '', message]): Case => ({
    name: `${flag} ${value}`,
    argv: ['a.txt', `${flag}=${value}`.replace('-j=', '-j')],
    code: 2,
    stdout: '',
    stderr: `dechrome: ${message}\n`,
  })),
  {
    name: 'nothing to resume from',
    argv: ['a.txt', 'b.txt', '--resume'],
    code: 2,
    stdout: '',
    stderr: /^dechrome: --resume: [^\n]+\n$/u,
  },
  {
    name: 'chrome that fails a run',
    argv: ['a.txt', 'b.txt', '--fail-on', 'check'],
    code: 1,
    stdout: BOTH,
    stderr: 'dechrome: --fail-on check: 1\n',
  },
  { name: 'no chrome, nothing that fails', argv: ['a.txt', '--fail-on', 'check,warning,empty'], code: 0 },
  {
    name: 'an input that fails beside what fails a run',
    argv: ['b.txt', 'empty.txt', '--fail-on', 'error,empty'],
    code: 2,
    stderr: /^dechrome: empty\.txt: [^\n]+\ndechrome: --fail-on error: 1\ndechrome: --fail-on empty: 1\n$/u,
  },
  {
    name: 'a page that loses too much',
    argv: ['b.txt', '--max-removed', '0.5', '--fail-on', 'warning'],
    code: 1,
    stdout: /"loses \d+ % of its words; 0\.5 % are allowed"/u,
    stderr:
      /^dechrome: b\.txt: warning: loses \d+ % of its words; 0\.5 % are allowed\ndechrome: --fail-on warning: 1\n$/u,
  },
  {
    name: 'a page that loses little',
    argv: ['b.txt', '--max-removed', '50'],
    code: 0,
    stdout: /"warnings": \[\]/u,
  },
  {
    name: 'a report of one page',
    argv: ['b.txt', '--report', 'r.json'],
    code: 0,
    files: {
      'r.json': json({
        schemaVersion: 1,
        pages: [
          expect.objectContaining({
            title: TITLE,
            removed: expect.arrayContaining([expect.objectContaining({ rule: 'advert-label' })]),
            provenance: expect.objectContaining({ title: expect.any(String) }),
          }),
        ],
        totals: expect.objectContaining({
          pages: 1,
          failed: 0,
          rules: expect.objectContaining({ 'advert-label': { pages: 1, blocks: 1, words: 1 } }),
          languages: expect.objectContaining({ en: expect.objectContaining({ pages: 1 }) }),
        }),
      }),
    },
  },
  {
    name: 'a report of a page that failed',
    argv: ['empty.txt', '--report', 'r.ndjson', '-q'],
    code: 2,
    stderr: /^dechrome: empty\.txt: /u,
    files: {
      'r.ndjson': /^\{"source":\{[^\n]+"error":\{"code":"empty"[^\n]+\n\{"totals":\{"pages":1,"failed":1,/u,
    },
  },
  {
    name: 'progress for logs',
    argv: ['a.txt', 'b.txt', '--progress', 'plain'],
    code: 0,
    stdout: BOTH,
    stderr: /^dechrome: 2 pages in \d+ s\n {2}words: \d+ kept, /u,
  },
  {
    name: 'quiet over progress',
    argv: ['a.txt', 'b.txt', '--progress', 'plain', '-q'],
    code: 0,
    stdout: BOTH,
  },
  { name: 'no progress', argv: ['a.txt', 'b.txt', '--no-progress'], code: 0, stdout: BOTH },
];

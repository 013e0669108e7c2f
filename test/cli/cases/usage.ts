import { ARTICLE, type Case } from './case.js';

/** Help, and calls that are wrong. */
export const USAGE_CASES: readonly Case[] = [
  { name: '--help', argv: ['--help'], code: 0, stdout: /^Usage: dechrome [^]*--favor[^]*explain/u },
  {
    name: 'help of a command',
    argv: ['check', '--help'],
    code: 0,
    stdout: /^Usage: dechrome check [^]*github/u,
  },
  { name: '--version', argv: ['--version'], code: 0, stdout: /^\d+\.\d+\.\d+\n$/u },
  {
    name: 'many into one JSON file',
    argv: ['a.txt', 'b.txt', '-o', 'all.json'],
    code: 2,
    stdout: '',
    stderr: /^dechrome: --output: all\.json names a file[^\n]+\n$/u,
    files: { 'all.json': null },
  },
  {
    name: 'a stream into a folder',
    argv: ['a.txt', '-f', 'ndjson', '-o', 'none'],
    code: 2,
    stderr: /^dechrome: --output: none is a folder[^\n]+\n$/u,
  },
  {
    name: 'an output that cannot be made',
    argv: ['a.txt', '-o', 'b.txt/out.json'],
    code: 2,
    stdout: '',
    stderr: /^dechrome: --output: b\.txt\/out\.json cannot be written: [^\n]+\n$/u,
  },
  {
    name: 'an unknown flag',
    argv: ['--fromat', 'json', 'a.txt'],
    code: 2,
    stdout: '',
    stderr: "dechrome: unknown option '--fromat' (Did you mean --format?)\n",
  },
  {
    name: 'an unknown format',
    argv: ['a.txt', '-f', 'jsno'],
    code: 2,
    stdout: '',
    stderr: 'dechrome: --format: "jsno" is none of json, ndjson, md, text (did you mean json?)\n',
  },
  {
    name: 'several wrong values',
    argv: ['a.txt', '--favor', 'speed', '--language', 'Arabic!', '--url', 'example'],
    code: 2,
    stdout: '',
    stderr: /^dechrome: --(url|language|favor)[^\n]+\n(dechrome: --(url|language|favor)[^\n]+\n){2}$/u,
  },
  {
    name: 'an invalid language',
    argv: ['a.txt', '--language', '12'],
    code: 2,
    stdout: '',
    stderr: 'dechrome: --language: not a language tag such as ar or pt-BR: "12"\n',
  },
  {
    name: 'one address for many pages',
    argv: ['pages', '--url', 'https://example.org/'],
    code: 2,
    stdout: '',
    stderr: 'dechrome: --url: the address of one page, but there are 2\n',
  },
  { name: 'a file named like a command', argv: ['./check', '-i', 'text'], code: 0, stdout: ARTICLE },
];

import { expect } from 'vitest';
import { ADVERT_LINE, CLEAN_PAGE } from '../pages.js';
import { MISSING, json, type Case } from './case.js';

/** The commands beside `clean`. */
export const COMMAND_CASES: readonly Case[] = [
  { name: 'check of a clean page', argv: ['check', 'a.txt'], code: 0, stdout: '' },
  {
    name: 'check of a page with an advert',
    argv: ['check', 'a.txt', 'b.txt'],
    code: 1,
    stdout: `b.txt:${ADVERT_LINE}: advert-label: ADVERTISING\n`,
  },
  {
    name: 'check for GitHub',
    argv: ['check', '--format', 'github', 'b.txt'],
    code: 1,
    stdout: new RegExp(
      `^::warning file=b\\.txt,line=${ADVERT_LINE},endLine=${ADVERT_LINE},title=advert-label::ADVERTISING \\([^\\n]+\\)\\n$`,
      'u',
    ),
  },
  {
    name: 'check as JSON',
    argv: ['check', '-f', 'json', 'b.txt', '-'],
    stdin: CLEAN_PAGE,
    code: 1,
    stdout: json([
      {
        path: 'b.txt',
        rule: 'advert-label',
        origin: { line: [ADVERT_LINE, ADVERT_LINE] },
        text: 'ADVERTISING',
        reason: expect.any(String),
      },
    ]),
  },
  {
    name: 'check as JSON without findings',
    argv: ['check', '-f', 'json', 'a.txt'],
    code: 0,
    stdout: '[\n]\n',
  },
  {
    name: 'check of a page that fails beside one with an advert',
    argv: ['check', 'missing.html', 'b.txt'],
    code: 2,
    stdout: /^b\.txt:/u,
    stderr: MISSING,
  },
  {
    name: 'explain',
    argv: ['explain', 'b.txt'],
    code: 0,
    stdout:
      /\nkeep +paragraph +0\.\d\d +line 3\n {2}The city council[^]*\nremove +advert-label +0\.\d\d +line 5 +[^\n]+\n {2}ADVERTISING\n/u,
  },
  {
    name: 'explain of two',
    argv: ['explain', 'a.txt', 'b.txt'],
    code: 2,
    stdout: '',
    stderr: /too many arguments/u,
  },
  {
    name: 'explain for a browser',
    argv: ['explain', 'b.txt', '--html', 'made/shown.html'],
    code: 0,
    stdout: '',
    files: {
      'made/shown.html': /^<!doctype html>[^]*<b>remove<\/b> <span>advert-label<\/span>[^]*<\/html>\n$/u,
    },
  },
  {
    name: 'explain in the place of the page',
    argv: ['explain', 'b.txt', '--html', './b.txt'],
    code: 2,
    stdout: '',
    stderr: 'dechrome: --html: ./b.txt is an input\n',
  },
  {
    name: 'explain for a browser of two records',
    argv: ['explain', '-', '-i', 'jsonl', '--html', 'shown.html'],
    stdin: `${JSON.stringify({ text: CLEAN_PAGE })}\n${JSON.stringify({ text: CLEAN_PAGE })}\n`,
    code: 2,
    stdout: '',
    stderr: 'dechrome: --html: shown.html holds one page, but there are more\n',
    files: { 'shown.html': null },
  },
  { name: 'explain of a folder', argv: ['explain', 'pages'], code: 2, stdout: '', stderr: /shows one page/u },
  {
    name: 'explain of a missing file',
    argv: ['explain', 'missing.html'],
    code: 2,
    stdout: '',
    stderr: MISSING,
  },
  {
    name: 'schema',
    argv: ['schema'],
    code: 0,
    stdout: json(expect.objectContaining({ anyOf: [expect.anything(), expect.anything()] })),
  },
  {
    name: 'rules',
    argv: ['rules'],
    code: 0,
    stdout: /^Rules\n[^]* {2}tracking-id [^]*\nVerdicts\n[^]*\nLanguages\n/u,
  },
  {
    name: 'rules as JSON',
    argv: ['rules', '--format', 'json'],
    code: 0,
    stdout: json(
      expect.objectContaining({
        rules: expect.arrayContaining([expect.objectContaining({ id: 'tracking-id', where: 'anywhere' })]),
        verdicts: expect.any(Array),
        languages: expect.arrayContaining([expect.objectContaining({ code: 'ar', direction: 'rtl' })]),
      }),
    ),
  },
];

import { expect, test } from 'vitest';
import { cleanOptionsSchema } from '../../src/options.js';
import { OUTPUT_FORMATS } from '../../src/output/index.js';
import { ADVERT_PAGE, CLEAN_PAGE, withPages } from './pages.js';
import { runInProcess } from './run.js';

const COLOR = /\u001B\[\d+m/u;
const ISOLATED = /\u2068[^\u2068\u2069]*\u2069/gu;

test('help names every choice that the options have', async () => {
  const { stdout } = await runInProcess(['--help']);
  const { inputFormat, favor } = cleanOptionsSchema.shape;
  for (const choice of [...inputFormat.unwrap().options, ...favor.unwrap().options, ...OUTPUT_FORMATS]) {
    expect(stdout).toContain(choice);
  }
});

test.each([
  [[], 'Usage: dechrome [clean]'],
  [['clean'], 'Usage: dechrome [clean]'],
  [['check'], 'Usage: dechrome check'],
  [['explain'], 'Usage: dechrome explain'],
])('at a terminal, %j without an input shows how to call it', async (argv, usage) => {
  const { code, stdout, stderr } = await runInProcess(argv, { columns: 80 });
  expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
  expect(stderr.startsWith(usage)).toBe(true);
});

test('- reads what is typed at a terminal', async () => {
  expect(await runInProcess(['-'], { columns: 80, stdin: CLEAN_PAGE })).toMatchObject({
    code: 0,
    stderr: '',
  });
});

test.each([
  ['no terminal', {}, undefined, false],
  ['a terminal', {}, 80, true],
  ['a dumb terminal', { TERM: 'dumb' }, 80, false],
  ['NO_COLOR', { NO_COLOR: '1' }, 80, false],
  ['an empty NO_COLOR', { NO_COLOR: '' }, 80, true],
  ['FORCE_COLOR', { FORCE_COLOR: '1' }, undefined, true],
  ['FORCE_COLOR over NO_COLOR', { FORCE_COLOR: '1', NO_COLOR: '1' }, undefined, true],
  ['FORCE_COLOR=0', { FORCE_COLOR: '0' }, 80, false],
])('explain with %s', async (_, env, columns, colored) => {
  const surroundings = { env, stdin: ADVERT_PAGE, ...(columns === undefined ? {} : { columns }) };
  const { stdout } = await runInProcess(['explain', '-'], surroundings);
  expect(COLOR.test(stdout)).toBe(colored);
});

test('explain wraps and isolates right-to-left text at a terminal only', async () => {
  const stdin = `عنوان الخبر في الصحيفة\n\n${'قالت الوزارة إن المناقشات كانت فنية وتركزت على السلامة. '.repeat(5)}\n`;
  const env = { NO_COLOR: '1' };
  const terminal = await runInProcess(['explain', '-'], { stdin, env, columns: 40 });
  const lines = terminal.stdout.split('\n').filter((line) => /\p{Script=Arabic}/u.test(line));
  expect(lines.length).toBeGreaterThan(7);
  for (const line of lines) {
    expect(line.replace(/[\u2068\u2069]/gu, '').length).toBeLessThanOrEqual(40);
    expect(line.replace(ISOLATED, '')).not.toMatch(/\p{Script=Arabic}/u);
  }
  const pipe = await runInProcess(['explain', '-'], { stdin });
  expect(pipe.stdout).not.toMatch(/[\u2068\u2069]/u);
});

test('a page cannot command the terminal', async () => {
  const stdin = CLEAN_PAGE.replace('The ferry', 'The \u001B]0;x\u0007\u009B2J ferry');
  for (const command of ['explain', 'check']) {
    const { stdout } = await runInProcess([command, '-'], { stdin, columns: 80, env: { NO_COLOR: '1' } });
    expect(stdout).not.toMatch(/[\u0000-\u0009\u000B-\u001F\u007F-\u009F]/u);
  }
});

test('a summary goes to a terminal, unless quiet', () =>
  withPages({ 'a.txt': CLEAN_PAGE }, async (folder) => {
    process.chdir(folder);
    const argv = ['a.txt', 'missing.txt'];
    expect((await runInProcess(argv, { columns: 80 })).stderr).toMatch(
      /dechrome: 2 pages, 1 failed in \d+ s\n {2}words: \d+ kept, [^\n]+\n {2}removed: title 1\n {2}errors: not-found 1\n$/u,
    );
    expect((await runInProcess([...argv, '-q'], { columns: 80 })).stderr).toMatch(
      /^dechrome: missing\.txt: [^\n]+\n$/u,
    );
    expect((await runInProcess(argv)).stderr).toMatch(/^dechrome: missing\.txt: [^\n]+\n$/u);
  }));

test.each([0, 1])('a reader that goes away after %i pages ends the run quietly', async (breaksAfter) => {
  const result = await withPages({ 'a.txt': CLEAN_PAGE, 'b.txt': ADVERT_PAGE }, (folder) => {
    process.chdir(folder);
    return runInProcess(['a.txt', 'b.txt'], { breaksAfter });
  });
  expect(result).toMatchObject({ code: 0, stderr: '' });
});

test('help to a reader that has gone away ends quietly', async () => {
  expect(await runInProcess(['--help'], { breaksAfter: 0 })).toEqual({ code: 0, stdout: '', stderr: '' });
});

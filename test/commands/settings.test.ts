import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { findConfigFile } from '../../src/commands/config-file.js';
import { CLEAN_PAGE, withPages } from '../cli/pages.js';
import { runInProcess, type Result, type Surroundings } from '../cli/run.js';

type Printed = {
  configFile: string | null;
  settings: Record<string, { value: unknown; from: string }>;
};

/** Runs with these files, in the folder `here` of them. */
function run(
  files: Readonly<Record<string, string>>,
  argv: readonly string[],
  surroundings: Surroundings = {},
): Promise<Result> {
  return withPages({ '.git/HEAD': '', 'here/a.txt': CLEAN_PAGE, ...files }, async (folder) => {
    const home = process.cwd();
    process.chdir(join(folder, 'here'));
    try {
      return await runInProcess(argv, surroundings);
    } finally {
      process.chdir(home);
    }
  });
}

async function print(
  files: Readonly<Record<string, string>>,
  argv: readonly string[] = [],
  surroundings: Surroundings = {},
): Promise<Printed> {
  const { code, stdout, stderr } = await run(files, [...argv, '--print-config'], surroundings);
  expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
  return JSON.parse(stdout);
}

describe('the configuration file', () => {
  test.each([
    ['dechrome.config.json', '{"favor":"recall"}'],
    ['dechrome.config.yaml', 'favor: recall'],
    ['dechrome.config.yml', 'favor: recall'],
    ['dechrome.config.mjs', 'export default { favor: "recall" };'],
    ['dechrome.config.js', 'module.exports = { favor: "recall" };'],
  ])('%s', async (name, text) => {
    const { configFile, settings } = await print({ [`here/${name}`]: text });
    expect(configFile).toBe(name);
    expect(settings['favor']).toEqual({ value: 'recall', from: `${name}: favor` });
  });

  test('in package.json', async () => {
    const { configFile, settings } = await print({ 'package.json': '{"dechrome":{"language":"ar"}}' });
    expect(configFile).toBe('../package.json');
    expect(settings['language']?.value).toBe('ar');
  });

  test('is the nearest, up to the root of the repository', async () => {
    const files = {
      'dechrome.config.yaml': 'favor: recall',
      'repository/.git/HEAD': '',
      'repository/package.json': '{"name":"dechrome"}',
      'repository/a/b/x': '',
      'repository/a/dechrome.config.json': '{}',
      'repository/c/x': '',
    };
    await withPages(files, (folder) => {
      const found = (path: string): string | undefined =>
        findConfigFile(join(folder, path))?.slice(folder.length + 1);
      expect(found('repository/a/b')).toBe('repository/a/dechrome.config.json');
      expect(found('repository/c')).toBeUndefined();
      expect(found('.')).toBe('dechrome.config.yaml');
      return Promise.resolve();
    });
  });

  test('starts paths at its own folder', async () => {
    const { settings } = await print({
      'dechrome.config.yaml': 'output: out/\nroot: /srv\nreport: run.json',
    });
    expect(settings['output']?.value).toBe('../out/');
    expect(settings['root']?.value).toBe('/srv');
    expect(settings['report']?.value).toBe('../run.json');
  });

  test('takes values as flags would have them', async () => {
    const { settings } = await print({
      'here/dechrome.config.json':
        '{"jobs":3,"keep":["links","images"],"quiet":true,"progress":false,"failOn":["error","empty"]}',
    });
    expect(settings).toMatchObject({
      jobs: { value: 3 },
      keep: { value: ['links', 'images'] },
      quiet: { value: true },
      progress: { value: false },
      failOn: { value: ['error', 'empty'] },
    });
  });

  test('has settings for one command, which count more there', async () => {
    const files = {
      'here/dechrome.config.yaml': 'favor: recall\nformat: md\ncheck: { favor: precision, format: sarif }',
    };
    expect((await print(files)).settings).toMatchObject({
      favor: { value: 'recall' },
      format: { value: 'md' },
    });
    expect((await print(files, ['check'])).settings).toMatchObject({
      favor: { value: 'precision', from: 'dechrome.config.yaml: check.favor' },
      format: { value: 'sarif' },
    });
    expect((await print({ 'here/dechrome.config.yaml': 'format: md' }, ['check'])).settings).toMatchObject({
      format: { value: 'text', from: 'default' },
    });
  });

  test('counts less than the environment, which counts less than flags', async () => {
    const files = { 'here/dechrome.config.yaml': 'favor: recall\nlanguage: ar\nurl: https://example.org/' };
    const env = {
      DECHROME_FAVOR: 'precision',
      DECHROME_LANGUAGE: 'fa',
      DECHROME_CHECK_LANGUAGE: 'tr',
      DECHROME_URL: '',
    };
    const argv = ['--language', 'he'];
    expect((await print(files, argv, { env })).settings).toMatchObject({
      favor: { value: 'precision', from: 'DECHROME_FAVOR' },
      language: { value: 'he', from: 'command line' },
      url: { value: 'https://example.org/', from: 'dechrome.config.yaml: url' },
    });
    expect((await print(files, ['check'], { env })).settings['language']).toEqual({
      value: 'tr',
      from: 'DECHROME_CHECK_LANGUAGE',
    });
  });

  test.each<[string, readonly string[], Surroundings['env']]>([
    ['--no-config', ['--no-config'], {}],
    ['DECHROME_NO_CONFIG', [], { DECHROME_NO_CONFIG: '1' }],
  ])('is not looked for with %s', async (_, argv, env) => {
    const { configFile } = await print({ 'here/dechrome.config.yaml': '?' }, argv, { env: env ?? {} });
    expect(configFile).toBeNull();
  });

  test.each<[string, readonly string[], Surroundings['env']]>([
    ['--config', ['--config', '../other.json'], {}],
    ['DECHROME_CONFIG', [], { DECHROME_CONFIG: '../other.json' }],
  ])('is named by %s', async (_, argv, env) => {
    const files = { 'other.json': '{"favor":"recall"}', 'here/dechrome.config.yaml': 'favor: precision' };
    expect((await print(files, argv, { env: env ?? {} })).settings['favor']?.from).toBe(
      '../other.json: favor',
    );
  });

  test('changes what comes out', async () => {
    const { stdout } = await run({ 'here/dechrome.config.yaml': 'format: text' }, ['a.txt']);
    expect(stdout).toBe(CLEAN_PAGE);
  });
});

describe('a wrong setting', () => {
  test.each<[string, string, string]>([
    ['an unknown name', 'favour: recall', 'favour: no such setting (did you mean favor?)'],
    [
      'the spelling of a flag',
      'input-format: html',
      'input-format: no such setting (did you mean inputFormat?)',
    ],
    ['nothing like any', 'pluginDirectory: x', 'pluginDirectory: no such setting'],
    [
      'an unknown name for a command',
      'check: { fromat: json }',
      'check.fromat: no such setting (did you mean format?)',
    ],
    ['a command that is no object', 'check: json', 'check: must be an object of settings'],
    ['no object', '- a', 'must be an object of settings'],
    ['a value that is none', 'favor: speed', 'favor: "speed" is none of precision, balanced, recall'],
    ['a switch that is a text', 'quiet: "yes"', 'quiet: must be true or false, not "yes"'],
    ['a value that is a switch', 'jobs: true', 'jobs: needs a value, not true'],
    ['an object', 'jobs: { most: 3 }', 'jobs: must be a text, a number or a list of them, not {"most":3}'],
    [
      'several',
      'favour: x\nquite: true',
      'favour: no such setting (did you mean favor?)\nquite: no such setting (did you mean quiet?)',
    ],
  ])('%s', async (_, text, message) => {
    const { code, stdout, stderr } = await run({ 'here/dechrome.config.yaml': text }, ['a.txt']);
    const lines = message.split('\n').map((line) => `dechrome: dechrome.config.yaml: ${line}\n`);
    expect({ code, stdout, stderr }).toEqual({ code: 2, stdout: '', stderr: lines.join('') });
  });

  test.each<[string, Record<string, string>, readonly string[], RegExp]>([
    ['YAML', { 'here/dechrome.config.yaml': '{a: [' }, [], /^dechrome: dechrome\.config\.yaml: [^\n]+\n$/u],
    ['JSON', { 'here/dechrome.config.json': '{"a":\n' }, [], /^dechrome: dechrome\.config\.json: [^\n]+\n$/u],
    [
      'JavaScript',
      { 'here/dechrome.config.mjs': 'throw new Error("no\\nway")' },
      [],
      /^dechrome: dechrome\.config\.mjs: no\n$/u,
    ],
    ['a file that is not there', {}, ['--config', 'x.json'], /^dechrome: x\.json: does not exist\n$/u],
    [
      'a file of another kind',
      {},
      ['--config', 'a.txt'],
      /^dechrome: a\.txt: is none of \.json, \.yaml, [^\n]+\n$/u,
    ],
  ])('in a file that cannot be parsed: %s', async (_, files, argv, message) => {
    const { code, stderr } = await run(files, ['a.txt', ...argv]);
    expect(code).toBe(2);
    expect(stderr).toMatch(message);
  });

  test.each<[Record<string, string>, string]>([
    [{ DECHROME_FAVOUR: 'x' }, 'DECHROME_FAVOUR: no such setting (did you mean DECHROME_FAVOR?)'],
    [{ DECHROME_FAVOR: 'speed' }, 'DECHROME_FAVOR: "speed" is none of precision, balanced, recall'],
    [{ DECHROME_QUIET: 'maybe' }, 'DECHROME_QUIET: must be 1 or 0, not "maybe"'],
  ])('in the environment: %j', async (env, message) => {
    const { code, stderr } = await run({}, ['a.txt'], { env });
    expect({ code, stderr }).toEqual({ code: 2, stderr: `dechrome: ${message}\n` });
  });

  test('of another program is left alone', async () => {
    expect(await run({}, ['a.txt'], { env: { DECHROME_SOMETHING_ELSE: 'x' } })).toMatchObject({
      code: 0,
      stderr: '',
    });
  });
});

test('an empty file sets nothing', async () => {
  await withPages({}, async (folder) => {
    await mkdir(join(folder, 'x'));
  });
  expect((await print({ 'here/dechrome.config.yaml': '' })).configFile).toBe('dechrome.config.yaml');
});

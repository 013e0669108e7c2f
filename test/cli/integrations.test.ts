import { spawn } from 'node:child_process';
import { existsSync, readFileSync, statSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parse } from 'yaml';
import { z } from 'zod';
import { describe, expect, test } from 'vitest';
import { ADVERT_LINE, ADVERT_PAGE, CLEAN_PAGE, withPages } from './pages.js';
import { BINARY, BUILT, type Result } from './run.js';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));

const steps = z.array(
  z.strictObject({
    name: z.string().optional(),
    uses: z.string().optional(),
    with: z.record(z.string(), z.string()).optional(),
    shell: z.literal('bash').optional(),
    env: z.record(z.string(), z.string()).optional(),
    run: z.string().optional(),
  }),
);

const input = z.strictObject({
  description: z.string(),
  required: z.boolean().optional(),
  default: z.string().optional(),
});

const actionSchema = z.strictObject({
  name: z.string(),
  description: z.string(),
  inputs: z.record(z.string(), input),
  runs: z.strictObject({ using: z.literal('composite'), steps }),
});

const workflowSchema = z.object({
  on: z.record(z.string(), z.unknown()),
  jobs: z.record(
    z.string(),
    z.object({
      strategy: z.object({ matrix: z.object({ node: z.array(z.string()) }) }).optional(),
      steps,
    }),
  ),
});

const hooksSchema = z.array(
  z.strictObject({
    id: z.string(),
    name: z.string(),
    description: z.string(),
    entry: z.string(),
    language: z.literal('node'),
    types_or: z.array(z.enum(['html', 'markdown', 'plain-text'])),
  }),
);

function read<Schema extends z.ZodType>(path: string, schema: Schema): z.output<Schema> {
  return schema.parse(parse(readFileSync(join(ROOT, path), 'utf8')));
}

function run(
  program: string,
  words: readonly string[],
  cwd: string,
  env: Record<string, string> = {},
): Promise<Result> {
  return new Promise((resolve, reject) => {
    const child = spawn(program, words, {
      cwd,
      env: { PATH: process.env['PATH'], ...env },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    const [stdout, stderr]: [string[], string[]] = [[], []];
    child.stdout.on('data', (chunk: Buffer) => stdout.push(chunk.toString()));
    child.stderr.on('data', (chunk: Buffer) => stderr.push(chunk.toString()));
    child.on('error', reject);
    child.on('close', (code) => resolve({ code, stdout: stdout.join(''), stderr: stderr.join('') }));
  });
}

const PAGES = { 'pages/a.txt': CLEAN_PAGE, 'pages/with a space.txt': ADVERT_PAGE, '-f.txt': CLEAN_PAGE };

describe('the action', () => {
  const action = read('.github/actions/dechrome/action.yml', actionSchema);
  const place = join(ROOT, '.github/actions/dechrome');

  /** Runs its steps as GitHub does, with inputs in the place of expressions. */
  async function runAction(inputs: Readonly<Record<string, string>>, cwd: string): Promise<Result> {
    const values: Record<string, string> = { 'github.action_path': place };
    for (const [name, { default: value }] of Object.entries(action.inputs)) {
      values[`inputs.${name}`] = inputs[name] ?? value ?? '';
    }
    let result: Result = { code: 0, stdout: '', stderr: '' };
    for (const step of action.runs.steps) {
      const env = Object.fromEntries(
        Object.entries(step.env ?? {}).map(([name, text]) => [
          name,
          text.replace(
            /\$\{\{ ([a-z._]+) \}\}/gu,
            (_, expression: string) => values[expression] ?? 'unknown',
          ),
        ]),
      );
      result = await run(
        'bash',
        ['--noprofile', '--norc', '-eo', 'pipefail', '-c', step.run ?? ''],
        cwd,
        env,
      );
      if (result.code !== 0) break;
    }
    return result;
  }

  test('puts no value into a script', () => {
    for (const { run: text } of action.runs.steps) expect(text).not.toContain('${{');
  });

  describe.skipIf(!existsSync(BUILT))('run', () => {
    test.each<[string, Record<string, string>, number, RegExp]>([
      [
        'annotates what it finds',
        { paths: 'pages' },
        1,
        new RegExp(`^::warning file=pages/with a space\\.txt,line=${ADVERT_LINE},[^\\n]+\\n$`, 'u'),
      ],
      ['passes clean pages', { paths: 'pages/a.txt\n-f.txt\n' }, 0, /^$/u],
      [
        'takes names with spaces and arguments',
        { paths: 'pages/with a space.txt', format: 'text', arguments: '--language=en\n--favor\nbalanced' },
        1,
        /^pages\/with a space\.txt:5: /u,
      ],
      ['runs no command that a value holds', { paths: '$(touch x); touch y' }, 2, /^$/u],
    ])('%s', async (_, inputs, code, stdout) => {
      await withPages(PAGES, async (folder) => {
        const result = await runAction(inputs, folder);
        expect(result.code).toBe(code);
        expect(result.stdout).toMatch(stdout);
        expect([existsSync(join(folder, 'x')), existsSync(join(folder, 'y'))]).toEqual([false, false]);
      });
    });

    test('writes SARIF to a file', () =>
      withPages(PAGES, async (folder) => {
        const { code, stdout } = await runAction(
          { paths: 'pages', format: 'sarif', output: 'found.sarif' },
          folder,
        );
        expect({ code, stdout }).toEqual({ code: 1, stdout: '' });
        expect(JSON.parse(await readFile(join(folder, 'found.sarif'), 'utf8'))).toMatchObject({
          version: '2.1.0',
        });
      }));
  });
});

describe('the hook of pre-commit', () => {
  const [hook, ...others] = read('.pre-commit-hooks.yaml', hooksSchema);

  test('is one', () => {
    expect(others).toEqual([]);
    expect(hook?.id).toBe('dechrome-check');
  });

  test.skipIf(!existsSync(BUILT))('stops a commit', () =>
    withPages(
      { ...PAGES, '.bin/dechrome': `#!/bin/sh\nexec "${process.execPath}" "${BINARY}" "$@"\n` },
      async (folder) => {
        const [program = '', ...words] = hook?.entry.split(' ') ?? [];
        // As pre-commit does it: the program on the path, then the names of the files that were added.
        const git = (...rest: string[]): Promise<Result> => run('git', rest, folder, { HOME: folder });
        await git('init', '--quiet');
        await git('add', 'pages');
        const names = (await git('diff', '--cached', '--name-only', '-z')).stdout
          .split('\0')
          .filter((name) => name !== '');
        expect(names).toHaveLength(2);
        const path = { PATH: `${join(folder, '.bin')}:${process.env['PATH'] ?? ''}` };
        await run('chmod', ['+x', '.bin/dechrome'], folder);
        expect(await run(program, [...words, ...names], folder, path)).toMatchObject({
          code: 1,
          stdout: `pages/with a space.txt:${ADVERT_LINE}: advert-label: ADVERTISING\n`,
        });
        expect((await run(program, [...words, 'pages/a.txt'], folder, path)).code).toBe(0);
      },
    ),
  );
});

describe('the workflow', () => {
  const { jobs } = read('.github/workflows/ci.yml', workflowSchema);

  test('runs the gate on the oldest Node that is supported, and on the newer ones', () => {
    const manifest = z
      .object({ engines: z.object({ node: z.string() }) })
      .parse(JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8')));
    const versions = jobs['gate']?.strategy?.matrix.node ?? [];
    expect(manifest.engines.node).toMatch(new RegExp(`^>=${versions[0]}`, 'u'));
    expect(versions.slice(1)).toEqual(['22', '24']);
  });

  test('runs what is there', () => {
    const all = Object.values(jobs).flatMap((job) => job.steps);
    const scripts = all.flatMap(({ run: text }) => (text === undefined ? [] : [text.replace(/^bash /u, '')]));
    expect(scripts).toEqual(['.ci/run']);
    for (const path of scripts) expect(statSync(join(ROOT, path)).isFile()).toBe(true);
    const local = all.flatMap(({ uses = '' }) => (uses.startsWith('./') ? [uses] : []));
    expect(local.map((path) => join(ROOT, path))).toEqual([
      dirname(join(ROOT, '.github/actions/dechrome/action.yml')),
    ]);
    const checked = all.flatMap((step) => step.with?.['paths'] ?? []);
    for (const path of checked) expect(existsSync(join(ROOT, path))).toBe(true);
  });
});

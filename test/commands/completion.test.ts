import { execFile, execFileSync } from 'node:child_process';
import { promisify } from 'node:util';
import { describe, expect, test } from 'vitest';
import { readCommands } from '../../src/commands/command-tree.js';
import { createProgram } from '../../src/commands/program.js';
import { SHELLS, type Shell } from '../../src/commands/shells.js';
import { withPages } from '../cli/pages.js';
import { runInProcess } from '../cli/run.js';

const run = promisify(execFile);

const FILES = { 'check me.html': '', 'page.html': '', 'pages/a.html': '', "it's.txt": '' };

function has(program: string): boolean {
  try {
    execFileSync(program, ['--version'], { stdio: 'ignore' });
    return true;
  } catch {
    return false;
  }
}

async function script(shell: Shell): Promise<string> {
  const { code, stdout, stderr } = await runInProcess(['completion', shell]);
  expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
  return stdout;
}

/** What bash offers for the words of a line, the last of which is being written; by its own rules, `=` is a word. */
function completeInBash(words: readonly string[]): Promise<string[]> {
  return withPages(FILES, async (folder) => {
    const text = [
      await script('bash'),
      'COMP_WORDS=(dechrome "$@")',
      'COMP_CWORD=$#',
      '_dechrome',
      'printf "%s\\n" "${COMPREPLY[@]}"',
    ].join('\n');
    const { stdout, stderr } = await run('bash', ['--norc', '-u', '-c', text, 'bash', ...words], {
      cwd: folder,
    });
    expect(stderr).toBe('');
    return stdout
      .split('\n')
      .filter((line) => line !== '')
      .sort();
  });
}

describe.skipIf(!has('bash'))('bash', () => {
  test.each<[readonly string[], readonly string[]]>([
    [['che'], ['check', 'check me.html']],
    [['check', '--for'], ['--format']],
    [
      ['check', '--format', ''],
      ['github', 'json', 'sarif', 'text'],
    ],
    [['check', '-f', 'j'], ['json']],
    [['-f', 'p'], ['parquet']],
    [['--format', '=', 'nd'], ['ndjson']],
    [
      ['--favor', '='],
      ['balanced', 'precision', 'recall'],
    ],
    [['p'], ['page.html', 'pages']],
    [['explain', "it'"], ["it's.txt"]],
    [
      ['-o', 'p'],
      ['page.html', 'pages'],
    ],
    [['--root', 'p'], ['pages']],
    [['--url', 'p'], []],
    [['schema', ''], []],
    [
      ['completion', ''],
      ['bash', 'fish', 'zsh'],
    ],
    [['--', '--fav'], []],
    [['check', 'page.html', '--fav'], ['--favor']],
    [['page.html', 'check'], ['check me.html']],
  ])('%j', async (words, expected) => {
    expect(await completeInBash(words)).toEqual(expected);
  });

  test('offers every option', async () => {
    const { program } = createProgram({
      stdin: { isTerminal: false, chunks: () => (async function* () {})() },
      stdout: { isTerminal: false, columns: undefined, write: () => Promise.resolve() },
      stderr: { isTerminal: false, columns: undefined, write: () => Promise.resolve() },
      env: {},
    });
    const [clean] = program.commands;
    if (clean === undefined) throw new Error('no command');
    for (const { name, options } of readCommands(program, clean)) {
      const words = name === '' ? ['-'] : [name, '-'];
      expect(await completeInBash(words)).toEqual(options.flatMap(({ names }) => names).sort());
    }
  });

  test('is loaded as the script says', async () => {
    const text = `${await script('bash')}\ncomplete -p dechrome`;
    expect((await run('bash', ['--norc', '-c', text])).stdout).toBe(
      'complete -o filenames -F _dechrome dechrome\n',
    );
  });
});

describe.skipIf(!has('zsh'))('zsh', () => {
  test('takes the script', async () => {
    const text = `autoload -Uz compinit && compinit -u -D\n${await script('zsh')}\nprint -r -- $_comps[dechrome]`;
    expect((await run('zsh', ['-f', '-c', text])).stdout).toBe('_dechrome\n');
  });
});

describe.skipIf(!has('fish'))('fish', () => {
  test.each<[string, readonly string[]]>([
    ['dechrome check --format ', ['github', 'json', 'sarif', 'text']],
    ['dechrome explai', ['explain']],
  ])('%s', async (line, expected) => {
    const text = `${await script('fish')}\ncomplete -C ${JSON.stringify(line)}`;
    const { stdout } = await run('fish', ['--no-config', '-c', text]);
    const offered = stdout.split('\n').flatMap((word) => word.split('\t')[0] || []);
    expect(offered.sort()).toEqual(expected);
  });
});

test.each(SHELLS)('every command and long option is in the script for %s', async (shell) => {
  const text = await script(shell);
  const help = (await runInProcess(['--help'])).stdout;
  const options = [...help.matchAll(/ --([a-z-]+)/gu)].map(([, name]) => name ?? '');
  expect(options.length).toBeGreaterThan(20);
  for (const option of options)
    expect(text).toMatch(new RegExp(shell === 'fish' ? `-l ${option} ` : `--${option}`, 'u'));
});

test('an unknown shell', async () => {
  const { code, stderr } = await runInProcess(['completion', 'bsh']);
  expect({ code, stderr }).toEqual({
    code: 2,
    stderr: 'dechrome: completion: "bsh" is none of bash, zsh, fish (did you mean bash?)\n',
  });
});

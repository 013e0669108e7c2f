import { execFileSync, spawnSync } from 'node:child_process';
import { describe, expect, test } from 'vitest';
import { toManual } from '../../src/commands/manual.js';
import { runInProcess } from '../cli/run.js';

const COMMAND = {
  name: 'x',
  description: ".dot \\ and 'quote'",
  usage: '[options]',
  options: [
    { names: ['--a-b'], flags: '--a-b <c>', description: '\'tis "so"', group: 'G:', values: undefined },
  ],
  operands: { kind: 'none' },
  operandList: [],
} as const;

function hasGroff(): boolean {
  return spawnSync('groff', ['--version']).status === 0;
}

describe('the manual', () => {
  test('tells of every option and command that help tells of', async () => {
    const { code, stdout } = await runInProcess(['manual']);
    expect(code).toBe(0);
    for (const argv of [['--help'], ['check', '--help'], ['explain', '--help']]) {
      const help = (await runInProcess(argv)).stdout;
      for (const [option] of help.matchAll(/--[a-z-]+/gu))
        expect(stdout).toContain(option.replaceAll('-', '\\-'));
    }
    expect(stdout).toMatch(/^\.SS "completion"$/mu);
  });

  test('escapes what its macros would take for their own', () => {
    const text = toManual([COMMAND, COMMAND]);
    expect(text).toContain("\n\\&.dot \\e and 'quote'");
    expect(text).toContain('.B "\\-\\-a\\-b <c>"\n\\&\'tis "so"');
  });

  test.skipIf(!hasGroff())('is taken by groff without a warning', async () => {
    const { stdout } = await runInProcess(['manual']);
    const { status, stderr } = spawnSync('groff', ['-man', '-Tutf8', '-ww', '-z'], {
      input: stdout,
      encoding: 'utf8',
    });
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
    expect(execFileSync('groff', ['-man', '-Tutf8'], { input: stdout, encoding: 'utf8' })).toContain('sarif');
  });
});

import { spawn } from 'node:child_process';
import { Readable } from 'node:stream';
import { fileURLToPath } from 'node:url';
import { BrokenPipeError, type Io, type Terminal } from '../../src/io.js';
import { main } from '../../src/main.js';

export const BINARY = fileURLToPath(new URL('../../bin/dechrome.js', import.meta.url));
export const BUILT = fileURLToPath(new URL('../../dist/cli.js', import.meta.url));

export interface Result {
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

export interface Surroundings {
  readonly stdin?: string;
  readonly env?: Io['env'];
  /** Columns of the terminal that all three streams are; none without it. */
  readonly columns?: number;
  /** How many writes standard output takes before its reader goes away. */
  readonly breaksAfter?: number;
}

/** Runs the command line inside this process, in its current folder. */
export async function runInProcess(
  argv: readonly string[],
  { stdin = '', env = {}, columns, breaksAfter = Infinity }: Surroundings = {},
): Promise<Result> {
  const stdout: string[] = [];
  const stderr: string[] = [];
  const collect = (texts: string[], limit: number): Terminal => ({
    isTerminal: columns !== undefined,
    columns,
    write: (text) => {
      if (texts.length >= limit) return Promise.reject(new BrokenPipeError());
      texts.push(typeof text === 'string' ? text : Buffer.from(text).toString());
      return Promise.resolve();
    },
  });
  const code = await main(argv, {
    stdin: {
      isTerminal: columns !== undefined,
      chunks: () => Readable.from([Buffer.from(stdin)]),
    },
    stdout: collect(stdout, breaksAfter),
    stderr: collect(stderr, Infinity),
    env,
  });
  return { code, stdout: stdout.join(''), stderr: stderr.join('') };
}

/** Runs the built binary in a folder. */
export function runBinary(
  argv: readonly string[],
  cwd: string,
  { stdin = '', env = {} }: Surroundings = {},
  nodeOptions: readonly string[] = [],
): Promise<Result> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [...nodeOptions, BINARY, ...argv], {
      cwd,
      env: { PATH: process.env['PATH'], ...env },
    });
    const stdout: Buffer[] = [];
    const stderr: Buffer[] = [];
    child.stdout.on('data', (chunk: Buffer) => stdout.push(chunk));
    child.stderr.on('data', (chunk: Buffer) => stderr.push(chunk));
    child.on('error', reject);
    child.on('close', (code) =>
      resolve({ code, stdout: Buffer.concat(stdout).toString(), stderr: Buffer.concat(stderr).toString() }),
    );
    // A child that never reads its input closes it.
    child.stdin.on('error', () => {});
    child.stdin.end(stdin);
  });
}

import { createReadStream } from 'node:fs';
import { resolve } from 'node:path';
import { ConfigError, InputError } from '../errors.js';
import { collectBytes } from './collect-bytes.js';
import { toInputError } from './input-files.js';

// Ten million names.
const MOST_BYTES = 1_000_000_000;

/**
 * The names of inputs that a file lists, one a line; or, if it holds a zero byte, each ended by one, as `find -print0`
 * writes them. Blank lines are left out.
 *
 * @param list Path of the list, or `-` for standard input.
 * @throws {ConfigError} when it cannot be read.
 */
export async function readFilesFrom(
  list: string,
  cwd: string,
  stdin: () => AsyncIterable<Uint8Array>,
): Promise<string[]> {
  let text: string;
  try {
    const bytes = await collectBytes(
      list === '-' ? stdin() : createReadStream(resolve(cwd, list)),
      MOST_BYTES,
    );
    text = new TextDecoder().decode(bytes);
  } catch (error) {
    const { message } = error instanceof InputError ? error : toInputError(error, list);
    throw new ConfigError(`--files-from: ${list} ${message}`, { cause: error });
  }
  if (text.includes('\0')) return text.split('\0').filter((name) => name !== '');
  return text
    .split('\n')
    .map((line) => line.replace(/\r$/u, ''))
    .filter((line) => line.trim() !== '');
}

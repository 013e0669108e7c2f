import { posix } from 'node:path';
import { isFolder } from '../batch/is-folder.js';
import type { CleanOptions } from '../options.js';
import { ConfigError } from '../errors.js';
import { expandInputs, toInputError, type PageSource } from '../input/sources.js';
import type { Io } from '../io.js';
import { toLine } from './line.js';

export interface Pages {
  readonly sources: readonly PageSource[];
  /** False for exactly one input that names a page, not a folder or pattern, however many pages that holds. */
  readonly many: boolean;
}

/** The pages that the inputs name, in order; standard input when there is none. */
export async function openPages(
  inputs: readonly string[],
  options: Pick<CleanOptions, 'url' | 'encoding'>,
  io: Io,
): Promise<Pages> {
  await assertEncoding(options.encoding);
  const expanded = await expandInputs(inputs.length === 0 ? ['-'] : inputs);
  const sources = expanded.map((source) => (source.path === null ? standardInput(io) : source));
  const many = inputs.length > 1 || sources.length !== 1 || !(await namesPage(inputs[0], sources[0]));
  if (sources.length > 1 && options.url !== undefined) {
    throw new ConfigError(`--url: the address of one page, but there are ${sources.length}`);
  }
  return { sources, many };
}

/** One wrong label is an error of the call, not of each page. */
async function assertEncoding(label: string | undefined): Promise<void> {
  if (label === undefined) return;
  const { isEncodingLabel } = await import('../input/decode-legacy.js');
  if (!isEncodingLabel(label)) {
    throw new ConfigError(
      `--encoding: "${toLine(label)}" is no encoding that pages are in, such as windows-1256`,
    );
  }
}

function standardInput({ stdin }: Io): PageSource {
  const read = async (): Promise<Uint8Array> => {
    try {
      return await stdin.read();
    } catch (error) {
      throw toInputError(error);
    }
  };
  return { path: null, read };
}

async function namesPage(input: string | undefined, source: PageSource | undefined): Promise<boolean> {
  if (input === undefined || source === undefined || source.path === null) return true;
  return toComparable(input) === toComparable(source.path) && !(await isFolder(input));
}

function toComparable(path: string): string {
  return posix.normalize(path.replaceAll('\\', '/'));
}

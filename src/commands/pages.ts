import { posix } from 'node:path';
import type { CleanOptions } from '../options.js';
import { ConfigError } from '../errors.js';
import { expandInputs, type PageSource } from '../input/sources.js';
import type { Io } from '../io.js';

export interface Pages {
  readonly sources: readonly PageSource[];
  /** False for exactly one input that names a page, not a folder or pattern, however many pages that holds. */
  readonly many: boolean;
}

/** The pages that the inputs name, in order; standard input when there is none. */
export async function openPages(
  inputs: readonly string[],
  options: Pick<CleanOptions, 'url'>,
  io: Io,
): Promise<Pages> {
  const expanded = await expandInputs(inputs.length === 0 ? ['-'] : inputs);
  const sources = expanded.map((source) =>
    source.path === null ? { path: null, read: io.stdin.read } : source,
  );
  const [first] = sources;
  const many =
    sources.length !== 1 || inputs.length > 1 || !(first?.path === null || namesPage(inputs[0], first?.path));
  if (sources.length > 1 && options.url !== undefined) {
    throw new ConfigError(`--url: the address of one page, but there are ${sources.length}`);
  }
  return { sources, many };
}

function namesPage(input: string | undefined, path: string | undefined): boolean {
  return input !== undefined && path !== undefined && toComparable(input) === toComparable(path);
}

function toComparable(path: string): string {
  return posix.normalize(path.replaceAll('\\', '/'));
}

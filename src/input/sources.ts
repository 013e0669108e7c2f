import { createReadStream } from 'node:fs';
import { readFile, stat } from 'node:fs/promises';
import { collectBytes, tooLarge } from './collect-bytes.js';
import { expandInputs, toInputError, type InputFile } from './input-files.js';
import type { PageSource } from './page-source.js';

export type { PageSource, RecordPlace } from './page-source.js';

/** How inputs are opened. */
export interface SourceOptions {
  /** Folder that relative inputs start from. */
  readonly cwd?: string;
  /** Standard input, for `-`. */
  readonly stdin: () => AsyncIterable<Uint8Array>;
  /** Largest page, in bytes, after decompression. */
  readonly maxBytes: number;
}

/** What a command line names, and what is known before the first page is read. */
export interface Sources extends AsyncIterable<PageSource> {
  /** Paths of the files that the inputs name, in order; null for standard input. A container is one of them. */
  readonly files: readonly (string | null)[];
  /** False for exactly one input that names a page, not a folder, pattern or container, however many that holds. */
  readonly many: boolean;
}

/**
 * The pages of a command line's inputs, in order. They are read as they are asked for: nothing is read ahead but one
 * buffer. An input that fails is a page whose `read` rejects, so that the others go on.
 */
export async function openSources(inputs: readonly string[], options: SourceOptions): Promise<Sources> {
  const files = await expandInputs(inputs, options.cwd);
  return {
    files: files.map(({ path }) => path),
    many: inputs.length > 1 || files.length !== 1 || !files[0]?.named,
    [Symbol.asyncIterator]: () => readSources(files, options),
  };
}

async function* readSources(files: readonly InputFile[], options: SourceOptions): AsyncGenerator<PageSource> {
  for (const file of files) yield await toSource(file, options);
}

async function toSource(input: InputFile, { stdin, maxBytes }: SourceOptions): Promise<PageSource> {
  const { path, file, error } = input;
  if (error !== undefined) return { path, read: () => Promise.reject(error) };
  if (file === undefined) return streamSource(path, stdin, maxBytes);
  // A pipe or a device is read once, and by nobody else.
  if (!(await isRegular(file))) return streamSource(path, () => createReadStream(file), maxBytes);
  return { path, file, read: () => readPageFile(file, maxBytes) };
}

function streamSource(
  path: string | null,
  open: () => AsyncIterable<Uint8Array>,
  maxBytes: number,
): PageSource {
  return {
    path,
    read: async () => {
      try {
        return await collectBytes(open(), maxBytes);
      } catch (error) {
        throw toInputError(error, path ?? '');
      }
    },
  };
}

async function isRegular(file: string): Promise<boolean> {
  try {
    return (await stat(file)).isFile();
  } catch {
    // Reading it says why.
    return true;
  }
}

/** Reads a page that is a plain file. @throws {InputError} when it cannot be read or is larger than `maxBytes`. */
export async function readPageFile(file: string, maxBytes: number): Promise<Uint8Array> {
  try {
    if ((await stat(file)).size > maxBytes) throw tooLarge(maxBytes);
    return await readFile(file);
  } catch (error) {
    throw toInputError(error, file);
  }
}

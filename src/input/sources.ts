import { readFile, stat } from 'node:fs/promises';
import { isAbsolute, resolve } from 'node:path';
import { buffer } from 'node:stream/consumers';
import { glob } from 'tinyglobby';
import { InputError } from '../errors.js';
import { type FolderEntry, walkFolder } from './walk-folder.js';

/** One page to be read: a file, or standard input. */
export interface PageSource {
  /** As given, with /; for a member of a folder the folder as given, / and the rest. Null for standard input. */
  readonly path: string | null;
  /** @throws {InputError} (as a rejection) when the page is not there or cannot be read. */
  read(): Promise<Uint8Array>;
}

const STANDARD_INPUT = '-';

/**
 * Expands the inputs of a command line, in their order: files, folders (their pages at any depth, in code unit order),
 * glob patterns (where no file has that name), and `-` for standard input. A file named twice is read once. An input
 * that fails is a source whose `read` rejects, so that the others go on.
 *
 * @param cwd Folder that relative inputs start from.
 */
export async function expandInputs(
  inputs: readonly string[],
  cwd: string = process.cwd(),
): Promise<PageSource[]> {
  const sources: PageSource[] = [];
  const seen = new Set<string>();
  for (const input of inputs) {
    for (const source of await expandInput(input, cwd)) {
      const key = source.path === null ? STANDARD_INPUT : resolve(cwd, source.path);
      if (seen.has(key)) continue;
      seen.add(key);
      sources.push(source);
    }
  }
  return sources;
}

async function expandInput(input: string, cwd: string): Promise<PageSource[]> {
  if (input === STANDARD_INPUT) return [{ path: null, read: () => buffer(process.stdin) }];
  const path = withSlashes(input);
  // Resolved, it would be the current folder.
  if (input === '') return [failing(path, new InputError('not-found', 'an empty name is no input'))];
  let isFolder: boolean;
  try {
    isFolder = (await stat(resolve(cwd, input))).isDirectory();
  } catch (error) {
    if (isMissing(error) && GLOB_CHARACTERS.test(path)) return expandGlob(path, cwd);
    return [failing(path, toInputError(error, path))];
  }
  return isFolder ? expandFolder(path, cwd) : [fileSource(path, cwd)];
}

const GLOB_CHARACTERS = /[*?[\]{}]|[!+@]\(/u;

async function expandGlob(pattern: string, cwd: string): Promise<PageSource[]> {
  const paths = await glob(pattern, { cwd, absolute: isAbsolute(pattern), expandDirectories: false });
  if (paths.length === 0) return [failing(pattern, new InputError('no-pages', 'matches no file'))];
  return paths.sort().map((path) => fileSource(path, cwd));
}

async function expandFolder(folder: string, cwd: string): Promise<PageSource[]> {
  const entries = await walkFolder(resolve(cwd, folder));
  if (entries.length === 0) return [failing(folder, new InputError('no-pages', 'holds no pages'))];
  const prefix = folder.endsWith('/') ? folder : `${folder}/`;
  return entries.map((entry) => memberSource(entry, folder, prefix, cwd));
}

function memberSource({ path, error }: FolderEntry, folder: string, prefix: string, cwd: string): PageSource {
  // The folder itself could not be listed.
  const member = path === '' ? folder : prefix + path;
  return error === undefined ? fileSource(member, cwd) : failing(member, toInputError(error, member));
}

function fileSource(path: string, cwd: string): PageSource {
  return {
    path,
    read: async () => {
      try {
        return await readFile(resolve(cwd, path));
      } catch (error) {
        throw toInputError(error, path);
      }
    },
  };
}

function failing(path: string, error: InputError): PageSource {
  return { path, read: () => Promise.reject(error) };
}

/** The reading error of a page as the error of an input. */
export function toInputError(error: unknown, path = ''): InputError {
  // Node gives such names with this character in place of their bytes, and cannot open them by it.
  if (isMissing(error) && path.includes('\uFFFD')) {
    return new InputError('not-readable', 'does not exist, or its name is not UTF-8', { cause: error });
  }
  if (isMissing(error)) return new InputError('not-found', 'does not exist', { cause: error });
  const code = errorCode(error);
  if (code === 'ERR_FS_FILE_TOO_LARGE') {
    return new InputError('too-large', 'is larger than 2 GB', { cause: error });
  }
  return new InputError('not-readable', `cannot be read${code === null ? '' : ` (${code})`}`, {
    cause: error,
  });
}

function isMissing(error: unknown): boolean {
  const code = errorCode(error);
  return code === 'ENOENT' || code === 'ENOTDIR';
}

function errorCode(error: unknown): string | null {
  return error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : null;
}

/** Elsewhere than on Windows a backslash is part of a name, or escapes in a pattern. */
function withSlashes(path: string): string {
  return process.platform === 'win32' ? path.replaceAll('\\', '/') : path;
}

import { stat } from 'node:fs/promises';
import { isAbsolute, resolve } from 'node:path';
import { InputError } from '../errors.js';
import { errorCode } from '../system-error.js';
import { type FolderEntry, walkFolder } from './walk-folder.js';

/** A file that an input names, standard input (its path is null), or an input that names no file. */
export interface InputFile {
  /** As given, with /; for a member of a folder the folder as given, / and the rest. */
  readonly path: string | null;
  /** Absolute path; left out for standard input and where there is an error. */
  readonly file?: string;
  readonly error?: InputError;
  /** Whether the input names this very file, not a folder or a pattern that it is found by. */
  readonly named: boolean;
}

/** The input that stands for standard input. */
export const STANDARD_INPUT = '-';

/**
 * Expands the inputs of a command line, in their order: files, folders (their pages at any depth, in code unit order),
 * glob patterns (where no file has that name), and `-` for standard input. A file named twice is read once. An input
 * that fails is a file with its error, so that the others go on.
 *
 * @param names Further inputs that are files and folders by these very names.
 * @param cwd Folder that relative inputs start from.
 */
export async function expandInputs(
  inputs: readonly string[],
  names: readonly string[],
  cwd: string,
): Promise<InputFile[]> {
  const files: InputFile[] = [];
  const seen = new Set<string>();
  for (const [index, input] of [...inputs, ...names].entries()) {
    const isLiteral = index >= inputs.length;
    for (const file of await expandInput(input, isLiteral, cwd)) {
      const key = file.path === null ? STANDARD_INPUT : resolve(cwd, file.path);
      if (seen.has(key)) continue;
      seen.add(key);
      files.push(file);
    }
  }
  return files;
}

async function expandInput(input: string, isLiteral: boolean, cwd: string): Promise<InputFile[]> {
  if (input === STANDARD_INPUT && !isLiteral) return [{ path: null, named: true }];
  const path = withSlashes(input);
  // Resolved, it would be the current folder.
  if (input === '') return [failing(path, true, new InputError('not-found', 'an empty name is no input'))];
  let isFolder: boolean;
  try {
    isFolder = (await stat(resolve(cwd, input))).isDirectory();
  } catch (error) {
    if (!isLiteral && isMissing(error) && GLOB_CHARACTERS.test(path)) return expandGlob(path, cwd);
    return [failing(path, true, toInputError(error, path))];
  }
  return isFolder ? expandFolder(path, cwd) : [found(path, true, cwd)];
}

/** What makes a pattern of a path, or of a step of one. */
export const GLOB_CHARACTERS = /[*?[\]{}]|[!+@]\(/u;

async function expandGlob(pattern: string, cwd: string): Promise<InputFile[]> {
  // Only here: every thread reads this file.
  const { glob } = await import('tinyglobby');
  const paths = await glob(pattern, { cwd, absolute: isAbsolute(pattern), expandDirectories: false });
  if (paths.length === 0) return [failing(pattern, true, new InputError('no-pages', 'matches no file'))];
  return paths.sort().map((path) => found(path, false, cwd));
}

async function expandFolder(folder: string, cwd: string): Promise<InputFile[]> {
  const entries = await walkFolder(resolve(cwd, folder));
  if (entries.length === 0) return [failing(folder, false, new InputError('no-pages', 'holds no pages'))];
  const prefix = folder.endsWith('/') ? folder : `${folder}/`;
  return entries.map((entry) => memberFile(entry, folder, prefix, cwd));
}

function memberFile({ path, error }: FolderEntry, folder: string, prefix: string, cwd: string): InputFile {
  // The folder itself could not be listed.
  const member = path === '' ? folder : prefix + path;
  return error === undefined
    ? found(member, false, cwd)
    : failing(member, false, toInputError(error, member));
}

function found(path: string, named: boolean, cwd: string): InputFile {
  return { path, named, file: resolve(cwd, path) };
}

function failing(path: string, named: boolean, error: InputError): InputFile {
  return { path, named, error };
}

/** The reading error of a page as the error of an input; an error of an input is itself. */
export function toInputError(error: unknown, path = ''): InputError {
  if (error instanceof InputError) return error;
  // Node gives such names with this character in place of their bytes, and cannot open them by it.
  if (isMissing(error) && path.includes('\uFFFD')) {
    return new InputError('not-readable', 'does not exist, or its name is not UTF-8', { cause: error });
  }
  if (isMissing(error)) return new InputError('not-found', 'does not exist', { cause: error });
  const code = errorCode(error);
  if (code === 'ERR_FS_FILE_TOO_LARGE') {
    return new InputError('too-large', 'is larger than 2 GB', { cause: error });
  }
  return new InputError('not-readable', `cannot be read${code === undefined ? '' : ` (${code})`}`, {
    cause: error,
  });
}

/** Whether an error comes from the system and not from the program. */
export function isSystemError(error: unknown): boolean {
  return errorCode(error) !== undefined;
}

function isMissing(error: unknown): boolean {
  const code = errorCode(error);
  return code === 'ENOENT' || code === 'ENOTDIR';
}

/** Elsewhere than on Windows a backslash is part of a name, or escapes in a pattern. */
function withSlashes(path: string): string {
  return process.platform === 'win32' ? path.replaceAll('\\', '/') : path;
}

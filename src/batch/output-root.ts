import { existsSync } from 'node:fs';
import { dirname, isAbsolute, relative, resolve, sep } from 'node:path';
import { GLOB_CHARACTERS, STANDARD_INPUT } from '../input/input-files.js';

/**
 * Where the paths of outputs start. Undefined if every input is relative: then outputs mirror the inputs as they are
 * given. With an absolute one among them it is the deepest folder that holds every input that is given, so that a
 * folder's own name is the first of its outputs' paths.
 *
 * @param inputs As given: files, folders, patterns, `-`.
 */
export function commonRoot(inputs: readonly string[], cwd: string = process.cwd()): string | undefined {
  const named = inputs.filter((input) => input !== STANDARD_INPUT && input !== '');
  if (!named.some((input) => isAbsolute(input))) return undefined;
  return named.map((input) => holderOf(resolve(cwd, input))).reduce(commonFolder);
}

/** The folder that an input stands in; of a pattern, the one that it starts from. */
function holderOf(input: string): string {
  if (existsSync(input)) return dirname(input);
  const steps = input.split(sep);
  const pattern = steps.findIndex((step) => GLOB_CHARACTERS.test(step));
  return pattern === -1 ? dirname(input) : steps.slice(0, pattern).join(sep) || sep;
}

function commonFolder(left: string, right: string): string {
  let folder = left;
  while (!isWithin(right, folder) && folder !== dirname(folder)) folder = dirname(folder);
  return folder;
}

/** Whether the path is the folder or below it; both absolute. */
export function isWithin(path: string, folder: string): boolean {
  const below = relative(folder, path);
  return below !== '..' && !below.startsWith(`..${sep}`) && !isAbsolute(below);
}

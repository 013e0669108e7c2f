import { resolve } from 'node:path';
import type { Sources } from '../input/sources.js';
import { isWithin } from './output-root.js';

/**
 * Leaves out the pages that an earlier run has put where this one writes, when they are found by a folder or pattern
 * that holds the output as well: else a second run would clean the first one's articles. What is named by itself stays.
 *
 * @param inputs As given.
 * @param output Path of the output; undefined for standard output.
 */
export function skipOutputs(
  sources: Sources,
  inputs: readonly string[],
  output: string | undefined,
): Sources {
  if (output === undefined || output === '-') return sources;
  const place = resolve(output);
  if (inputs.some((input) => isWithin(resolve(input), place))) return sources;
  const isOutput = (path: string | null): boolean => path !== null && isWithin(resolve(path), place);
  return {
    ...sources,
    files: sources.files.filter((path) => !isOutput(path)),
    [Symbol.asyncIterator]: async function* () {
      for await (const source of sources) if (!isOutput(source.path)) yield source;
    },
  };
}

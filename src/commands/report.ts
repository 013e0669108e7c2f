import type { PageSource } from '../input/sources.js';
import { InputError } from '../errors.js';
import type { Io } from '../io.js';
import { toLine } from './line.js';

/** An input's name in messages. */
export function nameOf({ path }: Pick<PageSource, 'path'>): string {
  // A name of nothing that shows is quoted, to be seen at all.
  return path === null ? '<stdin>' : toLine(path) || JSON.stringify(path);
}

/** One line for an input that failed. Any error but an {@link InputError} is our own, and comes with its trace. */
export async function reportFailure(io: Io, source: Pick<PageSource, 'path'>, error: unknown): Promise<void> {
  await reportMessage(io, nameOf(source), describe(error));
}

export async function reportMessage(io: Io, name: string, message: string): Promise<void> {
  await io.stderr.write(`dechrome: ${name}: ${message}\n`);
}

function describe(error: unknown): string {
  if (error instanceof InputError) return toLine(error.message);
  if (error instanceof Error) return `internal error: ${error.stack ?? error.message}`;
  return `internal error: ${String(error)}`;
}

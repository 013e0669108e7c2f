import { describeError, InputError } from '../errors.js';
import type { PageSource } from '../input/page-source.js';
import type { Sources } from '../input/sources.js';
import type { Io } from '../io.js';
import { toLine } from './line.js';

/** An input's name in messages. */
export function nameOf({ path, record }: Pick<PageSource, 'path' | 'record'>): string {
  // A name of nothing that shows is quoted, to be seen at all.
  const name = path === null ? '<stdin>' : toLine(path) || JSON.stringify(path);
  return record === undefined ? name : `${name}, record ${record.number}`;
}

/** One line for an input that failed. Any error but an {@link InputError} is our own, and comes with its trace. */
export async function reportFailure(
  io: Io,
  source: Pick<PageSource, 'path' | 'record'>,
  error: unknown,
): Promise<void> {
  await reportMessage(io, nameOf(source), describeFailure(error));
}

/** One line for each container whose records have been passed over: how many, and what they are. */
export async function reportSkipped(io: Io, { skipped }: Pick<Sources, 'skipped'>): Promise<void> {
  for (const [path, counts] of skipped) {
    const kinds = [...counts].map(([what, count]) => `${count} ${what}`).sort();
    await reportMessage(io, nameOf({ path }), `passed over: ${kinds.join(', ')}`);
  }
}

/** A message about an input, on standard error. */
export async function reportMessage(io: Io, name: string, message: string): Promise<void> {
  await io.stderr.write(`dechrome: ${name}: ${message}\n`);
}

/** What a message says of an error of an input: on one line, but for the trace of an error of our own. */
export function describeFailure(error: unknown): string {
  const message = describeError(error);
  return error instanceof InputError ? toLine(message) : message;
}

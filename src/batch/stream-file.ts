import { ConfigError } from '../errors.js';
import { openAtomically, type AtomicFile } from './atomic-file.js';
import { describeSystemError } from './system-error.js';

/** Opens the one file of a run. What the system refuses is an error of the call, since no page can be written. */
export async function openStreamFile(path: string): Promise<AtomicFile> {
  const file = await orConfigError(path, openAtomically(path));
  return {
    write: (text) => orConfigError(path, file.write(text)),
    commit: () => orConfigError(path, file.commit()),
    discard: file.discard,
  };
}

async function orConfigError<Result>(path: string, action: Promise<Result>): Promise<Result> {
  try {
    return await action;
  } catch (error) {
    const reason = describeSystemError(error);
    if (reason === undefined) throw error;
    throw new ConfigError(`--output: ${path} cannot be written: ${reason}`, { cause: error });
  }
}

import { ConfigError } from '../errors.js';
import { openAtomically } from './atomic-file.js';
import { compressStream } from './compress-stream.js';
import { describeSystemError } from './system-error.js';
import type { TextStream } from './write-stream.js';

/** Opens the one file of a run, which is compressed if its name says so. What the system refuses is an error of the call, since no page can be written. */
export async function openStreamFile(path: string): Promise<TextStream> {
  const file = await orConfigError(path, openAtomically(path));
  const stream: TextStream = {
    write: (data) => orConfigError(path, file.write(data)),
    commit: () => orConfigError(path, file.commit()),
    discard: file.discard,
  };
  return compressStream(stream, path);
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

import { orConfigError } from '../system-error.js';
import { openAtomically } from './atomic-file.js';
import { compressStream } from './compress-stream.js';
import type { TextStream } from './write-stream.js';

/** Opens the one file of a run, which is compressed if its name says so. Rejects as {@link orConfigError} does. */
export async function openStreamFile(path: string): Promise<TextStream> {
  const place = `--output: ${path}`;
  const file = await orConfigError(place, openAtomically(path));
  const stream: TextStream = {
    write: (data) => orConfigError(place, file.write(data)),
    commit: () => orConfigError(place, file.commit()),
    discard: file.discard,
  };
  return compressStream(stream, path);
}

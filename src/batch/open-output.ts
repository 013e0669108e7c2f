import type { TextStream } from './write-stream.js';
import { ConfigError } from '../errors.js';
import { formatOfName, loadWriter, type OutputFormat } from '../output/index.js';
import { fileIdentity } from './file-identity.js';
import { isFolder, isTaken } from './is-folder.js';
import type { Output } from './output.js';
import { openStreamFile } from './stream-file.js';
import { writeFolder } from './write-folder.js';
import { writeStream } from './write-stream.js';

/** As `-` among the inputs is standard input. */
const STANDARD_OUTPUT = '-';

/** Where the output of a run goes. */
export interface OutputTarget {
  /** As given; standard output for `-` and for none. */
  readonly path: string | undefined;
  /** As given; otherwise found from the path. */
  readonly format: OutputFormat | undefined;
  /** Paths of the files that the inputs name; null for standard input. */
  readonly files: readonly (string | null)[];
  /** Whether the run is about more than one page that was named by itself. */
  readonly many: boolean;
  readonly stdout: TextStream;
}

/**
 * Opens the output that path and format ask for. A path names a folder if it ends in a separator, is one, or stands
 * for many pages and is not one stream; else a file, whose extension gives the format that no flag gives.
 *
 * @throws {ConfigError} when path, format and inputs do not go together
 */
export async function openOutput({
  path,
  format: asked,
  files,
  many,
  stdout,
}: OutputTarget): Promise<Output> {
  if (path === undefined || path === STANDARD_OUTPUT) {
    return writeStream(stdout, await loadWriter(asked ?? (many ? 'ndjson' : 'json')), many);
  }
  const folder = /[/\\]$/u.test(path) || (await isFolder(path));
  const format = asked ?? (folder ? 'json' : (formatOfName(path) ?? 'json'));
  const writer = await loadWriter(format);
  if (folder && format === 'ndjson') {
    throw new ConfigError(`--output: ${path} is a folder, but ndjson is one stream: name a file`);
  }
  if (folder || (many && format !== 'ndjson')) {
    if (!folder && formatOfName(path) !== undefined) {
      throw new ConfigError(
        `--output: ${path} names a file, but there are many pages: name a folder or use ndjson`,
      );
    }
    if (await isTaken(path)) throw new ConfigError(`--output: ${path} is a file, but a folder is needed`);
    return writeFolder(path, writer, files);
  }
  await assertNoInput(path, files);
  return writeStream(await openStreamFile(path), writer, many);
}

/** A page is not replaced by its article: it cannot be had again. */
async function assertNoInput(path: string, files: OutputTarget['files']): Promise<void> {
  const identity = await fileIdentity(path);
  if (identity === undefined) return;
  for (const file of files) {
    if (file !== null && (await fileIdentity(file)) === identity) {
      throw new ConfigError(`--output: ${path} is an input`);
    }
  }
}

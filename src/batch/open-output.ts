import { resolve } from 'node:path';
import { ConfigError } from '../errors.js';
import { formatOfName, isStreamFormat, loadWriter, type Format } from '../output/index.js';
import { splitCompression } from './compress-stream.js';
import { isInput } from './file-identity.js';
import { isFolder, isTaken } from './is-folder.js';
import type { Output } from './output.js';
import { commonRoot } from './output-root.js';
import { openStreamFile } from './stream-file.js';
import { writeFolder } from './write-folder.js';
import { writeStream, type TextStream } from './write-stream.js';

/** As `-` among the inputs is standard input. */
const STANDARD_OUTPUT = '-';

/** Where the output of a run goes. */
export interface OutputTarget {
  /** As given; standard output for `-` and for none. */
  readonly path: string | undefined;
  /** As given; otherwise found from the path. */
  readonly format: Format | undefined;
  /** Folder that mirroring starts below, as given; otherwise found from the inputs. */
  readonly root: string | undefined;
  /** As given: files, folders, patterns, `-`. */
  readonly inputs: readonly string[];
  /** Paths of the files that the inputs name; null for standard input. */
  readonly files: readonly (string | null)[];
  /** Whether the run is about more than one page that was named by itself. */
  readonly many: boolean;
  readonly stdout: TextStream & { readonly isTerminal: boolean };
}

/**
 * Opens the output that path and format ask for. A path names a folder if it ends in a separator, is one, or stands
 * for many pages and is not one stream; else a file, whose extension gives the format that no flag gives, and whether
 * it is compressed.
 *
 * @throws {ConfigError} when path, format and inputs do not go together
 */
export async function openOutput({
  path,
  format: asked,
  root,
  inputs,
  files,
  many,
  stdout,
}: OutputTarget): Promise<Output> {
  if (path === undefined || path === STANDARD_OUTPUT) {
    const format = asked ?? (many ? 'ndjson' : 'json');
    if (format === 'parquet') {
      if (stdout.isTerminal) throw new ConfigError('--format: parquet is no text: name a file by --output');
      return (await import('./write-parquet.js')).writeParquet(stdout);
    }
    return writeStream(stdout, await loadWriter(format), many);
  }
  const named = formatOfName(splitCompression(path).name);
  const folder = /[/\\]$/u.test(path) || (await isFolder(path));
  const format = asked ?? (folder ? 'json' : (named ?? 'json'));
  if (folder && isStreamFormat(format)) {
    throw new ConfigError(`--output: ${path} is a folder, but ${format} is one stream: name a file`);
  }
  if (format !== 'parquet' && (folder || (many && !isStreamFormat(format)))) {
    if (!folder && named !== undefined) {
      throw new ConfigError(
        `--output: ${path} names a file, but there are many pages: name a folder or use ndjson`,
      );
    }
    if (await isTaken(path)) throw new ConfigError(`--output: ${path} is a file, but a folder is needed`);
    const writer = await loadWriter(format);
    const start = root === undefined ? commonRoot(inputs) : resolve(root);
    return writeFolder({ folder: path, writer, root: start, files });
  }
  // A page is not replaced by its article: it cannot be had again.
  if (await isInput(path, files)) throw new ConfigError(`--output: ${path} is an input`);
  if (format === 'parquet') {
    if (splitCompression(path).extension !== undefined) {
      throw new ConfigError(`--output: ${path} would be compressed, but parquet is by itself`);
    }
    const { writeParquet } = await import('./write-parquet.js');
    return writeParquet(await openStreamFile(path));
  }
  return writeStream(await openStreamFile(path), await loadWriter(format), many);
}

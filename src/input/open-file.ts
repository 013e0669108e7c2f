import { createReadStream } from 'node:fs';
import { open, stat } from 'node:fs/promises';
import type { ByteStream } from './containers/byte-reader.js';
import type { RecordFields } from './containers/container.js';
import type { Compression } from './containers/compression-errors.js';
import { compressionOf, decompress } from './containers/decompress.js';
import {
  type ContainerFormat,
  containerOf,
  FILE_HEAD_BYTES,
  type FileHead,
} from './containers/detect-container.js';
import { toInputError, type InputFile } from './input-files.js';
import type { AskedFormat } from './input-formats.js';
import { peek } from './peek.js';

/** Of a compression. */
const SIGNATURE_BYTES = 4;

export interface OpenOptions {
  readonly stdin: () => AsyncIterable<Uint8Array>;
  readonly format: AskedFormat;
  readonly fields: RecordFields;
}

/** A file whose beginning has been looked at. */
export interface OpenedFile {
  /** Null for a page. */
  readonly container: ContainerFormat | null;
  /** Absolute path of a page that is a plain file and not compressed. */
  readonly plain?: string;
  /** Its bytes, decompressed. Called once. */
  readonly bytes: () => ByteStream;
}

/** Tells by its first bytes what a file is. @throws {InputError} when it cannot be read. */
export async function openFile({ path, file }: InputFile, options: OpenOptions): Promise<OpenedFile> {
  try {
    // A pipe or a device is read once, by nobody else and from its beginning to its end.
    if (file === undefined || !(await stat(file)).isFile()) {
      return await openStream(file === undefined ? options.stdin() : createReadStream(file), path, options);
    }
    return await openRegular(file, options);
  } catch (error) {
    throw toInputError(error, path ?? '');
  }
}

async function openStream(
  stream: AsyncIterable<Uint8Array>,
  path: string | null,
  options: OpenOptions,
): Promise<OpenedFile> {
  // What is said need not be told: then the first line is passed on at once, though no second may follow for long.
  const most = options.format === 'auto' ? FILE_HEAD_BYTES : SIGNATURE_BYTES;
  const raw = await peek(stream, most);
  const compression = compressionOf(raw.head.bytes, path);
  if (compression === null) {
    return { container: containerAsked(raw.head, options), bytes: () => raw.stream };
  }
  const { head, stream: decompressed } = await peek(decompress(raw.stream, compression), most);
  return { container: containerAsked(head, options), bytes: () => decompressed };
}

async function openRegular(file: string, options: OpenOptions): Promise<OpenedFile> {
  const head = await readHead(file);
  const compression = compressionOf(head.bytes, file);
  if (compression === null) {
    const container = containerAsked(head, options);
    const bytes = (): ByteStream => createReadStream(file);
    return container === null ? { container, plain: file, bytes } : { container, bytes };
  }
  const bytes = (): ByteStream => decompressFile(file, compression);
  // Closed again: the page may never be read, and there may be many.
  const { head: decompressed, close } = await peek(bytes(), FILE_HEAD_BYTES);
  await close();
  return { container: containerAsked(decompressed, options), bytes };
}

function decompressFile(file: string, compression: Compression): ByteStream {
  return decompress(createReadStream(file), compression);
}

async function readHead(file: string): Promise<FileHead> {
  const handle = await open(file);
  try {
    const { bytesRead, buffer } = await handle.read(Buffer.allocUnsafe(FILE_HEAD_BYTES + 1), 0);
    return {
      bytes: buffer.subarray(0, Math.min(bytesRead, FILE_HEAD_BYTES)),
      whole: bytesRead <= FILE_HEAD_BYTES,
    };
  } finally {
    await handle.close();
  }
}

function containerAsked(head: FileHead, { format, fields }: OpenOptions): ContainerFormat | null {
  if (format === 'warc' || format === 'jsonl') return format;
  return format === 'auto' ? containerOf(head, fields) : null;
}

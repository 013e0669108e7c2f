import { open, type FileHandle } from 'node:fs/promises';
import { dirname } from 'node:path';
import { z } from 'zod';
import { ConfigError } from '../errors.js';
import { errorCode, orConfigError } from '../system-error.js';
import { openAtomically } from './atomic-file.js';
import { makeFolder } from './make-folder.js';

const entrySchema = z.object({
  /** Names the page's place among the inputs. */
  page: z.string(),
  /** Of the page and of what its container says of it. */
  digest: z.string(),
  /** Of everything else that decides what comes of the page. */
  configuration: z.string(),
  /** Of the record as it was written. */
  sha256: z.string(),
  /** Length of the record. */
  bytes: z.int().min(0),
  /** Where the record begins in the output file; left out if it follows this line, or has a file of its own. */
  at: z.int().min(0).optional(),
  account: z.object({
    language: z.string().nullable(),
    keptWords: z.number(),
    removals: z.record(z.string(), z.object({ blocks: z.number(), words: z.number() })),
    merges: z.number(),
    mergedWords: z.number(),
    findings: z.number(),
    warnings: z.array(z.string()),
  }),
  /** The page's entry of the report; null if none was asked for. */
  report: z.string().nullable(),
});

/** One page that is done: a line of the manifest. */
export type ManifestEntry = z.infer<typeof entrySchema>;

/** Where a line stands in the manifest, its end included. */
export interface LinePlace {
  readonly start: number;
  readonly length: number;
}

/** An entry and its line; a record kept in the manifest follows the line. */
export interface StoredEntry {
  readonly entry: ManifestEntry;
  readonly line: LinePlace;
}

/**
 * The pages that are done, in a file that only grows: a line of JSON for each, and its record after it where that has
 * no file of its own. Memory holds only where the lines are.
 */
export interface Manifest {
  /** The latest entry of a page that is done in the run's own configuration. */
  readonly find: (page: string) => Promise<StoredEntry | undefined>;
  /** Adds an entry. When it resolves the system has it, so that the end of this process cannot undo it. */
  readonly add: (entry: ManifestEntry, record: Uint8Array | null) => Promise<LinePlace>;
  readonly load: (line: LinePlace) => Promise<ManifestEntry | undefined>;
  /** Bytes of the manifest's file. */
  readonly read: (start: number, length: number) => Promise<Uint8Array>;
  readonly close: () => Promise<void>;
}

export interface ManifestOptions {
  /** Whether to read the entries that are there, or to start anew. */
  readonly resume: boolean;
  /** Whether records stand in the manifest itself. */
  readonly inline: boolean;
  readonly configuration: string;
}

const MANIFEST_HEADER = '{"dechrome":"manifest","version":1}\n';

/**
 * Opens a manifest. What was cut off in the middle of writing is dropped.
 *
 * @throws {ConfigError} when another file is in its place, or the system refuses it
 */
export function openManifest(path: string, options: ManifestOptions): Promise<Manifest> {
  return orConfigError(`--output: ${path}`, openAndRead(path, options));
}

async function openAndRead(path: string, options: ManifestOptions): Promise<Manifest> {
  const handle = await openFile(path);
  try {
    return await readManifest(handle, path, options);
  } catch (error) {
    await handle.close();
    throw error;
  }
}

/** Opens for reading and writing without cutting off what is there. */
async function openFile(path: string): Promise<FileHandle> {
  try {
    return await open(path, 'r+');
  } catch (error) {
    if (errorCode(error) !== 'ENOENT') throw error;
    await makeFolder(dirname(path));
    return open(path, 'wx+');
  }
}

async function readManifest(
  handle: FileHandle,
  path: string,
  { resume, inline, configuration }: ManifestOptions,
): Promise<Manifest> {
  const { size } = await handle.stat();
  const header = (await readAt(handle, 0, Math.min(size, MANIFEST_HEADER.length))).toString('utf8');
  if (!MANIFEST_HEADER.startsWith(header)) {
    throw new ConfigError(
      `--output: ${path} is where the list of finished pages goes, but it is another file`,
    );
  }
  const places = new Map<string, LinePlace>();
  let end = 0;
  if (resume && header === MANIFEST_HEADER) {
    end = await scanLines(handle, MANIFEST_HEADER.length, size, (line, start, next) => {
      const entry = parseEntry(line);
      if (entry === undefined) return undefined;
      const past = next + (inline && entry.at === undefined ? entry.bytes : 0);
      if (past > size) return undefined;
      if (entry.configuration === configuration) places.set(entry.page, { start, length: next - start });
      else places.delete(entry.page);
      return past;
    });
  }
  await handle.truncate(end);
  const append = async (bytes: Uint8Array): Promise<void> => {
    let written = 0;
    while (written < bytes.length) {
      written += (await handle.write(bytes, written, bytes.length - written, end + written)).bytesWritten;
    }
    end += written;
  };
  if (end === 0) await append(Buffer.from(MANIFEST_HEADER));
  const load = async ({ start, length }: LinePlace): Promise<ManifestEntry | undefined> =>
    parseEntry(await readAt(handle, start, length));
  return {
    find: async (page) => {
      const line = places.get(page);
      const entry = line && (await load(line));
      return line && entry && { entry, line };
    },
    add: async (entry, record) => {
      const line = toLine(entry);
      const place = { start: end, length: line.length };
      await append(record === null ? line : Buffer.concat([line, record]));
      return place;
    },
    load,
    read: (start, length) => readAt(handle, start, length),
    close: () => handle.close(),
  };
}

/** Replaces a manifest by these entries, as a whole or not at all. */
export async function writeManifest(path: string, entries: AsyncIterable<ManifestEntry>): Promise<void> {
  const file = await openAtomically(path);
  try {
    await file.write(MANIFEST_HEADER);
    for await (const entry of entries) await file.write(toLine(entry));
    await file.commit();
  } finally {
    await file.discard();
  }
}

function toLine(entry: ManifestEntry): Buffer {
  return Buffer.from(`${JSON.stringify(entry)}\n`);
}

function parseEntry(line: Buffer): ManifestEntry | undefined {
  try {
    return entrySchema.safeParse(JSON.parse(line.toString('utf8'))).data;
  } catch {
    // Cut off in the middle of writing.
    return undefined;
  }
}

/** Fewer bytes than asked for at the end of the file. */
export async function readAt(handle: FileHandle, start: number, length: number): Promise<Buffer> {
  const buffer = Buffer.alloc(length);
  let filled = 0;
  while (filled < length) {
    const { bytesRead } = await handle.read(buffer, filled, length - filled, start + filled);
    if (bytesRead === 0) break;
    filled += bytesRead;
  }
  return buffer.subarray(0, filled);
}

const CHUNK = 256 * 1024;
const LINE_FEED = 0x0a;

/**
 * Visits the lines of a file from `start` on. The visitor gets a line, its start and the next one's, and gives where to
 * go on, or undefined to stop at this line.
 *
 * @returns Where it stopped: the start of the first line that is not good
 */
async function scanLines(
  handle: FileHandle,
  start: number,
  size: number,
  visit: (line: Buffer, start: number, next: number) => number | undefined,
): Promise<number> {
  let position = start;
  let chunk: Buffer = Buffer.alloc(0);
  let chunkStart = start;
  let wanted = CHUNK;
  while (position < size) {
    const offset = position - chunkStart;
    const lineEnd = offset < chunk.length ? chunk.indexOf(LINE_FEED, offset) : -1;
    if (lineEnd !== -1) {
      const next = visit(chunk.subarray(offset, lineEnd), position, chunkStart + lineEnd + 1);
      if (next === undefined) return position;
      position = next;
      wanted = CHUNK;
      continue;
    }
    const isWhole = offset === 0 && chunk.length > 0;
    // Without its end, the last line was cut off; any other is longer than what was read of it.
    if (isWhole && chunkStart + chunk.length >= size) return position;
    if (isWhole) wanted *= 2;
    chunk = await readAt(handle, position, Math.min(wanted, size - position));
    chunkStart = position;
    if (chunk.length === 0) return position;
  }
  return position;
}

import { readFile, stat } from 'node:fs/promises';
import { ConfigError, InputError } from '../errors.js';
import { collectBytes, tooLarge } from './collect-bytes.js';
import type { ByteStream } from './containers/byte-reader.js';
import type { ContainerOptions, RecordFields } from './containers/container.js';
import type { ContainerFormat } from './containers/detect-container.js';
import { readFilesFrom } from './files-from.js';
import { expandInputs, isSystemError, STANDARD_INPUT, toInputError, type InputFile } from './input-files.js';
import type { AskedFormat } from './input-formats.js';
import { type OpenedFile, openFile } from './open-file.js';
import type { PageSource } from './page-source.js';

/** What the caller says of the inputs. */
export interface InputOptions {
  /** What they are; told by content if left out. */
  readonly format?: AskedFormat;
  /** A file that lists more inputs, or `-` for standard input. */
  readonly filesFrom?: string;
  /** Names of the fields of JSON records. */
  readonly fields?: Partial<RecordFields>;
  /** Whether pages carry the other fields of their records. */
  readonly keepRecord?: boolean;
}

/** How inputs are opened. */
export interface SourceOptions extends InputOptions {
  /** Folder that relative inputs start from. */
  readonly cwd?: string;
  /** Standard input, for `-`. */
  readonly stdin: () => AsyncIterable<Uint8Array>;
  /** Largest page, in bytes, after decompression. */
  readonly maxBytes: number;
}

/** Records of a container that would be pages but are passed over: how many, by what they are (in the plural). */
export type SkippedRecords = ReadonlyMap<string, number>;

/** What a command line names, and what is known before the first page is read. */
export interface Sources extends AsyncIterable<PageSource> {
  /** Paths of the files that the inputs name, in order; null for standard input. A container is one of them. */
  readonly files: readonly (string | null)[];
  /** False for exactly one input that names a page, not a folder, pattern or container, however many that holds. */
  readonly many: boolean;
  /** By the path of the container (null for standard input); grows as pages are read. */
  readonly skipped: ReadonlyMap<string | null, SkippedRecords>;
}

const DEFAULT_FIELDS: RecordFields = { html: 'html', text: 'text', id: 'id', url: 'url' };

/**
 * The pages of a command line's inputs, in order: files, folders, patterns, and the records of archives. They are read
 * as they are asked for: of a container nothing is read ahead but one buffer. An input or record that fails is a page
 * whose `read` rejects, so that the others go on.
 *
 * @throws {ConfigError} (as a rejection) when the list of `filesFrom` cannot be read.
 */
export async function openSources(inputs: readonly string[], options: SourceOptions): Promise<Sources> {
  const { cwd = process.cwd(), filesFrom, stdin } = options;
  if (filesFrom === STANDARD_INPUT && inputs.includes(STANDARD_INPUT)) {
    throw new ConfigError('--files-from: standard input is the list, and cannot be a page as well');
  }
  const names = filesFrom === undefined ? [] : await readFilesFrom(filesFrom, cwd, stdin);
  const files = await expandInputs(inputs, names, cwd);
  const skipped = new Map<string | null, Map<string, number>>();
  const opening: OpeningOptions = {
    stdin,
    format: options.format ?? 'auto',
    fields: { ...DEFAULT_FIELDS, ...options.fields },
    maxBytes: options.maxBytes,
    keepRecord: options.keepRecord ?? false,
    onSkip: (path, what) => {
      const counts = skipped.get(path) ?? new Map<string, number>();
      skipped.set(path, counts.set(what, (counts.get(what) ?? 0) + 1));
    },
  };
  const [first] = files;
  const single = inputs.length + names.length === 1 && files.length === 1 && first?.named === true;
  // Only then it matters beforehand whether that file holds one page or many.
  const opened = single ? await openOrFail(first, opening) : undefined;
  return {
    files: files.map(({ path }) => path),
    many: !single || (opened !== undefined && 'container' in opened && opened.container !== null),
    skipped,
    [Symbol.asyncIterator]: () => readSources(files, opened, opening),
  };
}

interface OpeningOptions extends Omit<Required<SourceOptions>, 'cwd' | 'filesFrom' | 'fields'> {
  readonly fields: RecordFields;
  readonly onSkip: (path: string | null, what: string) => void;
}

async function* readSources(
  files: readonly InputFile[],
  first: OpenedFile | PageSource | undefined,
  options: OpeningOptions,
): AsyncGenerator<PageSource> {
  for (const file of files) {
    const opened = first ?? (await openOrFail(file, options));
    if ('read' in opened) yield opened;
    else if (opened.container === null) yield toPage(file.path, opened, options);
    else yield* readContainer(file.path, opened.container, opened.bytes(), options);
  }
}

async function openOrFail(input: InputFile, options: OpeningOptions): Promise<OpenedFile | PageSource> {
  const { path, error } = input;
  if (error !== undefined) return failing(path, error);
  try {
    return await openFile(input, options);
  } catch (failure) {
    if (failure instanceof InputError) return failing(path, failure);
    throw failure;
  }
}

function failing(path: string | null, error: InputError): PageSource {
  return { path, read: () => Promise.reject(error) };
}

function toPage(path: string | null, { plain, bytes }: OpenedFile, { maxBytes }: OpeningOptions): PageSource {
  if (plain !== undefined) return { path, file: plain, read: () => readPageFile(plain, maxBytes) };
  return {
    path,
    read: async () => {
      try {
        return await collectBytes(bytes(), maxBytes);
      } catch (error) {
        throw toInputError(error, path ?? '');
      }
    },
  };
}

/** Reads a page that is a plain file. @throws {InputError} when it cannot be read or is larger than `maxBytes`. */
export async function readPageFile(file: string, maxBytes: number): Promise<Uint8Array> {
  try {
    if ((await stat(file)).size > maxBytes) throw tooLarge(maxBytes);
    return await readFile(file);
  } catch (error) {
    throw toInputError(error, file);
  }
}

async function* readContainer(
  path: string | null,
  container: ContainerFormat,
  stream: ByteStream,
  { maxBytes, fields, keepRecord, onSkip }: OpeningOptions,
): AsyncGenerator<PageSource> {
  const read = await loadReader(container);
  const options: ContainerOptions = {
    path,
    maxBytes,
    fields,
    keepRecord,
    onSkip: (what) => onSkip(path, what),
  };
  let isEmpty = true;
  try {
    for await (const source of read(stream, options)) {
      isEmpty = false;
      yield source;
    }
  } catch (error) {
    if (!isSystemError(error)) throw error;
    yield failing(path, toInputError(error, path ?? ''));
    return;
  }
  if (isEmpty) yield failing(path, new InputError('no-pages', 'holds no pages'));
}

type ContainerReader = (stream: ByteStream, options: ContainerOptions) => AsyncIterable<PageSource>;

async function loadReader(container: ContainerFormat): Promise<ContainerReader> {
  if (container === 'warc') return (await import('./containers/warc.js')).readWarc;
  return (await import('./containers/jsonl.js')).readJsonLines;
}

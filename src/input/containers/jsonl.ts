import { InputError } from '../../errors.js';
import { tooLarge } from '../collect-bytes.js';
import { isJsonObject, type JsonObject } from '../json-object.js';
import type { PageSource } from '../page-source.js';
import { type ByteStream, createByteReader } from './byte-reader.js';
import { type ContainerOptions, failingRecord } from './container.js';

// Deeper values than any record has overflow the stack of whoever writes them again.
const DEEPEST_FIELD = 100;

/**
 * The pages of JSON lines (NDJSON), in order. A line is a record with the page in one of its fields, or this tool's own
 * article. A line that is neither is a page whose `read` rejects. Blank lines are not counted.
 */
export async function* readJsonLines(
  stream: ByteStream,
  options: ContainerOptions,
): AsyncGenerator<PageSource> {
  const reader = createByteReader(stream);
  let afterLoss = false;
  try {
    for (let number = 1; ; number++) {
      try {
        // Split as bytes: U+2028 ends no line of JSON.
        const line = await reader.line(options.maxBytes);
        if (line === null) return;
        if (line.whole && isBlank(line.bytes)) {
          number--;
          continue;
        }
        const record = line.whole ? parseRecord(line.bytes) : null;
        // What is left of a line behind damaged data is part of that loss.
        if (afterLoss && record === null) number--;
        else if (!line.whole) yield failingRecord(options, number, UNKNOWN, tooLarge(options.maxBytes));
        else if (record === null) yield failingRecord(options, number, UNKNOWN, noRecord());
        else yield toSource(record, line.bytes, number, options);
        afterLoss = false;
      } catch (error) {
        if (!(error instanceof InputError)) throw error;
        yield failingRecord(options, number, UNKNOWN, error);
        afterLoss = true;
      }
    }
  } finally {
    await reader.close();
  }
}

const UNKNOWN = { id: null };

function noRecord(): InputError {
  return new InputError('corrupt', 'is not a JSON object on one line');
}

function isBlank(line: Uint8Array): boolean {
  return line.every((byte) => byte === 0x20 || byte === 0x09 || byte === 0x0d);
}

/** The object on a line; null when there is none. */
export function parseRecord(line: Uint8Array): JsonObject | null {
  try {
    const value: unknown = JSON.parse(new TextDecoder().decode(line));
    return isJsonObject(value) ? value : null;
  } catch {
    return null;
  }
}

/** Whether a record is an article or a failure that this tool has written. */
export function isOwnRecord(record: JsonObject): boolean {
  return record['schemaVersion'] === 1 && isJsonObject(record['source']);
}

function toSource(
  record: JsonObject,
  line: Uint8Array,
  number: number,
  options: ContainerOptions,
): PageSource {
  const { path, fields } = options;
  if (isOwnRecord(record)) return toOwnSource(record, line, number, options);
  const content = contentOf(record, options);
  const id = toId(record[fields.id]);
  const url = toUrl(record[fields.url]);
  const known = { id, ...(url === undefined ? {} : { url }) };
  if (content === null) {
    const names = `"${fields.html}" or "${fields.text}"`;
    return failingRecord(
      options,
      number,
      known,
      new InputError('unsupported-format', `has no text in a field ${names}`),
    );
  }
  const others = options.keepRecord ? otherFields(record, options) : null;
  if (others !== null && isDeep(others)) {
    return failingRecord(
      options,
      number,
      known,
      new InputError('unsupported-format', 'has fields that nest too deeply'),
    );
  }
  return {
    path,
    record: { number, id, ...(others === null ? {} : { fields: others }) },
    ...(url === undefined ? {} : { url }),
    format: content.format,
    charset: 'utf-8',
    read: () => Promise.resolve(new TextEncoder().encode(content.text)),
  };
}

/** An article that was written before goes in as it is; what failed before has failed. */
function toOwnSource(
  record: JsonObject,
  line: Uint8Array,
  number: number,
  options: ContainerOptions,
): PageSource {
  const source = isJsonObject(record['source']) ? record['source'] : {};
  const id = toId(source['id']);
  const url = toUrl(source['url']);
  const known = { id, ...(url === undefined ? {} : { url }) };
  if (record['error'] !== undefined) {
    return failingRecord(
      options,
      number,
      known,
      new InputError('unsupported-format', 'is an input that failed before'),
    );
  }
  return {
    path: options.path,
    record: { number, id },
    ...(url === undefined ? {} : { url }),
    charset: 'utf-8',
    read: () => Promise.resolve(line),
  };
}

/** The page of a record: its HTML, or its text where it has none. */
function contentOf(
  record: JsonObject,
  { fields }: ContainerOptions,
): { readonly format: 'html' | 'text'; readonly text: string } | null {
  let empty = false;
  for (const format of ['html', 'text'] as const) {
    const text = Object.hasOwn(record, fields[format]) ? record[fields[format]] : undefined;
    if (typeof text === 'string' && text !== '') return { format, text };
    empty ||= typeof text === 'string';
  }
  return empty ? { format: 'text', text: '' } : null;
}

function toId(value: unknown): string | null {
  if (typeof value === 'string') return value;
  return typeof value === 'number' ? String(value) : null;
}

function toUrl(value: unknown): string | undefined {
  return typeof value === 'string' && URL.canParse(value) ? value : undefined;
}

function otherFields(record: JsonObject, { fields }: ContainerOptions): JsonObject {
  const taken = new Set(Object.values(fields));
  return Object.fromEntries(Object.entries(record).filter(([name]) => !taken.has(name)));
}

function isDeep(value: unknown): boolean {
  let level: unknown[] = [value];
  for (let depth = 0; level.length > 0; depth++) {
    if (depth > DEEPEST_FIELD) return true;
    level = level.flatMap((item) => (typeof item === 'object' && item !== null ? Object.values(item) : []));
  }
  return false;
}

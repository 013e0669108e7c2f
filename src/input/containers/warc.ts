import { InputError } from '../../errors.js';
import { tooLarge } from '../collect-bytes.js';
import type { PageSource } from '../page-source.js';
import { type ByteReader, type ByteStream, createByteReader } from './byte-reader.js';
import { type ContainerOptions, failingRecord } from './container.js';
import { parseHeaders } from './headers.js';
import { decodeBody, parseResponseHead, type ResponseHead } from './http-response.js';
import { pageFormatOf, parseMediaType } from './media-type.js';

const VERSION_LINE = /^WARC\/\d\.\d{1,2}\r?$/u;

// Header blocks of real archives are under 4 kB; HTTP servers give up between 8 and 64 kB.
const HEADER_BYTES = 64 * 1024;

/** Records with content of their own. The others (`request`, `metadata`, `warcinfo`, `revisit`) are about one. */
const CONTENT_RECORDS: ReadonlySet<string> = new Set(['response', 'resource', 'conversion']);

type Headers = ReadonlyMap<string, string>;

/**
 * The pages of a WARC or WET archive (ISO 28500), in order: responses, resources and conversions that are HTML or text.
 * Records are numbered with those that hold no page. A damaged one is a page whose `read` rejects, and the next one is
 * looked for.
 */
export async function* readWarc(stream: ByteStream, options: ContainerOptions): AsyncGenerator<PageSource> {
  const reader = createByteReader(stream);
  try {
    for (let number = 1; ; number++) {
      let known: Identity = UNKNOWN;
      let loss: InputError | null;
      try {
        const headers = await readHeaders(reader);
        if (headers === null) return;
        known = identityOf(headers);
        const block = await readBlock(reader, headers, options.maxBytes);
        const source = toSource(headers, block, number, options);
        if (source !== null) yield source;
        loss = block.loss;
        if (loss === null) continue;
        number++;
        known = UNKNOWN;
      } catch (error) {
        if (!(error instanceof InputError)) throw error;
        loss = error;
      }
      yield failingRecord(options, number, known, loss);
      await findRecord(reader);
    }
  } finally {
    await reader.close();
  }
}

/** The header block of the next record; null at the end of the archive. */
async function readHeaders(reader: ByteReader): Promise<Headers | null> {
  let version: string | null;
  do version = await readLine(reader);
  while (version !== null && version.trim() === '');
  if (version === null) return null;
  if (!VERSION_LINE.test(version)) throw new InputError('corrupt', 'does not begin as a WARC record does');
  const lines: string[] = [];
  for (let length = 0; length <= HEADER_BYTES;) {
    const line = await readLine(reader);
    if (line === null) throw endsEarly();
    if (line.trim() === '') return parseHeaders(lines);
    lines.push(line);
    length += line.length;
  }
  throw new InputError('corrupt', `has a header of more than ${HEADER_BYTES} bytes`);
}

async function readLine(reader: ByteReader): Promise<string | null> {
  const line = await reader.line(HEADER_BYTES);
  if (line === null) return null;
  if (!line.whole) throw new InputError('corrupt', `has a header of more than ${HEADER_BYTES} bytes`);
  return Buffer.from(line.bytes).toString('utf8');
}

/** The block of a record: all of it, or its beginning where it is too large to be held. */
interface Block {
  readonly bytes: Uint8Array;
  readonly length: number;
  /** What went wrong behind it. */
  readonly loss: InputError | null;
}

async function readBlock(reader: ByteReader, headers: Headers, maxBytes: number): Promise<Block> {
  const size = /^\d{1,15}$/u.exec(headers.get('content-length') ?? '')?.[0];
  if (size === undefined) throw new InputError('corrupt', 'has no Content-Length');
  const length = Number(size);
  const isHeld = length <= maxBytes + HEADER_BYTES;
  const bytes = await reader.exactly(isHeld ? length : HEADER_BYTES);
  const passed = isHeld ? 0 : await reader.skip(length - bytes.length);
  if (bytes.length + passed < length) {
    unreadRecords(reader, bytes);
    throw endsEarly();
  }
  const end = await passSeparator(reader);
  if (end === 'wrong') {
    unreadRecords(reader, bytes);
    throw new InputError('corrupt', 'has a wrong Content-Length');
  }
  return { bytes, length, loss: end };
}

/** Passes over the two line ends behind a record; `wrong` if something else is there, or the error that is there. */
async function passSeparator(reader: ByteReader): Promise<'wrong' | InputError | null> {
  try {
    const bytes = await reader.exactly(4);
    const text = Buffer.from(bytes).toString('latin1').trimStart();
    reader.unread(bytes.subarray(bytes.length - text.length));
    // Some writers leave out one line end, or all of them.
    return 'WARC'.startsWith(text) ? null : 'wrong';
  } catch (error) {
    if (error instanceof InputError) return error;
    throw error;
  }
}

/** Puts back the records that a block holds because its length is wrong. */
function unreadRecords(reader: ByteReader, block: Uint8Array): void {
  const bytes = Buffer.from(block.buffer, block.byteOffset, block.byteLength);
  const start = bytes.indexOf('\nWARC/', 0, 'latin1');
  if (start !== -1) reader.unread(block.subarray(start + 1));
}

/** Goes on to the next line that a record begins with, or to the end. */
async function findRecord(reader: ByteReader): Promise<void> {
  for (;;) {
    try {
      const line = await reader.line(HEADER_BYTES);
      if (line === null) return;
      if (VERSION_LINE.test(Buffer.from(line.bytes).toString('latin1'))) {
        reader.unread(Buffer.concat([line.bytes, LINE_FEED]));
        return;
      }
    } catch (error) {
      // One more stretch of the same loss.
      if (!(error instanceof InputError)) throw error;
    }
  }
}

const LINE_FEED = Buffer.from('\n');

/** The page of a record; null when it is none. */
function toSource(
  headers: Headers,
  block: Block,
  number: number,
  options: ContainerOptions,
): PageSource | null {
  const kind = headers.get('warc-type')?.toLowerCase() ?? '';
  if (!CONTENT_RECORDS.has(kind)) return null;
  const type = parseMediaType(headers.get('content-type'));
  const known = identityOf(headers);
  let head: ResponseHead | null = null;
  if (type?.essence === 'application/http') {
    head = parseResponseHead(block.bytes.subarray(0, HEADER_BYTES));
    if (head === null) {
      return failingRecord(options, number, known, new InputError('corrupt', 'holds no HTTP response'));
    }
    if (head.status < 200 || head.status > 299) return skip('redirects and error responses');
  }
  const mediaType = head === null ? (type?.essence ?? null) : head.mediaType;
  const format = mediaType === null ? undefined : pageFormatOf(mediaType);
  if (mediaType !== null && format === undefined) return skip('responses that are no HTML or text');
  if (block.length - (head?.bodyStart ?? 0) > options.maxBytes) {
    return failingRecord(options, number, known, tooLarge(options.maxBytes));
  }
  const charset = head === null ? type?.charset : head.charset;
  const savedAt = toTimestamp(headers.get('warc-date'));
  return {
    path: options.path,
    record: { number, id: known.id, ...(options.keepRecord ? { fields: Object.fromEntries(headers) } : {}) },
    ...(known.url === undefined ? {} : { url: known.url }),
    ...(savedAt === undefined ? {} : { savedAt }),
    ...(format === undefined ? {} : { format }),
    ...(charset === null || charset === undefined ? {} : { charset }),
    read: async () =>
      head === null ? block.bytes : decodeBody(block.bytes.subarray(head.bodyStart), head, options.maxBytes),
  };

  function skip(what: string): null {
    options.onSkip(what);
    return null;
  }
}

interface Identity {
  readonly id: string | null;
  readonly url?: string;
}

const UNKNOWN: Identity = { id: null };

function identityOf(headers: Headers): Identity {
  const id = headers.get('warc-record-id');
  const url = headers.get('warc-target-uri');
  return {
    id: id === undefined ? null : withoutBrackets(id),
    // Writers of WARC 1.0 put the address into brackets as well.
    ...(url !== undefined && URL.canParse(withoutBrackets(url)) ? { url: withoutBrackets(url) } : {}),
  };
}

function withoutBrackets(value: string): string {
  return value.replace(/^<(.*)>$/u, '$1');
}

/** A date of the archive if it is one; WARC 1.1 allows dates without a time and fractions of a second. */
function toTimestamp(date: string | undefined): string | undefined {
  const isDate = /^\d{4}-\d{2}-\d{2}(?:T\d{2}:\d{2}:\d{2}(?:\.\d{1,9})?Z)?$/u.test(date ?? '');
  return date !== undefined && isDate && !Number.isNaN(Date.parse(date)) ? date : undefined;
}

function endsEarly(): InputError {
  return new InputError('corrupt', 'ends in the middle of the record');
}

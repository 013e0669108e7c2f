import { InputError } from '../../errors.js';
import { collectBytes } from '../collect-bytes.js';
import type { Compression } from './compression-errors.js';
import { compressionOf, decompress } from './decompress.js';
import { parseHeaders } from './headers.js';
import { parseMediaType } from './media-type.js';

/** What the head of a saved HTTP response says of its body. */
export interface ResponseHead {
  readonly status: number;
  /** Of `Content-Type`, lower case, without its parameters; null when it is not there or is none. */
  readonly mediaType: string | null;
  readonly charset: string | null;
  readonly contentEncoding: string | null;
  readonly isChunked: boolean;
  /** Where the body begins. */
  readonly bodyStart: number;
}

/**
 * Reads the head of a saved HTTP response. Null when the bytes do not begin with one, or it does not end within them.
 */
export function parseResponseHead(bytes: Uint8Array): ResponseHead | null {
  const text = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1');
  const status = /^HTTP\/\d(?:\.\d)? (\d{3})/u.exec(text.slice(0, 16))?.[1];
  if (status === undefined) return null;
  const end = /\n\r?\n/u.exec(text);
  if (end === null) return null;
  const headers = parseHeaders(text.slice(0, end.index).split('\n').slice(1));
  const type = parseMediaType(headers.get('content-type'));
  return {
    status: Number(status),
    mediaType: type?.essence ?? null,
    charset: type?.charset ?? null,
    contentEncoding: headers.get('content-encoding') ?? null,
    isChunked: /\bchunked\b/iu.test(headers.get('transfer-encoding') ?? ''),
    bodyStart: end.index + end[0].length,
  };
}

/**
 * Takes the transfer and content codings off a saved body. Archives often keep the header of a coding that they have
 * taken off already: a body that is not in the coding is left as it is.
 *
 * @throws {InputError} `too-large` as soon as there are more than `maxBytes`; `corrupt` when a coding breaks off.
 */
export async function decodeBody(
  body: Uint8Array,
  { isChunked, contentEncoding }: ResponseHead,
  maxBytes: number,
): Promise<Uint8Array> {
  let decoded = isChunked ? (joinChunks(body) ?? body) : body;
  // Applied in the order that they are named in, taken off from the last.
  const codings = (contentEncoding ?? '').toLowerCase().split(',').toReversed();
  for (const coding of codings.map((name) => name.trim()).slice(0, MOST_CODINGS)) {
    const compression = compressionOfCoding(coding, decoded);
    if (compression !== null) decoded = await inflateBody(decoded, compression, maxBytes);
  }
  return decoded;
}

// More are an attack: each can be a thousand times larger than the one before.
const MOST_CODINGS = 2;

function compressionOfCoding(coding: string, body: Uint8Array): Compression | null {
  if (coding === 'gzip' || coding === 'x-gzip' || coding === 'zstd') return compressionOf(body, null);
  if (coding === 'br') return 'brotli';
  if (coding !== 'deflate') return null;
  // Two bytes that are a multiple of 31 and name the method make a zlib header (RFC 1950); many servers leave it out.
  const [first = 0, second = 0] = body;
  return (first & 0x0f) === 8 && (first * 256 + second) % 31 === 0 ? 'zlib' : 'deflate';
}

async function inflateBody(
  body: Uint8Array,
  compression: Compression,
  maxBytes: number,
): Promise<Uint8Array> {
  try {
    return await collectBytes(decompress(inOnePart(body), compression), maxBytes);
  } catch (error) {
    // These two have no mark that tells whether the body still is in them.
    const isUnmarked = compression === 'brotli' || compression === 'deflate';
    if (isUnmarked && error instanceof InputError && error.code === 'corrupt' && isPlain(body)) return body;
    throw error;
  }
}

async function* inOnePart(body: Uint8Array): AsyncGenerator<Uint8Array> {
  yield body;
}

/** Whether the bytes begin as text does: compressed data have a control character among their first. */
function isPlain(body: Uint8Array): boolean {
  return body.subarray(0, 64).every((byte) => byte >= 0x20 || (byte >= 0x09 && byte <= 0x0d));
}

/** Joins the chunks of a body (RFC 9112, 7.1); null when it is not in chunks. What breaks off gives what there is. */
function joinChunks(body: Uint8Array): Uint8Array | null {
  const buffer = Buffer.from(body.buffer, body.byteOffset, body.byteLength);
  const parts: Uint8Array[] = [];
  let position = 0;
  while (position < body.length) {
    const line = buffer.indexOf(0x0a, position);
    if (line === -1) break;
    const size = /^([0-9a-f]{1,8})[ \t]*(?:;|\r?$)/iu.exec(
      buffer.toString('latin1', position, Math.min(line, position + 64)),
    )?.[1];
    if (size === undefined) break;
    const length = Number.parseInt(size, 16);
    if (length === 0) return Buffer.concat(parts);
    parts.push(body.subarray(line + 1, line + 1 + length));
    position = line + 1 + length;
    if (buffer[position] === 0x0d) position++;
    if (buffer[position] === 0x0a) position++;
  }
  return parts.length === 0 ? null : Buffer.concat(parts);
}

import { brotliCompressSync, gzipSync } from 'node:zlib';
import { compressStream } from '../../../src/batch/compress-stream.js';
import type { ByteStream } from '../../../src/input/containers/byte-reader.js';
import type { ContainerOptions } from '../../../src/input/containers/container.js';
import { InputError } from '../../../src/errors.js';
import type { PageSource } from '../../../src/input/page-source.js';

export const COMPRESSIONS = ['', '.gz', '.br', '.zst'] as const;

export type Extension = (typeof COMPRESSIONS)[number];

/** The parts in a compression: each part a member or frame of its own where the format has them. */
export async function compress(parts: readonly Uint8Array[], extension: Extension): Promise<Buffer> {
  if (extension === '.gz') return Buffer.concat(parts.map((part) => gzipSync(part)));
  if (extension === '.br') return brotliCompressSync(Buffer.concat(parts));
  if (extension === '') return Buffer.concat(parts);
  const frames: Buffer[] = [];
  // One after the other: the encoder has one state for all.
  for (const part of parts) frames.push(await zstd(part));
  return Buffer.concat(frames);
}

async function zstd(part: Uint8Array): Promise<Buffer> {
  const written: Buffer[] = [];
  const stream = {
    write: (data: string | Uint8Array) => {
      written.push(Buffer.from(data));
      return Promise.resolve();
    },
  };
  const compressed = await compressStream(stream, 'part.zst');
  await compressed.write(part);
  await compressed.commit?.();
  return Buffer.concat(written);
}

export interface RecordOptions {
  readonly type?: string;
  readonly url?: string;
  readonly id?: string;
  readonly contentType?: string;
  readonly length?: number;
}

/** A record of a WARC archive. */
export function warcRecord(block: string | Uint8Array, options: RecordOptions = {}): Buffer {
  const {
    type = 'response',
    url = 'http://example.org/story',
    id = '<urn:uuid:1>',
    contentType = 'application/http; msgtype=response',
    length = Buffer.byteLength(block),
  } = options;
  const header = [
    'WARC/1.0',
    `WARC-Type: ${type}`,
    `WARC-Record-ID: ${id}`,
    'WARC-Date: 2024-05-06T07:08:09Z',
    `WARC-Target-URI: ${url}`,
    `Content-Type: ${contentType}`,
    `Content-Length: ${length}`,
  ];
  return Buffer.concat([
    Buffer.from(`${header.join('\r\n')}\r\n\r\n`),
    Buffer.from(block),
    Buffer.from('\r\n\r\n'),
  ]);
}

/** A saved HTTP response. */
export function httpResponse(
  body: string | Uint8Array,
  { type = 'text/html; charset=utf-8', status = '200 OK', headers = '' } = {},
): Buffer {
  return Buffer.concat([
    Buffer.from(`HTTP/1.1 ${status}\r\nContent-Type: ${type}\r\n${headers}\r\n`),
    Buffer.from(body),
  ]);
}

/** As chunks of these sizes, the last one repeated. */
export async function* inChunks(bytes: Uint8Array, size = 7): AsyncGenerator<Uint8Array> {
  for (let start = 0; start < bytes.length; start += size) yield bytes.subarray(start, start + size);
}

export const OPTIONS: ContainerOptions = {
  path: 'archive',
  maxBytes: 100_000,
  fields: { html: 'html', text: 'text', id: 'id', url: 'url' },
  keepRecord: false,
  onSkip: () => {},
};

/** Number of each page in its archive, and what reading gives: its text, or code and message of the error. */
export async function readAll(
  read: (stream: ByteStream, options: ContainerOptions) => AsyncIterable<PageSource>,
  stream: ByteStream,
  options: Partial<ContainerOptions> = {},
): Promise<(readonly [number | undefined, string])[]> {
  const found: (readonly [number | undefined, string])[] = [];
  for await (const source of read(stream, { ...OPTIONS, ...options })) {
    found.push([source.record?.number, await textOf(source)]);
  }
  return found;
}

export async function textOf(source: PageSource): Promise<string> {
  try {
    return Buffer.from(await source.read()).toString();
  } catch (error) {
    if (error instanceof InputError) return `${error.code}: ${error.message}`;
    throw error;
  }
}

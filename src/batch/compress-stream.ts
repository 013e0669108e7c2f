import { once } from 'node:events';
import { createGzip } from 'node:zlib';
import type { TextStream } from './write-stream.js';

/** The ways to compress a stream, by the extension of its name. */
const COMPRESSORS: Readonly<Record<string, () => Promise<Compressor>>> = {
  '.gz': () => Promise.resolve(createGzipCompressor()),
  '.zst': createZstdCompressor,
};

interface Compressor {
  /** What is ready of the bytes so far. */
  readonly push: (bytes: Uint8Array) => Promise<Uint8Array>;
  readonly end: () => Promise<Uint8Array>;
}

/** Text is compressed this many characters at a time: each piece ends in a few bytes of its own. */
const PIECE = 1 << 18;

/** The extension that asks for compression, and the name without it. */
export function splitCompression(name: string): {
  readonly name: string;
  readonly extension: string | undefined;
} {
  const extension = Object.keys(COMPRESSORS).find((end) => name.toLowerCase().endsWith(end));
  return { name: extension === undefined ? name : name.slice(0, -extension.length), extension };
}

/** The stream with what is written to it compressed as its name asks for; the stream itself if it asks for nothing. */
export async function compressStream(stream: TextStream, name: string): Promise<TextStream> {
  const { extension } = splitCompression(name);
  const compressor = await COMPRESSORS[extension ?? '']?.();
  if (compressor === undefined) return stream;
  let waiting: Uint8Array[] = [];
  let length = 0;
  const flush = async (): Promise<void> => {
    const piece = Buffer.concat(waiting);
    waiting = [];
    length = 0;
    if (piece.length > 0) await writeTo(stream, await compressor.push(piece));
  };
  return {
    ...stream,
    write: async (data) => {
      const bytes = typeof data === 'string' ? Buffer.from(data) : data;
      waiting.push(bytes);
      length += bytes.length;
      if (length >= PIECE) await flush();
    },
    commit: async () => {
      await flush();
      await writeTo(stream, await compressor.end());
      await stream.commit?.();
    },
  };
}

async function writeTo(stream: TextStream, bytes: Uint8Array): Promise<void> {
  if (bytes.length > 0) await stream.write(bytes);
}

function createGzipCompressor(): Compressor {
  const gzip = createGzip();
  let ready: Buffer[] = [];
  gzip.on('data', (chunk: Buffer) => ready.push(chunk));
  const take = (): Uint8Array => {
    const bytes = Buffer.concat(ready);
    ready = [];
    return bytes;
  };
  return {
    push: (bytes) =>
      new Promise((resolve, reject) => {
        gzip.write(bytes, (error) => (error ? reject(error) : resolve(take())));
      }),
    end: async () => {
      const ended = once(gzip, 'end');
      gzip.end();
      await ended;
      return take();
    },
  };
}

/** One frame, which every reader takes; Node has zstd of its own only from version 22. */
async function createZstdCompressor(): Promise<Compressor> {
  const { Zstd } = await import('@hpcc-js/wasm-zstd');
  const zstd = await Zstd.load();
  zstd.reset();
  return {
    push: (bytes) => Promise.resolve(zstd.compressChunk(bytes)),
    end: () => Promise.resolve(zstd.compressEnd()),
  };
}

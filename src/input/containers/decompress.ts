import { createBrotliDecompress, createInflate, createInflateRaw } from 'node:zlib';
import type { InputError } from '../../errors.js';
import { type ByteStream, createByteReader } from './byte-reader.js';
import { type Compression, damaged, endsEarly } from './compression-errors.js';
import { gunzip } from './gunzip.js';
import { createInflater, type Inflated, SLICE_BYTES } from './inflater.js';

/**
 * The compression of a file, told by its first bytes. Brotli has none to be told by: there a name in `.br` says it.
 */
export function compressionOf(head: Uint8Array, name: string | null): Compression | null {
  const start = Buffer.from(head.subarray(0, 4)).toString('hex');
  if (start.startsWith('1f8b08')) return 'gzip';
  // A frame, or one of the sixteen kinds of frame that are passed over.
  if (start === '28b52ffd' || /^5.2a4d18$/u.test(start)) return 'zstd';
  return name !== null && /\.br$/iu.test(name) ? 'brotli' : null;
}

/**
 * Decompresses a stream, never more than 16 MB ahead of its reader. Data that cannot be decompressed are an error in
 * the stream; of gzip, what follows a damaged member is found again.
 */
export function decompress(stream: ByteStream, compression: Compression): ByteStream {
  if (compression === 'gzip') return gunzip(stream);
  return compression === 'zstd' ? unzstd(stream) : inflate(stream, compression);
}

async function* unzstd(stream: ByteStream): AsyncGenerator<Uint8Array | InputError> {
  // Few inputs need the decoder.
  yield* (await import('./unzstd.js')).unzstd(stream);
}

const ENGINES = { brotli: createBrotliDecompress, zlib: createInflate, deflate: createInflateRaw };

async function* inflate(
  stream: ByteStream,
  compression: keyof typeof ENGINES,
): AsyncGenerator<Uint8Array | InputError> {
  const reader = createByteReader(stream);
  const inflater = createInflater(ENGINES[compression]());
  try {
    for (let ended = false; !ended;) {
      const slice = await reader.some(SLICE_BYTES);
      let inflated: Inflated;
      try {
        inflated = slice.length === 0 ? await inflater.finish() : await inflater.feed(slice);
      } catch (error) {
        yield toInputError(error, compression);
        return;
      }
      yield* inflated.output;
      ended = slice.length === 0 || inflated.endsAt !== null;
    }
  } finally {
    inflater.close();
    await reader.close();
  }
}

function toInputError(error: unknown, compression: Compression): InputError {
  const isEarly = error instanceof Error && error.message === 'unexpected end of file';
  return isEarly ? endsEarly(compression, error) : damaged(compression, error);
}

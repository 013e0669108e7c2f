import { InputError } from '../../errors.js';

/** A compression that pages and containers come in. The two of deflate are content codings of HTTP alone. */
export type Compression = 'gzip' | 'zstd' | 'brotli' | 'zlib' | 'deflate';

/** The error of data that cannot be decompressed. */
export function damaged(compression: Compression, cause?: unknown): InputError {
  return new InputError('corrupt', `holds damaged ${compression} data`, { cause });
}

/** The error of data that break off. */
export function endsEarly(compression: Compression, cause?: unknown): InputError {
  return new InputError('corrupt', `ends in the middle of its ${compression} data`, { cause });
}

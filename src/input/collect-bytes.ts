import { InputError } from '../errors.js';
import type { ByteStream } from './containers/byte-reader.js';

/**
 * All bytes of a stream. Rejects with the first error in it.
 *
 * @throws {InputError} `too-large` as soon as there are more than `maxBytes`; no more is read then.
 */
export async function collectBytes(chunks: ByteStream, maxBytes: number): Promise<Uint8Array> {
  const parts: Uint8Array[] = [];
  let length = 0;
  for await (const chunk of chunks) {
    if (chunk instanceof InputError) throw chunk;
    length += chunk.length;
    if (length > maxBytes) throw tooLarge(maxBytes);
    parts.push(chunk);
  }
  return Buffer.concat(parts, length);
}

/** The error of a page that is larger than it may be. */
export function tooLarge(maxBytes: number): InputError {
  return new InputError('too-large', `is larger than ${maxBytes} bytes`);
}

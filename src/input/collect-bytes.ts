import { InputError } from '../errors.js';

/**
 * All bytes of a stream.
 *
 * @throws {InputError} `too-large` as soon as there are more than `maxBytes`; no more is read then.
 */
export async function collectBytes(chunks: AsyncIterable<Uint8Array>, maxBytes: number): Promise<Uint8Array> {
  const parts: Uint8Array[] = [];
  let length = 0;
  for await (const chunk of chunks) {
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

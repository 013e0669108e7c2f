import type { InputError } from '../errors.js';
import type { ByteStream } from './containers/byte-reader.js';
import type { FileHead } from './containers/detect-container.js';

const LINE_FEED = 0x0a;

// What a signature, or the first lines of a container, fit in.
const FEWEST_BYTES = 512;

/**
 * Looks at the beginning of a stream, of which nothing is lost: the stream that comes back has all of it. Waits for
 * `most` bytes, but not once there is more than one line: the rest of a pipe may be slow to come.
 */
export async function peek(
  stream: ByteStream,
  most: number,
): Promise<{ readonly head: FileHead; readonly stream: ByteStream; readonly close: () => Promise<void> }> {
  const iterator = stream[Symbol.asyncIterator]();
  const items: (Uint8Array | InputError)[] = [];
  let bytes: Uint8Array = new Uint8Array();
  let whole = false;
  while (bytes.length < most && !isTelling(bytes)) {
    const next = await iterator.next();
    whole = next.done === true;
    if (next.done === true) break;
    items.push(next.value);
    if (!(next.value instanceof Uint8Array)) break;
    bytes = Buffer.concat([bytes, next.value]);
  }
  const close = async (): Promise<void> => {
    await iterator.return?.();
  };
  return {
    head: { bytes: bytes.subarray(0, most), whole: whole && bytes.length <= most },
    stream: replay(items, iterator, close),
    close,
  };
}

async function* replay(
  items: (Uint8Array | InputError)[],
  iterator: AsyncIterator<Uint8Array | InputError>,
  close: () => Promise<void>,
): AsyncGenerator<Uint8Array | InputError> {
  try {
    // Let go of as they are passed on: the stream may be long.
    for (let item = items.shift(); item !== undefined; item = items.shift()) yield item;
    for (let next = await iterator.next(); next.done !== true; next = await iterator.next()) yield next.value;
  } finally {
    await close();
  }
}

function isTelling(bytes: Uint8Array): boolean {
  if (bytes.length < FEWEST_BYTES) return false;
  const end = bytes.indexOf(LINE_FEED);
  return end !== -1 && bytes.subarray(end + 1).some((byte) => byte > 0x20);
}

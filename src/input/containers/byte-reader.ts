import type { InputError } from '../../errors.js';

/**
 * Bytes as they come. An error among them stands for bytes that are lost; what follows it can be read, but begins
 * anywhere.
 */
export type ByteStream = AsyncIterable<Uint8Array | InputError>;

/**
 * Reads a stream by lines and lengths, holding one chunk of it and what is being read. Each method rejects with the
 * error that it meets in the stream, drops what it had read of its line or length, and can be called again.
 */
export interface ByteReader {
  /** Bytes that are at hand, `most` at most; none only at the end. */
  readonly some: (most: number) => Promise<Uint8Array>;
  /** As many bytes; fewer only at the end. */
  readonly exactly: (length: number) => Promise<Uint8Array>;
  /** Passes over as many bytes and gives how many there were. */
  readonly skip: (length: number) => Promise<number>;
  /**
   * The next line without its line feed, or null at the end. A line longer than `most` bytes is passed
   * over: there are no bytes of it, and `whole` is false.
   */
  readonly line: (most: number) => Promise<{ readonly bytes: Uint8Array; readonly whole: boolean } | null>;
  /** Puts bytes back, to be read next. */
  readonly unread: (bytes: Uint8Array) => void;
  /** Lets go of the stream. */
  readonly close: () => Promise<void>;
}

const LINE_FEED = 0x0a;

const NOTHING = new Uint8Array();

/** Opens a stream for reading; see {@link ByteReader}. */
export function createByteReader(stream: ByteStream): ByteReader {
  const chunks = stream[Symbol.asyncIterator]();
  let buffer: Uint8Array = NOTHING;

  return { some, exactly, skip, line, unread, close };

  /** Whether there is something in the buffer, after reading on if there was not. */
  async function fill(): Promise<boolean> {
    while (buffer.length === 0) {
      const next = await chunks.next();
      if (next.done === true) return false;
      if (!(next.value instanceof Uint8Array)) throw next.value;
      buffer = next.value;
    }
    return true;
  }

  function take(length: number): Uint8Array {
    const taken = buffer.subarray(0, length);
    buffer = buffer.subarray(length);
    return taken;
  }

  async function some(most: number): Promise<Uint8Array> {
    return (await fill()) ? take(most) : NOTHING;
  }

  async function exactly(length: number): Promise<Uint8Array> {
    if (buffer.length >= length) return take(length);
    const parts: Uint8Array[] = [];
    let missing = length;
    while (missing > 0 && (await fill())) {
      const part = take(missing);
      parts.push(part);
      missing -= part.length;
    }
    return Buffer.concat(parts, length - missing);
  }

  async function skip(length: number): Promise<number> {
    let missing = length;
    while (missing > 0 && (await fill())) missing -= take(missing).length;
    return length - missing;
  }

  async function line(most: number): Promise<{ bytes: Uint8Array; whole: boolean } | null> {
    const parts: Uint8Array[] = [];
    let length = 0;
    let whole = true;
    if (!(await fill())) return null;
    while (await fill()) {
      const end = buffer.indexOf(LINE_FEED);
      const part = take(end === -1 ? buffer.length : end);
      if (length + part.length > most) {
        whole = false;
        parts.length = 0;
        length = 0;
      }
      if (whole) {
        parts.push(part);
        length += part.length;
      }
      if (end === -1) continue;
      take(1);
      break;
    }
    const [first] = parts;
    return { bytes: parts.length === 1 && first !== undefined ? first : Buffer.concat(parts, length), whole };
  }

  function unread(bytes: Uint8Array): void {
    if (bytes.length > 0) buffer = buffer.length === 0 ? bytes : Buffer.concat([bytes, buffer]);
  }

  async function close(): Promise<void> {
    await chunks.return?.();
  }
}

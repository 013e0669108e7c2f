import { crc32, createInflateRaw } from 'node:zlib';
import { InputError } from '../../errors.js';
import { type ByteReader, type ByteStream, createByteReader } from './byte-reader.js';
import { damaged, endsEarly } from './compression-errors.js';
import { createInflater, type Inflated, SLICE_BYTES } from './inflater.js';

const MAGIC = Buffer.from([0x1f, 0x8b, 0x08]);
const HEADER_BYTES = 10;
const TRAILER_BYTES = 8;

// RFC 1952, 2.3.1: the optional parts of a member's header.
const HAS_CHECKSUM = 0x02;
const HAS_EXTRA = 0x04;
const HAS_NAME = 0x08;
const HAS_COMMENT = 0x10;
const RESERVED = 0xe0;

// The name and comment of a member are file names and remarks.
const MOST_TEXT_BYTES = 64 * 1024;

// The member of a record that is a page; in larger ones the next member is looked for where the damage was seen.
const MOST_CONSUMED_BYTES = 1024 * 1024;

/**
 * Decompresses gzip of any number of members. A damaged member is an error in the stream, and the next one is looked
 * for: archives have a member for each record.
 */
export async function* gunzip(stream: ByteStream): AsyncGenerator<Uint8Array | InputError> {
  const reader = createByteReader(stream);
  try {
    let lost = false;
    while ((await findMember(reader)) !== 'end') {
      for await (const part of readMember(reader)) {
        // The bytes of a header in the midst of damaged data open more false members; they are one loss.
        if (part instanceof InputError && lost) continue;
        lost = part instanceof InputError;
        yield part;
      }
    }
  } finally {
    await reader.close();
  }
}

/** Goes on to the next header of a member. Zeros, and what tapes and disks leave after the data, are passed over. */
async function findMember(reader: ByteReader): Promise<'member' | 'end'> {
  let window = Buffer.alloc(0);
  for (;;) {
    const more = await reader.some(SLICE_BYTES);
    if (more.length === 0) return 'end';
    window = Buffer.concat([window, more]);
    const start = window.indexOf(MAGIC);
    if (start !== -1) {
      reader.unread(window.subarray(start));
      return 'member';
    }
    // The magic bytes may be cut by the end of the window.
    window = window.subarray(-MAGIC.length + 1);
  }
}

async function* readMember(reader: ByteReader): AsyncGenerator<Uint8Array | InputError> {
  if (!(await passHeader(reader))) {
    yield damaged('gzip');
    return;
  }
  const inflater = createInflater(createInflateRaw());
  let consumed: Uint8Array[] = [];
  let consumedBytes = 0;
  let checksum = 0;
  let length = 0;
  try {
    for (let ended = false; !ended;) {
      const slice = await reader.some(SLICE_BYTES);
      consumedBytes += slice.length;
      if (consumedBytes > MOST_CONSUMED_BYTES) consumed = [];
      consumed.push(slice);
      if (slice.length === 0) {
        yield endsEarly('gzip');
        return;
      }
      let inflated: Inflated;
      try {
        inflated = await inflater.feed(slice);
      } catch {
        // Damaged data may run on into the next member before they are seen to be.
        reader.unread(Buffer.concat(consumed));
        yield damaged('gzip');
        return;
      }
      for (const part of inflated.output) {
        checksum = crc32(part, checksum);
        length += part.length;
        yield part;
      }
      ended = inflated.endsAt !== null;
      if (inflated.endsAt !== null) {
        consumed.pop();
        consumed.push(slice.subarray(0, inflated.endsAt));
        reader.unread(slice.subarray(inflated.endsAt));
      }
    }
  } finally {
    inflater.close();
  }
  const trailer = await reader.exactly(TRAILER_BYTES);
  if (trailer.length < TRAILER_BYTES) {
    yield endsEarly('gzip');
    return;
  }
  const view = new DataView(trailer.buffer, trailer.byteOffset, trailer.length);
  if (view.getUint32(0, true) === checksum && view.getUint32(4, true) === length % 2 ** 32) return;
  reader.unread(Buffer.concat([...consumed, trailer]));
  yield damaged('gzip');
}

/** Passes over the header of a member; false if it is none. */
async function passHeader(reader: ByteReader): Promise<boolean> {
  const header = await reader.exactly(HEADER_BYTES);
  const flags = header[3] ?? RESERVED;
  if (header.length < HEADER_BYTES || (flags & RESERVED) !== 0) {
    // Passed over, or it would be found again.
    reader.unread(header.subarray(MAGIC.length));
    return false;
  }
  if ((flags & HAS_EXTRA) !== 0) {
    const size = await reader.exactly(2);
    await reader.exactly((size[0] ?? 0) + (size[1] ?? 0) * 256);
  }
  for (const part of [HAS_NAME, HAS_COMMENT]) {
    if ((flags & part) !== 0 && !(await passText(reader))) return false;
  }
  if ((flags & HAS_CHECKSUM) !== 0) await reader.exactly(2);
  return true;
}

/** Passes over a text that ends in a zero byte; false if it does not end. */
async function passText(reader: ByteReader): Promise<boolean> {
  for (let length = 0; length < MOST_TEXT_BYTES;) {
    const part = await reader.some(SLICE_BYTES);
    if (part.length === 0) return false;
    const end = part.indexOf(0);
    length += part.length;
    if (end === -1) continue;
    reader.unread(part.subarray(end + 1));
    return true;
  }
  return false;
}

import { Decompress } from 'fzstd';
import { InputError } from '../../errors.js';
import { type ByteReader, type ByteStream, createByteReader } from './byte-reader.js';
import { damaged, endsEarly } from './compression-errors.js';

const FRAME_MAGIC = 0xfd2fb528;
const SKIPPED_MAGIC = 0x184d2a50;

// The format's own limit of a block.
const BLOCK_BYTES = 128 * 1024;

// What the reference decoder takes without being asked for more; the whole window is held in memory.
const MOST_WINDOW_BYTES = 128 * 1024 * 1024;

/**
 * Decompresses zstd of any number of frames, a block at a time, so that no more than 128 kB are decompressed ahead of
 * the reader. Checksums of frames are not verified. Ends with an error in the stream where the data are damaged.
 */
export async function* unzstd(stream: ByteStream): AsyncGenerator<Uint8Array | InputError> {
  const reader = createByteReader(stream);
  try {
    for (;;) {
      const magic = await reader.exactly(4);
      if (magic.length === 0) return;
      const kind = toNumber(magic);
      if (kind >> 4 === SKIPPED_MAGIC >> 4) {
        const size = toNumber(await bytesOf(reader, 4));
        if ((await reader.skip(size)) < size) throw endsEarly('zstd');
      } else if (kind === FRAME_MAGIC) yield* readFrame(magic, reader);
      else throw damaged('zstd');
    }
  } catch (error) {
    if (!(error instanceof InputError)) throw error;
    yield error;
  } finally {
    await reader.close();
  }
}

async function* readFrame(magic: Uint8Array, reader: ByteReader): AsyncGenerator<Uint8Array> {
  const { header, hasChecksum } = await readHeader(reader);
  const output: Uint8Array[] = [];
  const decoder = new Decompress((data) => output.push(data));
  decode(decoder, Buffer.concat([magic, header]), false);
  for (let last = false; !last;) {
    const blockHeader = await bytesOf(reader, 3);
    const bits = toNumber(blockHeader);
    last = (bits & 1) === 1;
    const size = bits >> 3;
    if (size > BLOCK_BYTES) throw damaged('zstd');
    // A block of one byte that is repeated.
    const block = await bytesOf(reader, ((bits >> 1) & 3) === 1 ? 1 : size);
    const checksum = last && hasChecksum ? await bytesOf(reader, 4) : new Uint8Array();
    decode(decoder, Buffer.concat([blockHeader, block, checksum]), last);
    for (const part of output.splice(0)) if (part.length > 0) yield part;
  }
}

function decode(decoder: Decompress, data: Uint8Array, last: boolean): void {
  try {
    decoder.push(data, last);
  } catch (error) {
    throw damaged('zstd', error);
  }
}

/** Reads a frame's header (RFC 8878, 3.1.1.1) and sees to it that its window is no larger than it may be. */
async function readHeader(reader: ByteReader): Promise<{ header: Uint8Array; hasChecksum: boolean }> {
  const descriptor = await bytesOf(reader, 1);
  const flags = descriptor[0] ?? 0;
  const isSingle = (flags & 0x20) !== 0;
  const sizeFlag = flags >> 6;
  const sizeBytes = sizeFlag === 0 ? Number(isSingle) : 2 ** sizeFlag;
  const dictionaryBytes = [0, 1, 2, 4][flags & 3] ?? 0;
  const window = await bytesOf(reader, isSingle ? 0 : 1);
  const dictionary = await bytesOf(reader, dictionaryBytes);
  const size = await bytesOf(reader, sizeBytes);
  if (toNumber(dictionary) !== 0) {
    throw new InputError('unsupported-format', 'is zstd data that need a dictionary');
  }
  const [bits = 0] = window;
  const windowBytes = isSingle ? toNumber(size) : 2 ** (10 + (bits >> 3)) * (1 + (bits & 7) / 8);
  if (windowBytes > MOST_WINDOW_BYTES) {
    throw new InputError('too-large', `is zstd data with a window of ${windowBytes} bytes`);
  }
  return { header: Buffer.concat([descriptor, window, dictionary, size]), hasChecksum: (flags & 4) !== 0 };
}

async function bytesOf(reader: ByteReader, length: number): Promise<Uint8Array> {
  const bytes = await reader.exactly(length);
  if (bytes.length < length) throw endsEarly('zstd');
  return bytes;
}

/** Little-endian. */
function toNumber(bytes: Uint8Array): number {
  return bytes.reduceRight((number, byte) => number * 256 + byte, 0);
}

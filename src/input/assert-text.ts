import { InputError } from '../errors.js';
import { sniffUtf16 } from './sniff-utf16.js';

/**
 * First bytes of the files that land in folders of pages by mistake, in hexadecimal; `..` is any byte. Where they are
 * letters, as many are asked for as no dump begins with.
 */
const SIGNATURES: readonly (readonly [bytes: string, name: string])[] = [
  ['255044462d', 'a PDF'],
  ['89504e470d0a1a0a', 'a PNG image'],
  ['ffd8ff', 'a JPEG image'],
  ['474946383761', 'a GIF image'],
  ['474946383961', 'a GIF image'],
  ['52494646........57454250', 'a WebP image'],
  ['52494646........57415645', 'a WAV sound'],
  ['000000..6674797061766966', 'an AVIF image'],
  ['000000..66747970', 'an MP4 video'],
  ['00000100', 'an icon'],
  ['504b0304', 'a ZIP archive'],
  ['504b0506', 'a ZIP archive'],
  ['1f8b', 'gzip data'],
  ['425a68..314159265359', 'bzip2 data'],
  ['fd377a585a00', 'xz data'],
  ['28b52ffd', 'zstd data'],
  ['377abcaf271c', 'a 7z archive'],
  ['526172211a07', 'a RAR archive'],
  ['774f464600010000', 'a font'],
  ['774f46464f54544f', 'a font'],
  ['774f463200010000', 'a font'],
  ['774f46324f54544f', 'a font'],
  ['0001000000', 'a font'],
  ['4f54544f00', 'a font'],
  ['4f67675300', 'an Ogg sound'],
  ['49443302', 'an MP3 sound'],
  ['49443303', 'an MP3 sound'],
  ['49443304', 'an MP3 sound'],
  ['1a45dfa3', 'a WebM video'],
  ['d0cf11e0a1b11ae1', 'an old Office document'],
  ['62706c6973743030', 'a binary property list'],
  ['53514c69746520666f726d6174203300', 'an SQLite database'],
  ['5041523115', 'a Parquet file'],
  ['7f454c46', 'a program'],
  ['0061736d', 'a WebAssembly program'],
  ['cafebabe', 'a program'],
  ['4d5a9000', 'a program'],
];

const SIGNATURE_BYTES = 16;
const SAMPLE_BYTES = 64 * 1024;

// Saved pages have a stray zero byte or form feed now and then. In machine code or compressed data one byte in nine
// is a control, in records with fixed fields far more.
const MAX_SHARE_CONTROLS = 0.02;

const UTF16_MARKS = ['fffe', 'feff'];

// The first two bytes of the one are UTF-16's mark too; but no text goes on with a zero character.
const UTF32_MARKS = ['fffe0000', '0000feff'];

/**
 * Checks, before any decoding, that bytes can be a page.
 *
 * @throws {InputError} `empty` when there is nothing but white space; `binary`, with the name of the format where its
 * first bytes give it away; `unknown-encoding` for UTF-32.
 */
export function assertIsText(bytes: Uint8Array): void {
  if (isBlank(bytes)) throw new InputError('empty', 'is empty');
  const head = Buffer.from(bytes.subarray(0, SIGNATURE_BYTES)).toString('hex');
  const name = SIGNATURES.find(([signature]) => startsWith(head, signature))?.[1];
  if (name !== undefined) throw new InputError('binary', `is ${name}, not a page`);

  if (UTF32_MARKS.some((mark) => head.startsWith(mark))) {
    throw new InputError('unknown-encoding', 'is in UTF-32, which no page is: save it as UTF-8');
  }
  if (UTF16_MARKS.some((mark) => head.startsWith(mark))) return;
  if (shareOfControls(bytes) > MAX_SHARE_CONTROLS && sniffUtf16(bytes) === null) {
    throw new InputError('binary', 'is binary data, not a page');
  }
}

function startsWith(head: string, signature: string): boolean {
  for (let index = 0; index < signature.length; index += 2) {
    const byte = signature.slice(index, index + 2);
    if (byte !== '..' && head.slice(index, index + 2) !== byte) return false;
  }
  return true;
}

function isBlank(bytes: Uint8Array): boolean {
  // A byte order mark alone is nothing either.
  const start = bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf ? 3 : 0;
  for (let index = start; index < bytes.length; index++) {
    const byte = bytes[index] ?? 0;
    if (byte !== 0x20 && (byte < 0x09 || byte > 0x0d)) return false;
  }
  return true;
}

/** Share of the first 64 kB that are control characters no text holds. */
function shareOfControls(bytes: Uint8Array): number {
  const sample = bytes.subarray(0, SAMPLE_BYTES);
  let controls = 0;
  for (const byte of sample) if (byte < 0x20 && (byte < 0x09 || byte > 0x0d) && byte !== 0x1b) controls++;
  return controls / sample.length;
}

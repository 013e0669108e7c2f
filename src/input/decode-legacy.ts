import { isAscii, isUtf8 } from 'node:buffer';
import { getBOMEncoding, normalizeEncoding, TextDecoder } from '@exodus/bytes/encoding.js';
import { ConfigError } from '../errors.js';
import type { DecodedText } from './decode.js';
import { declaredEncoding } from './declared-encoding.js';
import { guessEncoding } from './guess-encoding.js';
import { sniffUtf16 } from './sniff-utf16.js';

/** Decodes a page in any encoding; `decodeBytes` says how it is found and loads this file when it must be. */
export async function decodeLegacy(
  bytes: Uint8Array,
  label?: string,
  charset?: string,
): Promise<DecodedText> {
  // An unknown label is an error even under a byte order mark.
  const given = label === undefined ? null : encodingOfLabel(label);
  const encoding = getBOMEncoding(bytes) ?? given ?? (await findEncoding(bytes, charset));
  return { text: new TextDecoder(encoding).decode(bytes), encoding };
}

/** Whether the label names an encoding that pages can be in. */
export function isEncodingLabel(label: string): boolean {
  const encoding = normalizeEncoding(label);
  return encoding !== null && encoding !== 'replacement';
}

function encodingOfLabel(label: string): string {
  const encoding = normalizeEncoding(label);
  if (encoding === null || encoding === 'replacement') {
    throw new ConfigError(`unknown encoding "${label}": not a WHATWG encoding label`);
  }
  return encoding;
}

/** The encoding of bytes that nobody vouches for. */
async function findEncoding(bytes: Uint8Array, charset: string | undefined): Promise<string> {
  const utf16 = sniffUtf16(bytes);
  if (utf16 !== null) return utf16;
  if (isAscii(bytes)) return isIso2022Jp(bytes) ? 'iso-2022-jp' : 'utf-8';
  if (isUtf8(bytes)) return 'utf-8';

  const sent = charset === undefined ? null : normalizeEncoding(charset);
  if (sent !== null && sent !== 'replacement' && sent !== 'utf-8') return sent;
  const declared = declaredEncoding(bytes);
  if (declared !== null && declared !== 'utf-8') return declared;
  if (isMostlyUtf8(bytes)) return 'utf-8';
  return (await guessEncoding(bytes)) ?? 'windows-1252';
}

/** ISO-2022-JP shifts out of ASCII with ESC $ @ or ESC $ B, into JIS X 0208; nothing else of the web does. */
function isIso2022Jp(bytes: Uint8Array): boolean {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  return buffer.includes('\u001B$B', 0, 'latin1') || buffer.includes('\u001B$@', 0, 'latin1');
}

// A page cut in the middle of a character, or with a stray byte in an advert, is still UTF-8; in a legacy encoding
// multibyte sequences come up by chance only, fewer than the bytes that break the pattern.
const SEQUENCES_PER_BROKEN_BYTE = 4;

/** Tells UTF-8 with some broken bytes from a legacy encoding. Linear. */
function isMostlyUtf8(bytes: Uint8Array): boolean {
  let sequences = 0;
  let broken = 0;
  for (let index = 0; index < bytes.length; index++) {
    const lead = bytes[index] ?? 0;
    if (lead < 0x80) continue;
    const wanted = continuationBytes(lead);
    let found = 0;
    while (found < wanted && ((bytes[index + found + 1] ?? 0) & 0xc0) === 0x80) found++;
    const cutOff = wanted > 0 && index + found + 1 === bytes.length;
    if (wanted > 0 && found === wanted) sequences++;
    else if (!cutOff) broken++;
    index += found;
  }
  return sequences > 0 && sequences >= broken * SEQUENCES_PER_BROKEN_BYTE;
}

/** How many bytes follow a UTF-8 lead byte; 0 for a byte that leads nothing. */
function continuationBytes(lead: number): number {
  if (lead >= 0xc2 && lead <= 0xdf) return 1;
  if (lead >= 0xe0 && lead <= 0xef) return 2;
  return lead >= 0xf0 && lead <= 0xf4 ? 3 : 0;
}

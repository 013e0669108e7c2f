import { isAscii, isUtf8 } from 'node:buffer';
import { withoutControls } from '../document/controls.js';

/** A page as characters, and the WHATWG name (lower case) of the encoding its bytes were in. */
export interface DecodedText {
  /** Without a byte order mark and control characters; bytes that are no character became U+FFFD. */
  readonly text: string;
  readonly encoding: string;
}

/**
 * Decodes a page. The first of these that answers names the encoding: byte order mark; `charset` if it is UTF-8 and the
 * bytes are; `label`; the zero bytes of UTF-16; UTF-8 validity (a legacy label over valid multibyte UTF-8 is wrong);
 * `charset`; the page's own declaration, in an XML declaration or a `<meta>` of the first 256 kB; the statistics of the
 * bytes; windows-1252.
 *
 * @param label A WHATWG label the caller vouches for, such as `--encoding`. Only a byte order mark overrides it.
 * @param charset A label that the transport gives, such as an HTTP header. One that is unknown says nothing.
 * @throws {ConfigError} when `label` is no encoding label.
 */
export async function decodeBytes(bytes: Uint8Array, label?: string, charset?: string): Promise<DecodedText> {
  const isVouchedFor = /^\s*utf-?8\s*$/iu.test(charset ?? '') && isUtf8(bytes);
  if (isVouchedFor || (label === undefined && isPlainUtf8(bytes))) {
    return { text: withoutControls(new TextDecoder().decode(bytes)), encoding: 'utf-8' };
  }
  // The tables of the other encodings take 40 ms to load, and most pages never need them.
  const { decodeLegacy } = await import('./decode-legacy.js');
  const { text, encoding } = await decodeLegacy(bytes, label, charset);
  return { text: withoutControls(text), encoding };
}

const ESCAPE = 0x1b;

/** UTF-8 that cannot be UTF-16 (it has zero bytes) or ISO-2022-JP (ASCII bytes that shift with ESC) instead. */
function isPlainUtf8(bytes: Uint8Array): boolean {
  return isUtf8(bytes) && !bytes.includes(0) && !(isAscii(bytes) && bytes.includes(ESCAPE));
}

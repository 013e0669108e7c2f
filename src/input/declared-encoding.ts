import { normalizeEncoding } from '@exodus/bytes/encoding.js';
import sniffHtmlEncoding from 'html-encoding-sniffer';

// Scripts and styles above the declaration push it out of the first 1,024 bytes, where a browser would stop looking.
const LATE_DECLARATION_BYTES = 256 * 1024;

// The HTML standard's own bound for the prescan; a single tag is never longer.
const TAG_BYTES = 1024;

const XML_DECLARATION = /^\s{0,64}<\?xml\s[^>]{0,256}?\sencoding\s{0,8}=\s{0,8}["']([^"'>]{1,64})["']/u;

/**
 * The encoding that a page declares of itself, as a WHATWG name in lower case: an XML declaration, or the first
 * `<meta charset>` (or its `http-equiv` form) in the first 256 kB. Null when it declares none that is known.
 */
export function declaredEncoding(bytes: Uint8Array): string | null {
  const head = latin1(bytes.subarray(0, LATE_DECLARATION_BYTES));
  const xml = XML_DECLARATION.exec(head.slice(0, TAG_BYTES))?.[1];
  const fromXml = xml === undefined ? null : normalizeEncoding(xml);
  if (fromXml !== null && isWebEncoding(fromXml)) return fromXml;

  const early = prescan(bytes.subarray(0, TAG_BYTES));
  if (early !== null) return early;

  const lower = head.toLowerCase();
  for (let start = lower.indexOf('<meta'); start !== -1; start = lower.indexOf('<meta', start + 1)) {
    const tag = lower.slice(start, start + TAG_BYTES);
    const length = tag.indexOf('>') + 1;
    if (length === 0 || !tag.slice(0, length).includes('charset')) continue;
    const late = prescan(bytes.subarray(start, start + length));
    if (late !== null) return late;
  }
  return null;
}

// The sniffer answers with a default when it finds nothing, and this one it never finds: the standard turns a
// declared UTF-16 into UTF-8.
const NOTHING_FOUND = 'UTF-16LE';

function prescan(bytes: Uint8Array): string | null {
  try {
    const name = sniffHtmlEncoding(bytes, { defaultEncoding: NOTHING_FOUND });
    if (name === NOTHING_FOUND) return null;
    const encoding = normalizeEncoding(name);
    return encoding !== null && isWebEncoding(encoding) ? encoding : null;
  } catch (error) {
    // The sniffer reads past the end of a value such as content="charset" (6.0.0); such a tag declares nothing.
    if (error instanceof TypeError) return null;
    throw error;
  }
}

/** The standard's "replacement" stands for encodings that are never decoded; UTF-16 cannot declare itself in ASCII. */
function isWebEncoding(encoding: string): boolean {
  return encoding !== 'replacement' && !encoding.startsWith('utf-16');
}

function latin1(bytes: Uint8Array): string {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1');
}

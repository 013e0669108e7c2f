import { normalizeEncoding } from '@exodus/bytes/encoding.js';

// Letter statistics settle within a few kilobytes; the rest of a page only costs time.
const SAMPLE_BYTES = 64 * 1024;

// The detector's names for supersets that the web knows under the base name.
const WEB_NAMES: ReadonlyMap<string, string> = new Map([
  ['cp932', 'shift_jis'],
  ['cp949', 'euc-kr'],
  ['cp874', 'windows-874'],
]);

/**
 * The encoding that the statistics of the bytes speak for, as a WHATWG name in lower case; null when they speak for
 * none that the web knows. Meant for bytes that are not UTF-8 and declare nothing.
 */
export async function guessEncoding(bytes: Uint8Array): Promise<string | null> {
  // 70 ms to load, and hardly any page needs it.
  const { default: detector } = await import('jschardet');
  for (const candidate of detector.detectAll(sampleAround(bytes))) {
    if (candidate.encoding === null) continue;
    const name = candidate.encoding.toLowerCase();
    const encoding = normalizeEncoding(WEB_NAMES.get(name) ?? name);
    if (encoding !== null && encoding !== 'replacement' && encoding !== 'utf-8') return encoding;
  }
  return null;
}

/** Up to 64 kB of the parts of a page that hold bytes beyond ASCII: whole lines, so that no character is cut. */
function sampleAround(bytes: Uint8Array): Uint8Array {
  if (bytes.length <= SAMPLE_BYTES) return bytes;
  const sample = new Uint8Array(SAMPLE_BYTES);
  let filled = 0;
  let lineStart = 0;
  let telling = false;
  for (let index = 0; index < bytes.length && filled < SAMPLE_BYTES; index++) {
    const byte = bytes[index] ?? 0;
    if (byte >= 0x80) telling = true;
    // Nothing useful is lost when a line longer than the room is cut.
    if (byte !== 0x0a && index - lineStart < SAMPLE_BYTES - 1 && index < bytes.length - 1) continue;
    if (telling) {
      const line = bytes.subarray(lineStart, index + 1).subarray(0, SAMPLE_BYTES - filled);
      sample.set(line, filled);
      filled += line.length;
    }
    lineStart = index + 1;
    telling = false;
  }
  return sample.subarray(0, filled);
}

const SAMPLE_BYTES = 16 * 1024;

// One unit in a hundred may be odd: private-use icons, letters newer than this runtime's Unicode.
const MAX_SHARE_IMPLAUSIBLE = 0.01;

// Unassigned, lone surrogates, private use, and the controls that no text holds.
const IMPLAUSIBLE = /[\p{Cn}\p{Cs}\p{Co}\u0000-\u0008\u000B\u000E-\u001F\u007F-\u009F\uFFFD\uFFFE]/gu;

// The commonest separators of any script; with its bytes swapped none of them is a separator.
const SEPARATOR = /[\n\r \u3001\u3002\uFF0C]/gu;

/**
 * Tells UTF-16 without a byte order mark by its zero bytes: every space, line end and ASCII character has one.
 * Looks at the first 16 kB; null when the bytes have no zero byte there, or make no sense in either byte order.
 */
export function sniffUtf16(bytes: Uint8Array): 'utf-16le' | 'utf-16be' | null {
  const sample = bytes.subarray(0, Math.min(SAMPLE_BYTES, bytes.length - (bytes.length % 2)));
  if (sample.length === 0 || !sample.includes(0)) return null;
  const little = plausibility('utf-16le', sample);
  const big = plausibility('utf-16be', sample);
  if (little.implausible > MAX_SHARE_IMPLAUSIBLE && big.implausible > MAX_SHARE_IMPLAUSIBLE) return null;
  if (little.implausible > MAX_SHARE_IMPLAUSIBLE) return 'utf-16be';
  if (big.implausible > MAX_SHARE_IMPLAUSIBLE) return 'utf-16le';
  return big.separators > little.separators ? 'utf-16be' : 'utf-16le';
}

function plausibility(
  encoding: 'utf-16le' | 'utf-16be',
  sample: Uint8Array,
): { readonly implausible: number; readonly separators: number } {
  // Not decoded by a library, which every page would wait for. A pair that the end of the sample cuts is one unit of
  // thousands.
  const units = Buffer.from(sample);
  const text = (encoding === 'utf-16be' ? units.swap16() : units).toString('utf16le');
  return {
    implausible: (text.match(IMPLAUSIBLE)?.length ?? 0) / Math.max(1, text.length),
    separators: text.match(SEPARATOR)?.length ?? 0,
  };
}

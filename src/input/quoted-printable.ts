const EQUALS = 0x3d;
const CARRIAGE_RETURN = 0x0d;
const LINE_FEED = 0x0a;

/** Decodes quoted-printable (RFC 2045, 6.7). What is no escape stays as it is. */
export function decodeQuotedPrintable(encoded: Uint8Array): Uint8Array {
  const decoded = new Uint8Array(encoded.length);
  let length = 0;
  for (let index = 0; index < encoded.length; index++) {
    const byte = encoded[index] ?? 0;
    if (byte === EQUALS) {
      const lineEnd = softBreakEnd(encoded, index + 1);
      if (lineEnd !== null) {
        index = lineEnd - 1;
        continue;
      }
      const high = hexDigit(encoded[index + 1]);
      const low = hexDigit(encoded[index + 2]);
      if (high !== null && low !== null) {
        decoded[length++] = high * 16 + low;
        index += 2;
        continue;
      }
    }
    decoded[length++] = byte;
  }
  return decoded.subarray(0, length);
}

/** Where the line goes on behind an equals sign at its end; null if that is no end. */
function softBreakEnd(encoded: Uint8Array, start: number): number | null {
  const next = encoded[start];
  if (next === undefined) return start;
  if (next === LINE_FEED) return start + 1;
  return next === CARRIAGE_RETURN && encoded[start + 1] === LINE_FEED ? start + 2 : null;
}

function hexDigit(byte: number | undefined): number | null {
  const digit = Number.parseInt(String.fromCharCode(byte ?? 0), 16);
  return Number.isNaN(digit) ? null : digit;
}

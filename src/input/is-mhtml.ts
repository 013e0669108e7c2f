// The header block of a browser is under 1 kB; other writers add some lines.
const HEAD_BYTES = 4096;

/**
 * Whether bytes begin as a message of several parts: fields from the first line on, among them a version of MIME and a
 * type of several parts. A text may begin with `Note: `, but does not go on like this.
 */
export function isMhtml(bytes: Uint8Array): boolean {
  const head = Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(bytes.byteLength, HEAD_BYTES))
    .toString('latin1')
    .trimStart();
  if (!/^[A-Za-z][A-Za-z-]{1,40}:/u.test(head)) return false;
  const block = head.split(/\r?\n\r?\n/u, 1)[0] ?? '';
  return /^MIME-Version:/imu.test(block) && /^Content-Type:\s{0,8}multipart\//imu.test(block);
}

import { InputError } from '../errors.js';
import { parseHeaders } from './containers/headers.js';
import { type MediaType, pageFormatOf, parseMediaType } from './containers/media-type.js';
import type { PageFacts } from './page-source.js';
import { decodeQuotedPrintable } from './quoted-printable.js';

/** The page of an MHTML archive, and what the archive says of it. */
export interface UnwrappedPage extends Pick<PageFacts, 'url' | 'savedAt' | 'format' | 'charset'> {
  readonly bytes: Uint8Array;
}

interface Entity {
  readonly headers: ReadonlyMap<string, string>;
  readonly type: MediaType | null;
  readonly body: Buffer;
}

// Header blocks of browsers are under 1 kB.
const HEADER_BYTES = 64 * 1024;

// A page and its alternatives in a related part of a mixed message.
const DEEPEST_PART = 8;

const LINE_FEED = 0x0a;

/**
 * The page of an MHTML archive (RFC 2557): its root part, decoded from its transfer encoding. Frames, and whatever else
 * is in the archive, are no part of it.
 *
 * @throws {InputError} `unsupported-format` when there is none.
 */
export function unwrapMhtml(bytes: Uint8Array): UnwrappedPage {
  const archive = parseEntity(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength));
  let part: Entity | undefined = archive;
  for (let depth = 0; part?.type != null && isMultipart(part.type); depth++) {
    part = depth < DEEPEST_PART ? rootOf(part) : undefined;
  }
  const format = pageFormatOf(part?.type?.essence ?? '');
  if (part === undefined || archive.headers.size === 0 || format === undefined) {
    throw new InputError('unsupported-format', 'is an MHTML archive without a page');
  }
  const url = [part.headers.get('content-location'), archive.headers.get('snapshot-content-location')].find(
    (address) => address !== undefined && /^https?:/iu.test(address) && URL.canParse(address),
  );
  const savedAt = toTimestamp(archive.headers.get('date'));
  return {
    bytes: decodeTransfer(part),
    format,
    ...(url === undefined ? {} : { url }),
    ...(savedAt === null ? {} : { savedAt }),
    ...(part.type?.charset == null ? {} : { charset: part.type.charset }),
  };
}

function parseEntity(bytes: Buffer): Entity {
  let position = 0;
  const lines: string[] = [];
  while (position < bytes.length && position < HEADER_BYTES) {
    const end = bytes.indexOf(LINE_FEED, position);
    const line = bytes.toString('latin1', position, end === -1 ? bytes.length : end).trimEnd();
    position = end === -1 ? bytes.length : end + 1;
    if (line !== '') lines.push(line);
    else if (lines.length > 0) break;
  }
  const headers = parseHeaders(lines);
  return { headers, type: parseMediaType(headers.get('content-type')), body: bytes.subarray(position) };
}

function isMultipart(type: MediaType): boolean {
  return type.essence.startsWith('multipart/');
}

/** The part that is the page, or holds it: the one that is named as the start, or the first HTML, or the first text. */
function rootOf({ type, body }: Entity): Entity | undefined {
  if (type?.boundary == null) return undefined;
  const parts = splitParts(body, type.boundary).map(parseEntity);
  const { start } = type;
  return (
    parts.find(({ headers }) => start !== null && headers.get('content-id') === start) ??
    parts.find((part) => part.type !== null && (isMultipart(part.type) || /html/u.test(part.type.essence))) ??
    parts.find((part) => part.type?.essence === 'text/plain')
  );
}

/** The parts between the lines that begin with the boundary; an archive that breaks off ends its last part. */
function splitParts(body: Buffer, boundary: string): Buffer[] {
  const delimiter = Buffer.from(`--${boundary}`, 'latin1');
  const parts: Buffer[] = [];
  let start: number | null = null;
  let found = body.indexOf(delimiter);
  for (; found !== -1; found = body.indexOf(delimiter, found + delimiter.length)) {
    if (found > 0 && body[found - 1] !== LINE_FEED) continue;
    if (start !== null) parts.push(body.subarray(start, found));
    const lineEnd = body.indexOf(LINE_FEED, found);
    const isLast = body.toString('latin1', found + delimiter.length, found + delimiter.length + 2) === '--';
    if (isLast || lineEnd === -1) return parts;
    start = lineEnd + 1;
  }
  if (start !== null) parts.push(body.subarray(start));
  return parts;
}

function decodeTransfer({ headers, body }: Entity): Uint8Array {
  const encoding = headers.get('content-transfer-encoding')?.toLowerCase();
  if (encoding === 'base64') return Buffer.from(body.toString('latin1'), 'base64');
  return encoding === 'quoted-printable' ? decodeQuotedPrintable(body) : body;
}

/** The date of a message, if it says in which zone it is: without, it would depend on the machine's. */
function toTimestamp(date: string | undefined): string | null {
  if (date === undefined || !/(?:GMT|UTC?|[+-]\d{4})(?: \([^()]*\))?$/u.test(date)) return null;
  const time = Date.parse(date);
  return Number.isNaN(time) ? null : new Date(time).toISOString();
}

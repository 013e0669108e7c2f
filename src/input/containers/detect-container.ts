import { isOwnRecord, parseRecord } from './jsonl.js';
import type { RecordFields } from './container.js';

/** A file that holds pages one after the other. */
export type ContainerFormat = 'warc' | 'jsonl';

/** Beginning of a file, decompressed. */
export interface FileHead {
  readonly bytes: Uint8Array;
  /** Whether that is all of it. */
  readonly whole: boolean;
}

/** How much of a file tells what it is. */
export const FILE_HEAD_BYTES = 16 * 1024;

const LINE_FEED = 0x0a;

/**
 * The container that a file is by its first bytes; null for a page. One line of JSON is a container only where it has
 * a page in one of its fields: this tool's own article on one line is a page.
 */
export function containerOf({ bytes, whole }: FileHead, fields: RecordFields): ContainerFormat | null {
  const start = bytes.findIndex((byte) => byte > 0x20 && byte < 0x80);
  if (start === -1) return null;
  const head = bytes.subarray(start);
  if (/^WARC\/\d\.\d{1,2}\r?\n/u.test(Buffer.from(head.subarray(0, 32)).toString('latin1'))) return 'warc';
  return isJsonLines(head, whole, fields) ? 'jsonl' : null;
}

function isJsonLines(head: Uint8Array, whole: boolean, fields: RecordFields): boolean {
  // A line that begins an object and its first name, as no text does; pretty JSON breaks the line between them.
  if (!/^\{[ \t]*"/u.test(Buffer.from(head.subarray(0, 64)).toString('latin1'))) return false;
  const end = head.indexOf(LINE_FEED);
  if (end === -1 && !whole) return true;
  const record = parseRecord(end === -1 ? head : head.subarray(0, end));
  if (record === null) return false;
  const rest = end === -1 ? '' : Buffer.from(head.subarray(end)).toString('latin1').trimStart();
  if (rest !== '') return rest.startsWith('{');
  return (
    !whole || (!isOwnRecord(record) && [fields.html, fields.text].some((name) => Object.hasOwn(record, name)))
  );
}

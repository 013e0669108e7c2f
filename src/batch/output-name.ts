import { createHash } from 'node:crypto';
import type { RecordPlace } from '../input/page-source.js';

/** Of the output of standard input, which has no name of its own. */
const STANDARD_INPUT = 'stdin';

/** Stands for a step up, which must not lead out of the output folder. */
const PARENT = '_parent';

/** The longest name of a file or folder, in bytes of UTF-8: that of ext4, XFS, APFS and, in other units, NTFS. */
const LONGEST_NAME = 255;

/** The longest name of a record, in bytes before its mark: enough to know it by, with many on a screen. */
const LONGEST_RECORD_NAME = 100;

/** Digits of a record's number, so that the names of a million records stand in their order. */
const NUMBER_DIGITS = 6;

/** 48 bits. Names with the same mark meet only if what stands before it is the same as well. */
const MARK_DIGITS = 12;

/** What Windows allows in no name, controls that a terminal would obey, and halves of characters. */
const FORBIDDEN = /[<>:"|?*\\/\p{Cc}\p{Cs}\u2028\u2029]/gu;

/** Windows drops these. */
const FORBIDDEN_END = /[. ]$/u;

/** Devices of Windows, whatever follows the first dot. */
const DEVICE = /^(?:con|prn|aux|nul|com[0-9¹²³]|lpt[0-9¹²³]|conin\$|conout\$) *(?:\.|$)/iu;

// The scheme and what nearly every address begins with tell nothing.
const ADDRESS_START = /^[a-z][a-z0-9+.-]*:\/+(?:www\.)?/iu;

const NOT_IN_RECORD_NAMES = /[^\p{L}\p{M}\p{N}._-]+/gu;

/**
 * The folders and the file of a page's output, from the output folder, with /. They mirror `path` and keep its
 * extension before the new one, so that `a.html` and `a.txt` have two names.
 *
 * Every name is one that all usual systems take. A name that had to be changed or shortened for that ends in `~` and a
 * mark made of what it was, so that two different ones stay different. `..` becomes `_parent`: no name leads out of
 * the folder.
 *
 * @param path From where mirroring starts; null for standard input.
 */
export function outputName(path: string | null, extension: string): string {
  const steps = stepsOf(path);
  const folders = steps.slice(0, -1).map((step) => folderName(step, extension));
  return [...folders, portableName(steps.at(-1) ?? STANDARD_INPUT, extension)].join('/');
}

/** The folder of the records of a container, made as {@link outputName} is. `extension` is that of the records. */
export function containerName(path: string | null, extension: string): string {
  return stepsOf(path)
    .map((step) => folderName(step, extension))
    .join('/');
}

/**
 * `NUMBER-ID`, or its address where a record has no id: known by its id, and by its number the only one in the
 * container's folder.
 */
export function recordName({ number, id }: RecordPlace, url: string | undefined, extension: string): string {
  const name = id ?? url ?? '';
  const digits = String(number).padStart(NUMBER_DIGITS, '0');
  const readable = trimEdges(
    decode(name).normalize('NFC').replace(ADDRESS_START, '').replace(NOT_IN_RECORD_NAMES, '-'),
  );
  const whole = readable === '' ? digits : `${digits}-${readable}`;
  return Buffer.byteLength(whole) <= LONGEST_RECORD_NAME
    ? `${whole}${extension}`
    : withMark(cut(whole, LONGEST_RECORD_NAME), `${number} ${name}`, extension);
}

/** The same path with its last name marked, so that it meets no other. */
export function markedName(name: string, source: string, extension: string): string {
  const start = name.lastIndexOf('/') + 1;
  const last = name.slice(start, name.length - extension.length);
  return `${name.slice(0, start)}${withMark(last, source, extension)}`;
}

/** The same for all names that a file system may take for one: by letter case, or by how their accents are written. */
export function comparableName(name: string): string {
  // Upper case first: it writes out what lower case leaves, such as the two forms of sigma.
  return name.normalize('NFKC').toUpperCase().toLowerCase().normalize('NFC');
}

function stepsOf(path: string | null): string[] {
  return (path ?? STANDARD_INPUT).split('/').filter((step) => step !== '' && step !== '.');
}

function folderName(step: string, extension: string): string {
  // It would be in the place of a file.
  return comparableName(step).endsWith(extension) ? withMark(step, step, '') : portableName(step, '');
}

/** The name with the extension, as every system takes it. */
function portableName(step: string, extension: string): string {
  if (step === '..') return `${PARENT}${extension}`;
  const whole = `${step}${extension}`;
  const kept = toPortable(step) === step && comparableName(step) !== PARENT;
  return kept && Buffer.byteLength(whole) <= LONGEST_NAME ? whole : withMark(step, step, extension);
}

function toPortable(step: string): string {
  const portable = step.replace(FORBIDDEN, '_').replace(FORBIDDEN_END, '_');
  return DEVICE.test(portable) ? `_${portable}` : portable;
}

function withMark(name: string, source: string, extension: string): string {
  const mark = createHash('sha256').update(source).digest('hex').slice(0, MARK_DIGITS);
  const end = `~${mark}${extension}`;
  return `${cut(toPortable(name), LONGEST_NAME - Buffer.byteLength(end))}${end}`;
}

/** Addresses carry letters beyond Latin as percent signs and digits. */
function decode(id: string): string {
  if (!id.includes('%')) return id;
  try {
    return decodeURIComponent(id);
  } catch {
    return id;
  }
}

/** A dot or hyphen at the edge is left over from what was taken away. */
function trimEdges(text: string): string {
  let start = 0;
  let end = text.length;
  while (start < end && isEdge(text[start])) start++;
  while (end > start && isEdge(text[end - 1])) end--;
  return text.slice(start, end);
}

function isEdge(character: string | undefined): boolean {
  return character === '-' || character === '.';
}

/** The longest beginning of the text that fits, in whole characters. */
function cut(text: string, bytes: number): string {
  let left = bytes;
  let end = 0;
  for (const character of text) {
    left -= Buffer.byteLength(character);
    if (left < 0) break;
    end += character.length;
  }
  return text.slice(0, end);
}

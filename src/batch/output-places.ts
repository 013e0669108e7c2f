import { dirname, join, posix, relative, resolve } from 'node:path';
import type { OutputSource } from './output.js';
import { comparableName, containerName, markedName, outputName, recordName } from './output-name.js';

/** How pages are given places in a folder. */
export interface PlaceOptions {
  /** The output folder. */
  readonly folder: string;
  /** Of the files, with the dot. */
  readonly extension: string;
  /** Absolute path of the folder that names start below; undefined to mirror the paths as they are given. */
  readonly root: string | undefined;
}

/** Holds the pages whose mirrored path is longer than the system allows. */
const LONG_PATHS = '_long';

// As long as the longest that `recordName` gives: 100 bytes, the mark and the extension.
const LONG_RECORD_NAME = 'n'.repeat(125);

// Of the file that stands beside each for a moment.
const TEMPORARY_NAME = '/.dechrome-0123456789abcdef.tmp'.length;

/** The longest path in bytes, without the zero at its end. Node takes longer ones on Windows, Explorer does not. */
const LONGEST_PATH: Readonly<Partial<Record<NodeJS.Platform, number>>> = { darwin: 1023, win32: 259 };
const LONGEST_PATH_ELSEWHERE = 4095;

/**
 * Gives each page the path of its output, always another one: also where the file system takes names for one that
 * differ by letter case or in how their accents are written. Then the first, in the order asked, keeps its name, and
 * the others end in `~` and a mark. What is kept in memory grows with the files, not with the records in them.
 */
export function createPlaces({ folder, extension, root }: PlaceOptions): (source: OutputSource) => string {
  const home = resolve(folder);
  const files = new Map<string | null, string>();
  const containers = new Map<string | null, string>();
  // In their comparable form.
  const taken = new Set<string>();
  const pageFolders = new Set<string>();
  const containerFolders = new Set<string>();

  const findPage = (path: string | null): string => {
    const mirrored = mirroredPath(path, root);
    const wanted = shortenPath(outputName(mirrored, extension), mirrored, extension, home, '');
    const place = findFree(
      wanted,
      mirrored,
      extension,
      (name) => taken.has(name) || containerFolders.has(posix.dirname(name)),
    );
    pageFolders.add(comparableName(posix.dirname(place)));
    taken.add(comparableName(place));
    return place;
  };

  const findContainer = (path: string | null): string => {
    const mirrored = mirroredPath(path, root);
    const wanted = shortenPath(containerName(mirrored, extension), mirrored, '', home, LONG_RECORD_NAME);
    const place = findFree(
      wanted,
      mirrored,
      '',
      (name) => containerFolders.has(name) || pageFolders.has(name),
    );
    containerFolders.add(comparableName(place));
    return place;
  };

  return ({ path, record, url }) =>
    record === undefined
      ? join(folder, once(files, path, findPage))
      : join(folder, once(containers, path, findContainer), recordName(record, url, extension));
}

function once(
  known: Map<string | null, string>,
  path: string | null,
  find: (path: string | null) => string,
): string {
  const place = known.get(path) ?? find(path);
  known.set(path, place);
  return place;
}

/** The name, or that with the first mark that makes it free. */
function findFree(
  wanted: string,
  path: string | null,
  extension: string,
  isTaken: (comparable: string) => boolean,
): string {
  let name = wanted;
  for (let source = path ?? ''; isTaken(comparableName(name)); source += '~') {
    name = markedName(wanted, source, extension);
  }
  return name;
}

function mirroredPath(path: string | null, root: string | undefined): string | null {
  if (path === null) return null;
  if (root === undefined) return posix.normalize(path);
  const below = relative(root, resolve(path));
  return process.platform === 'win32' ? below.replaceAll('\\', '/') : below;
}

function shortenPath(
  name: string,
  path: string | null,
  extension: string,
  home: string,
  below: string,
): string {
  const whole = join(home, name, below);
  const length = Math.max(Buffer.byteLength(whole), Buffer.byteLength(dirname(whole)) + TEMPORARY_NAME);
  if (length <= (LONGEST_PATH[process.platform] ?? LONGEST_PATH_ELSEWHERE)) return name;
  return markedName(`${LONG_PATHS}/${posix.basename(name)}`, path ?? '', extension);
}

import { rmSync } from 'node:fs';
import { open, realpath, rename, rm, stat, type FileHandle } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { errorCode } from '../system-error.js';
import { beforeInterrupt } from './interrupts.js';
import { makeFolder } from './make-folder.js';
import { temporaryName } from './temporary-name.js';

/** A file that is written as a whole or not at all. */
export interface AtomicFile {
  readonly write: (text: string | Uint8Array) => Promise<void>;
  /** Puts what was written in the file's place. */
  readonly commit: () => Promise<void>;
  /** Leaves the file's place as it was. Does nothing after a commit. */
  readonly discard: () => Promise<void>;
}

const NEW_FILE_MODE = 0o666;

/** Temporary files that an interrupt must not leave behind. */
const unfinished = new Set<string>();

let stopCleaning: (() => void) | undefined;

/**
 * Opens a file to be written beside its place and then moved there. Makes the folders that are missing, writes through
 * symbolic links, keeps the mode of a file it replaces. What is no regular file, such as `/dev/null`, is written to
 * directly. Rejects with the system's error.
 */
export async function openAtomically(path: string): Promise<AtomicFile> {
  await makeFolder(dirname(path));
  const place = await findPlace(path);
  if (place.special) return openDirectly(path);
  // Not made from the name, which may already be as long as names can be.
  const temporary = join(dirname(place.path), temporaryName());
  const handle = await open(temporary, 'wx', place.mode);
  remember(temporary);
  let finished = false;
  const discard = async (): Promise<void> => {
    if (finished) return;
    finished = true;
    await handle.close();
    await rm(temporary, { force: true });
    forget(temporary);
  };
  return {
    write: (data) => handle.writeFile(data),
    commit: async () => {
      try {
        await handle.sync();
        await handle.close();
        await rename(temporary, place.path);
        finished = true;
        forget(temporary);
      } catch (error) {
        await discard();
        throw error;
      }
    },
    discard,
  };
}

/** Writes a whole file, or leaves its place as it was and rejects with the system's error. */
export async function writeAtomically(path: string, text: string | Uint8Array): Promise<void> {
  const file = await openAtomically(path);
  try {
    await file.write(text);
    await file.commit();
  } finally {
    await file.discard();
  }
}

interface Place {
  /** The path with symbolic links followed. */
  readonly path: string;
  readonly mode: number;
  /** It is there and is no regular file. */
  readonly special: boolean;
}

async function findPlace(path: string): Promise<Place> {
  try {
    const real = await realpath(path);
    const status = await stat(real);
    return { path: real, mode: status.mode, special: !status.isFile() };
  } catch (error) {
    if (errorCode(error) !== 'ENOENT') throw error;
    return { path, mode: NEW_FILE_MODE, special: false };
  }
}

async function openDirectly(path: string): Promise<AtomicFile> {
  const handle: FileHandle = await open(path, 'w');
  const close = once(() => handle.close());
  return { write: (data) => handle.writeFile(data), commit: close, discard: close };
}

function once(action: () => Promise<void>): () => Promise<void> {
  let done: Promise<void> | undefined;
  return () => (done ??= action());
}

function remember(temporary: string): void {
  unfinished.add(temporary);
  stopCleaning ??= beforeInterrupt(() => {
    for (const path of unfinished) rmSync(path, { force: true });
  });
}

function forget(temporary: string): void {
  unfinished.delete(temporary);
  if (unfinished.size > 0) return;
  stopCleaning?.();
  stopCleaning = undefined;
}

import { mkdir } from 'node:fs/promises';
import { dirname } from 'node:path';
import { errorCode } from '../system-error.js';
import { isFolder } from './is-folder.js';

/**
 * Makes a folder and those above it that are missing. Rejects with the system's error. Node's own way tries for ever
 * where a folder is there and nothing can be made in it because nothing is ever found there, such as `/proc`.
 */
export async function makeFolder(path: string): Promise<void> {
  const missing: string[] = [];
  // From the one asked for up to the first that can be made or is there.
  for (let folder = path; !(await makeOrFind(folder)); folder = dirname(folder)) {
    if (folder === dirname(folder)) break;
    missing.push(folder);
  }
  for (const folder of missing.toReversed()) {
    try {
      await mkdir(folder);
    } catch (error) {
      // Another process was quicker.
      if (errorCode(error) !== 'EEXIST') throw error;
    }
  }
}

/** False if the folder above is missing as well, or seems to be. */
async function makeOrFind(folder: string): Promise<boolean> {
  try {
    await mkdir(folder);
    return true;
  } catch (error) {
    if (errorCode(error) === 'ENOENT') return false;
    // A file system that is read only, or a drive, says something else of what is there.
    if (await isFolder(folder)) return true;
    throw error;
  }
}

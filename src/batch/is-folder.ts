import { stat } from 'node:fs/promises';

/** Whether the path is a folder that is there. */
export async function isFolder(path: string): Promise<boolean> {
  try {
    return (await stat(path)).isDirectory();
  } catch {
    return false;
  }
}

import { stat } from 'node:fs/promises';

/** Whether the path is a folder that is there. */
export async function isFolder(path: string): Promise<boolean> {
  try {
    return (await stat(path)).isDirectory();
  } catch {
    return false;
  }
}

/** Whether something other than a folder is where the path asks for one. */
export async function isTaken(path: string): Promise<boolean> {
  try {
    // With a separator at the end, a file counts as not there.
    return !(await stat(path.replace(/(?<![/\\])[/\\]+$/u, ''))).isDirectory();
  } catch {
    return false;
  }
}

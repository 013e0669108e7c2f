import { stat } from 'node:fs/promises';

/**
 * What two names of one file have in common, be it by links or by letter case. Undefined for what is not there or is no
 * regular file.
 */
export async function fileIdentity(path: string): Promise<string | undefined> {
  try {
    // Numbers would be rounded: those of some file systems have 64 bits.
    const status = await stat(path, { bigint: true });
    return status.isFile() ? `${status.dev}:${status.ino}` : undefined;
  } catch {
    return undefined;
  }
}

/** Whether a path is one of the input files, under whatever name; null stands for standard input. */
export async function isInput(path: string, files: readonly (string | null)[]): Promise<boolean> {
  const identity = await fileIdentity(path);
  if (identity === undefined) return false;
  for (const file of files) {
    if (file !== null && (await fileIdentity(file)) === identity) return true;
  }
  return false;
}

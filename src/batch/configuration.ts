import { createHash } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { version } from '../version.js';

/** Of a script or a model; the types and the manual page beside them decide nothing. */
const PROGRAM_FILE = /\.js(?:on)?$/u;

/**
 * Digest of what decides, beside a page, what comes of it: the program (rules and languages are in its scripts, the
 * models beside them as JSON) and the options.
 *
 * @param script A built file of the program, in a folder inside its own; undefined where it was not built
 */
export async function configurationDigest(script: URL | undefined, options: object): Promise<string> {
  const hash = createHash('sha256').update(`${version()}\n${JSON.stringify(sortKeys(options))}\n`);
  if (script !== undefined) {
    const folder = fileURLToPath(new URL('..', script));
    const names = (await readdir(folder, { recursive: true }))
      .filter((name) => PROGRAM_FILE.test(name))
      .sort();
    for (const name of names) hash.update(`${name}\n`).update(await readFile(join(folder, name)));
  }
  return hash.digest('base64url');
}

/** Options mean the same in any order. */
function sortKeys(options: object): object {
  return Object.fromEntries(
    Object.entries(options)
      .filter(([, value]) => value !== undefined)
      .sort(([left], [right]) => (left < right ? -1 : 1)),
  );
}

/*
 * What a built dechrome makes of a set of pages and their dumps, as one digest: the same before and after a change
 * that is for speed only. With a file as third argument, a digest for each page, to find what differs.
 *
 *   npx esbuild test/bench/digest.ts --bundle --platform=node --format=esm --packages=external --outfile=dist/bench/digest.js
 *   node dist/bench/digest.js DIST_FOLDER SET_FOLDER [FILE]
 */
import { createHash } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { gunzipSync } from 'node:zlib';
import type * as Library from '../../src/index.js';
import { evenlySpaced, readPageSet } from './page-set.js';

const PAGES = 300;

const [dist = 'dist', folder = '.', file] = process.argv.slice(2);
const { clean }: typeof Library = await import(pathToFileURL(resolve(join(dist, 'index.js'))).href);
const all = createHash('sha256');
const lines: string[] = [];
for (const { id, url, html, dump } of evenlySpaced(readPageSet(folder), PAGES)) {
  for (const path of [html, dump]) {
    const record = await cleaned(gunzipSync(readFileSync(path)), url);
    all.update(`${record}\n`);
    lines.push(
      `${id} ${path === html ? 'html' : 'dump'} ${createHash('sha256').update(record).digest('hex')}\n`,
    );
  }
}
if (file !== undefined) writeFileSync(file, lines.join(''));
process.stdout.write(`${all.digest('hex')}\n`);

async function cleaned(bytes: Uint8Array, url: string | null): Promise<string> {
  try {
    return JSON.stringify(await clean({ bytes, path: null }, url === null ? {} : { url }));
  } catch (error) {
    return String(error);
  }
}

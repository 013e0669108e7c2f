import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { expect, it } from 'vitest';
import { configurationDigest } from '../../src/batch/configuration.js';
import { withPages } from '../cli/pages.js';

const PROGRAM = { 'batch/worker.js': '1', 'cli.js': '2', 'models/text-type.json': '{}', 'index.d.ts': '3' };

it.each([
  ['a script', 'cli.js', true],
  ['a model', 'models/text-type.json', true],
  ['types', 'index.d.ts', false],
])('the digest of a program with %s changed', async (_, name, isAnother) => {
  await withPages(PROGRAM, async (folder) => {
    const script = pathToFileURL(join(folder, 'batch', 'worker.js'));
    const before = await configurationDigest(script, { favor: 'recall', keep: [] });
    expect(await configurationDigest(script, { keep: [], favor: 'recall' })).toBe(before);
    await writeFile(join(folder, name), 'changed');
    expect((await configurationDigest(script, { favor: 'recall', keep: [] })) === before).toBe(!isAnother);
  });
});

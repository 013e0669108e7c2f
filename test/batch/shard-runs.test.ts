import { existsSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { CLEAN_PAGE, withPages } from '../cli/pages.js';
import { BUILT, runBinary } from '../cli/run.js';
import { compress, httpResponse, warcRecord } from '../input/containers/archives.js';

const COUNT = 3;

/** Records by their ids, as lines of JSON and as an archive. */
const records = (numbers: readonly number[]): { lines: string; archive: Buffer[] } => ({
  lines: numbers.map((number) => `${JSON.stringify({ id: `page-${number}`, text: CLEAN_PAGE })}\n`).join(''),
  archive: numbers.map((number) =>
    warcRecord(httpResponse(CLEAN_PAGE, { type: 'text/plain' }), { id: `<urn:x:${number}>` }),
  ),
});

/** The ids in each shard. */
async function readShards(input: string, folder: string): Promise<string[][]> {
  return Promise.all(
    Array.from({ length: COUNT }, async (_, place) => {
      const argv = [input, '-f', 'ndjson', '-q', '-j', '1', '--shard', `${place + 1}/${COUNT}`];
      const { code, stdout } = await runBinary(argv, folder);
      expect(code).toBe(0);
      const lines = stdout.split('\n').filter((line) => line !== '');
      return lines.map((line): string => JSON.parse(line).source.id).sort();
    }),
  );
}

describe.skipIf(!existsSync(BUILT)).each(['pages.jsonl', 'pages.warc.gz'])(
  'shards of %s',
  { timeout: 120_000 },
  (name) => {
    test('share out its records by their ids, wherever they stand and whatever comes to them', () =>
      withPages({}, async (folder) => {
        const write = async (numbers: readonly number[]): Promise<void> => {
          const { lines, archive } = records(numbers);
          await writeFile(
            join(folder, name),
            name.endsWith('.jsonl') ? lines : await compress(archive, '.gz'),
          );
        };
        const numbers = Array.from({ length: 12 }, (_, number) => number);
        await write(numbers);
        const shards = await readShards(name, folder);
        const all = shards.flat();
        expect(all).toHaveLength(numbers.length);
        expect(new Set(all).size).toBe(numbers.length);

        await write([...numbers, 12, 13].toReversed());
        const grown = await readShards(name, folder);
        expect(grown.flat()).toHaveLength(numbers.length + 2);
        expect(grown.map((ids) => ids.filter((id) => all.includes(id)))).toEqual(shards);
      }));
  },
);

import { gunzipSync } from 'node:zlib';
import { decompress } from 'fzstd';
import { expect, test } from 'vitest';
import { compressStream, splitCompression } from '../../src/batch/compress-stream.js';

const PIECES = ['{"a":1}\n', '', 'نص\n'.repeat(200_000), new TextEncoder().encode('end\n')];
const WHOLE = Buffer.concat(PIECES.map((piece) => Buffer.from(piece)));

async function compress(name: string): Promise<Buffer> {
  const written: Uint8Array[] = [];
  let committed = false;
  const stream = await compressStream(
    {
      write: (data) => {
        written.push(Buffer.from(data));
        return Promise.resolve();
      },
      commit: () => {
        committed = true;
        return Promise.resolve();
      },
    },
    name,
  );
  for (const piece of PIECES) await stream.write(piece);
  await stream.commit?.();
  expect(committed).toBe(true);
  return Buffer.concat(written);
}

test('gzip', async () => {
  expect(gunzipSync(await compress('a.ndjson.gz')).equals(WHOLE)).toBe(true);
});

test('zstd is one frame, the same each time', async () => {
  const bytes = await compress('a.ndjson.ZST');
  expect(Buffer.from(decompress(bytes)).equals(WHOLE)).toBe(true);
  expect(bytes.indexOf(Buffer.from([0x28, 0xb5, 0x2f, 0xfd]), 1)).toBe(-1);
  expect((await compress('a.zst')).equals(bytes)).toBe(true);
});

test('any other name', async () => {
  expect((await compress('a.ndjson')).equals(WHOLE)).toBe(true);
});

test.each([
  ['a.ndjson.gz', 'a.ndjson', '.gz'],
  ['a.NDJSON.ZST', 'a.NDJSON', '.zst'],
  ['a.json', 'a.json', undefined],
  ['gz', 'gz', undefined],
])('%s', (name, rest, extension) => {
  expect(splitCompression(name)).toEqual({ name: rest, extension });
});

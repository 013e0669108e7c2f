import { brotliCompressSync, deflateRawSync, gzipSync } from 'node:zlib';
import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { InputError } from '../../../src/errors.js';
import type { Compression } from '../../../src/input/containers/compression-errors.js';
import { compressionOf, decompress } from '../../../src/input/containers/decompress.js';
import { compress, inChunks, type Extension } from './archives.js';

const NAMES: Readonly<Record<Exclude<Extension, ''>, Compression>> = {
  '.gz': 'gzip',
  '.br': 'brotli',
  '.zst': 'zstd',
};
const EXTENSIONS = ['.gz', '.br', '.zst'] as const;

/** What comes out, and the messages of the errors on the way. */
async function inflate(
  bytes: Uint8Array,
  compression: Compression,
  size = 1000,
): Promise<{ text: string; errors: string[] }> {
  const parts: Uint8Array[] = [];
  const errors: string[] = [];
  for await (const part of decompress(inChunks(bytes, size), compression)) {
    if (part instanceof InputError) errors.push(part.message);
    else parts.push(part);
  }
  return { text: Buffer.concat(parts).toString('latin1'), errors };
}

describe.each(EXTENSIONS)('%s', (extension) => {
  const compression = NAMES[extension];
  test('gives back what went in, however it is cut', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.uint8Array({ maxLength: 300 }), { minLength: 1, maxLength: 4 }),
        fc.integer({ min: 1, max: 64 }),
        async (parts, size) => {
          const { text, errors } = await inflate(await compress(parts, extension), compression, size);
          expect(errors).toEqual([]);
          expect(text).toBe(Buffer.concat(parts).toString('latin1'));
        },
      ),
      { numRuns: 30 },
    );
  });

  test('what is cut off is said once, and what there was is given', async () => {
    const whole = await compress([Buffer.from('The council agreed. '.repeat(3000))], extension);
    for (const length of [Math.floor(whole.length / 2), whole.length - 1]) {
      const { text, errors } = await inflate(whole.subarray(0, length), compression);
      expect(errors).toEqual([`ends in the middle of its ${compression} data`]);
      expect('The council agreed. '.repeat(3000).startsWith(text)).toBe(true);
    }
  });

  test('damage ends in an error, not in a fault', async () => {
    const whole = await compress([Buffer.from('The council agreed. '.repeat(300))], extension);
    await fc.assert(
      fc.asyncProperty(fc.nat(whole.length - 1), fc.integer({ min: 1, max: 255 }), async (place, bits) => {
        const damaged = Buffer.from(whole);
        damaged[place] = (damaged[place] ?? 0) ^ bits;
        await inflate(damaged, compression);
      }),
      { numRuns: 200 },
    );
  });

  test('a bomb is let go of at any point', async () => {
    const bomb = await compress([Buffer.alloc(30_000_000)], extension);
    let length = 0;
    for await (const part of decompress(inChunks(bomb, 65_536), compression)) {
      length += part instanceof InputError ? 0 : part.length;
      if (length > 100_000) break;
    }
    expect(length).toBeLessThan(300_000);
  });
});

describe('gzip', () => {
  const [one, two, three] = ['one', 'two', 'three'].map((text) => gzipSync(`${text} ${text} ${text}\n`));
  if (one === undefined || two === undefined || three === undefined) throw new Error('three members');
  const damaged = Buffer.from(two);
  damaged.fill(0xff, 10, 18);
  const wrongSum = Buffer.from(two);
  wrongSum[wrongSum.length - 6] = (wrongSum[wrongSum.length - 6] ?? 0) ^ 1;
  it.each([
    [
      'a damaged member',
      [one, damaged, three],
      'one one one\nthree three three\n',
      ['holds damaged gzip data'],
    ],
    [
      'a wrong checksum',
      [one, wrongSum, three],
      'one one one\ntwo two two\nthree three three\n',
      ['holds damaged gzip data'],
    ],
    ['zeros at the end', [one, Buffer.alloc(600)], 'one one one\n', []],
    ['other bytes at the end', [one, Buffer.from('tail')], 'one one one\n', []],
    [
      'reserved flags',
      [Buffer.from('1f8b08e0000000000000', 'hex'), one],
      'one one one\n',
      ['holds damaged gzip data'],
    ],
    ['names and remarks', [withName(one)], 'one one one\n', []],
  ])('%s', async (_name, members, text, errors) => {
    for (const size of [1, 13, 10_000]) {
      expect(await inflate(Buffer.concat(members), 'gzip', size)).toEqual({ text, errors });
    }
  });
});

test('whatever is damaged in a member of gzip, the next one is whole', { timeout: 30_000 }, async () => {
  // Different enough to be coded symbol by symbol, so that what lost its end runs on into the next member.
  const [one = '', two = '', three = ''] = ['one', 'two', 'three'].map(
    (name, seed) =>
      `${name}${Array.from({ length: 100 }, (_, index) => ((index * index + seed) * 7919) % 997).join(' ')}\n`,
  );
  const middle = gzipSync(two);
  for (let place = 0; place < middle.length; place += place < 12 || place > middle.length - 24 ? 1 : 97) {
    for (const bits of [0x10, 0xff]) {
      const damaged = Buffer.from(middle);
      damaged[place] = (damaged[place] ?? 0) ^ bits;
      const { text } = await inflate(Buffer.concat([gzipSync(one), damaged, gzipSync(three)]), 'gzip', 7);
      expect(text.startsWith(one) && text.endsWith(three), `${place} ${bits}`).toBe(true);
    }
  }
});

/** The member with all optional parts of a header. */
function withName(member: Buffer): Buffer {
  const header = Buffer.from(member.subarray(0, 10));
  header[3] = 0x1e;
  return Buffer.concat([
    header,
    Buffer.from('\x03\0abcname\0remark\0\x12\x34', 'latin1'),
    member.subarray(10),
  ]);
}

const frame = (...bytes: readonly number[]): Buffer => Buffer.from([0x28, 0xb5, 0x2f, 0xfd, ...bytes]);

describe('zstd', () => {
  it.each([
    [
      'a frame that is passed over',
      Buffer.concat([
        Buffer.from([0x5a, 0x2a, 0x4d, 0x18, 3, 0, 0, 0, 1, 2, 3]),
        frame(0x20, 2, 0x11, 0, 0, 0x68, 0x69),
      ]),
      'hi',
      [],
    ],
    ['a repeated byte', frame(0x00, 0x00, 0x23, 0, 0, 0x78), 'xxxx', []],
    [
      'an enormous window',
      frame(0x00, 0xf8, 0x11, 0, 0, 0x68, 0x69),
      '',
      ['is zstd data with a window of 2199023255552 bytes'],
    ],
    [
      'an enormous window of one segment',
      frame(0xe0, 0, 0, 0, 0, 1, 0, 0, 0, 0x11, 0, 0),
      '',
      ['is zstd data with a window of 4294967296 bytes'],
    ],
    ['a dictionary', frame(0x21, 7, 2, 0x11, 0, 0, 0x68, 0x69), '', ['is zstd data that need a dictionary']],
    ['a block that is too large', frame(0x00, 0x58, 0xfd, 0xff, 0xff), '', ['holds damaged zstd data']],
    [
      'other bytes at the end',
      Buffer.concat([frame(0x20, 2, 0x11, 0, 0, 0x68, 0x69), Buffer.from('tail')]),
      'hi',
      ['holds damaged zstd data'],
    ],
  ])('%s', async (_name, bytes, text, errors) => {
    expect(await inflate(bytes, 'zstd', 3)).toEqual({ text, errors });
  });
});

test('data behind the end of brotli and deflate are passed over', async () => {
  const tail = Buffer.from('tail');
  expect(await inflate(Buffer.concat([brotliCompressSync('one'), tail]), 'brotli')).toEqual({
    text: 'one',
    errors: [],
  });
  expect(await inflate(Buffer.concat([deflateRawSync('one'), tail]), 'deflate')).toEqual({
    text: 'one',
    errors: [],
  });
});

describe('told by content', () => {
  it.each([
    ['1f8b0800', 'a.txt', 'gzip'],
    ['28b52ffd', null, 'zstd'],
    ['502a4d18', null, 'zstd'],
    ['1f8b0800', 'a.br', 'gzip'],
    ['3c68746d', 'a.html.BR', 'brotli'],
    ['3c68746d', 'a.html', null],
    ['3c68746d', 'a.html.gz', null],
    ['', null, null],
  ])('%s in %s', (bytes, name, expected) => {
    expect(compressionOf(Buffer.from(bytes, 'hex'), name)).toBe(expected);
  });
});

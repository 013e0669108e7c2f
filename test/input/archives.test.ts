import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { afterAll, beforeAll, describe, expect, it, test } from 'vitest';
import { cleanPage } from '../../src/clean.js';
import { ConfigError } from '../../src/errors.js';
import { openSources, type SourceOptions, type Sources } from '../../src/input/sources.js';
import { COMPRESSIONS, compress, httpResponse, textOf, warcRecord } from './containers/archives.js';

const TITLE = 'Council agrees to repair the bridge';
const TEXT = `${TITLE}\n\nThe council agreed on Tuesday to repair the bridge over the river before winter comes.\n`;
const HTML = `<!doctype html><title>${TITLE}</title><article><h1>${TITLE}</h1><p>The council agreed on Tuesday to repair the bridge over the river before winter comes.</p></article>`;

const lines = (...records: readonly object[]): Buffer[] =>
  records.map((record) => Buffer.from(`${JSON.stringify(record)}\n`));

/** Each format by its extension: its parts, and the numbers of its pages, or null where the file is the page. */
const FORMATS: Readonly<
  Record<string, { readonly parts: readonly Buffer[]; readonly numbers: readonly number[] | null }>
> = {
  html: { parts: [Buffer.from(HTML)], numbers: null },
  htm: { parts: [Buffer.from(HTML)], numbers: null },
  xhtml: { parts: [Buffer.from(HTML)], numbers: null },
  txt: { parts: [Buffer.from(TEXT)], numbers: null },
  md: { parts: [Buffer.from(`---\ndechrome: 1\ntitle: ${TITLE}\n---\n\n${TEXT}`)], numbers: null },
  mhtml: {
    parts: [
      Buffer.from(
        `MIME-Version: 1.0\nContent-Type: multipart/related; boundary=b\n\n--b\nContent-Type: text/html\n\n${HTML}\n--b--\n`,
      ),
    ],
    numbers: null,
  },
  jsonl: { parts: lines({ html: HTML }, { text: TEXT }), numbers: [1, 2] },
  ndjson: { parts: lines({ id: 'a', text: TEXT }), numbers: [1] },
  warc: {
    parts: [
      warcRecord('software: x', { type: 'warcinfo' }),
      warcRecord(httpResponse(HTML)),
      warcRecord(httpResponse(TEXT, { type: 'text/plain' })),
    ],
    numbers: [2, 3],
  },
  wet: { parts: [warcRecord(TEXT, { type: 'conversion', contentType: 'text/plain' })], numbers: [1] },
};

let root = '';

beforeAll(async () => {
  root = await mkdtemp(join(tmpdir(), 'dechrome-archives-'));
  await mkdir(join(root, 'all'));
  for (const [extension, { parts }] of Object.entries(FORMATS)) {
    for (const compression of COMPRESSIONS) {
      await writeFile(
        join(root, 'all', `page.${extension}${compression}`),
        await compress(parts, compression),
      );
    }
  }
});

afterAll(async () => {
  await rm(root, { recursive: true, force: true });
});

function open(inputs: readonly string[], options: Partial<SourceOptions> = {}): Promise<Sources> {
  return openSources(inputs, { cwd: root, stdin: () => Readable.from([]), maxBytes: 100_000, ...options });
}

/** The numbers and titles of the pages. */
async function clean(sources: Sources): Promise<(readonly [number | null, string | null])[]> {
  const found: (readonly [number | null, string | null])[] = [];
  for await (const source of sources) {
    const { read, file: _file, ...facts } = source;
    const { document } = await cleanPage({ ...facts, bytes: await read() });
    found.push([source.record?.number ?? null, document.metadata.title]);
  }
  return found;
}

describe.each(Object.entries(FORMATS))('%s', (extension, { parts, numbers }) => {
  const expected = (numbers ?? [null]).map((number) => [number, TITLE]);

  it.each(COMPRESSIONS)('as a file%s', async (compression) => {
    const sources = await open([`all/page.${extension}${compression}`]);
    expect(sources.many).toBe(numbers !== null);
    expect(await clean(sources)).toEqual(expected);
  });

  it.each(['', '.gz', '.zst'] as const)('as standard input%s', async (compression) => {
    const bytes = await compress(parts, compression);
    const sources = await open(['-'], {
      stdin: () => Readable.from([bytes.subarray(0, 3), bytes.subarray(3, 40), bytes.subarray(40)]),
    });
    expect(sources.many).toBe(numbers !== null);
    expect(await clean(sources)).toEqual(expected);
  });
});

test('a folder holds all of them', async () => {
  const sources = await open(['all']);
  expect(sources.files).toHaveLength(Object.keys(FORMATS).length * COMPRESSIONS.length);
  const pages = Object.values(FORMATS).reduce((count, { numbers }) => count + (numbers ?? [null]).length, 0);
  expect(await clean(sources)).toHaveLength(pages * COMPRESSIONS.length);
});

describe('what an input is said to be', () => {
  it.each([
    ['a WARC archive as text', 'all/page.wet', 'text', [[undefined, /^WARC\/1\.0/u]]],
    [
      'text as JSON lines',
      'all/page.txt',
      'jsonl',
      [
        [1, /^corrupt: /u],
        [2, /^corrupt: /u],
      ],
    ],
    [
      'text as a WARC archive',
      'all/page.txt',
      'warc',
      [[1, /^corrupt: does not begin as a WARC record does$/u]],
    ],
  ] as const)('%s', async (_name, input, format, expected) => {
    const found: [number | undefined, string][] = [];
    for await (const source of await open([input], { format }))
      found.push([source.record?.number, await textOf(source)]);
    expect(found).toEqual(expected.map(([number, pattern]) => [number, expect.stringMatching(pattern)]));
  });
});

describe('containers without pages', () => {
  it.each([
    ['records that are none', warcRecord(httpResponse('x', { type: 'image/gif' }))],
    ['records about pages', warcRecord('x', { type: 'request' })],
  ])('%s', async (_name, bytes) => {
    const sources = await open(['-'], { stdin: () => Readable.from([bytes]) });
    const found: string[] = [];
    for await (const source of sources) found.push(await textOf(source));
    expect(found).toEqual(['no-pages: holds no pages']);
  });
});

describe('bombs and cuts', () => {
  it.each(['.gz', '.br', '.zst'] as const)('a page in %s that is too large', async (compression) => {
    await writeFile(
      join(root, `bomb.html${compression}`),
      await compress([Buffer.alloc(30_000_000, 'x')], compression),
    );
    for await (const source of await open([`bomb.html${compression}`])) {
      expect(await textOf(source)).toBe('too-large: is larger than 100000 bytes');
    }
    expect.assertions(1);
  });

  it.each(['.gz', '.br', '.zst'] as const)('a page in %s that is cut off', async (compression) => {
    const whole = await compress([Buffer.from(HTML)], compression);
    await writeFile(join(root, `cut.html${compression}`), whole.subarray(0, -5));
    for await (const source of await open([`cut.html${compression}`])) {
      expect(await textOf(source)).toMatch(/^corrupt: ends in the middle of its (?:gzip|brotli|zstd) data$/u);
    }
    expect.assertions(1);
  });

  test('a plain page that is too large', async () => {
    await writeFile(join(root, 'large.html'), 'x'.repeat(100_001));
    for await (const source of await open(['large.html']))
      expect(await textOf(source)).toBe('too-large: is larger than 100000 bytes');
    expect.assertions(1);
  });
});

describe('lists of files', () => {
  it.each([
    ['one a line', 'all/page.txt\r\n\nall/page.html\n'],
    ['ended by zero bytes', 'all/page.txt\0all/page.html\0'],
  ])('%s', async (_name, list) => {
    await writeFile(join(root, 'list'), list);
    for (const sources of [
      await open([], { filesFrom: 'list' }),
      await open([], { filesFrom: '-', stdin: () => Readable.from([Buffer.from(list)]) }),
    ]) {
      expect(sources.files).toEqual(['all/page.txt', 'all/page.html']);
      expect(sources.many).toBe(true);
    }
  });

  test('names are taken as they are, after the inputs, and once', async () => {
    const names = ['page*.txt', '-', 'a\nb.txt', 'all/page.txt'];
    const sources = await open(['all/page.txt'], {
      filesFrom: '-',
      stdin: () => Readable.from([Buffer.from(names.join('\0'))]),
    });
    expect(sources.files).toEqual(['all/page.txt', 'page*.txt', '-', 'a\nb.txt']);
  });

  it.each([
    [['-'], '-', '--files-from: standard input is the list, and cannot be a page as well'],
    [[], 'nowhere', '--files-from: nowhere does not exist'],
  ])('%j from %s', async (inputs, filesFrom, message) => {
    await expect(open(inputs, { filesFrom })).rejects.toThrow(new ConfigError(message));
  });
});

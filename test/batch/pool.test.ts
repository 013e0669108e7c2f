import { afterEach, expect, test } from 'vitest';
import type { PageEngine } from '../../src/batch/page-engine.js';
import type { PageResult, WorkSettings } from '../../src/batch/page-result.js';
import { createPool } from '../../src/batch/pool.js';
import { InputError } from '../../src/errors.js';

const SCRIPT = new URL('./faulty-worker.mjs', import.meta.url);
const SETTINGS: WorkSettings = {
  options: {},
  takes: 'objects',
  report: false,
  digest: false,
  maxBytes: 1000,
};

let engine: PageEngine | undefined;

afterEach(() => engine?.close());

function open(
  jobs: number,
  limits: { timeout?: number; maxMemory?: number } = {},
  stop = new AbortController(),
): PageEngine {
  engine = createPool(SCRIPT, jobs, { timeout: 0, maxMemory: 64, ...limits }, SETTINGS, stop.signal);
  return engine;
}

function source(text: string): { path: string; read: () => Promise<Uint8Array> } {
  return { path: 'page', read: () => Promise.resolve(new TextEncoder().encode(text)) };
}

/** The text of a result, or the code of its failure. */
function outcomeOf(result: PageResult | string | undefined): string | undefined {
  if (result === undefined || typeof result === 'string') return result;
  if (result.failure !== null) return result.failure.code;
  return 'text' in result.content ? Buffer.from(result.content.text ?? '').toString() : 'object';
}

async function run(pool: PageEngine, texts: readonly string[]): Promise<(string | undefined)[]> {
  return (await Promise.all(texts.map((text) => pool.run(source(text), null)))).map(outcomeOf);
}

const OK = 'page:fine\n';

test.each([
  ['exit', 'crashed'],
  ['throw-later', 'crashed'],
  ['out-of-memory', 'out-of-memory'],
])('a page that ends its worker by %s costs itself only', { timeout: 180_000 }, async (fault, code) => {
  const texts = ['fine', fault, 'fine', fault, 'fine', 'fine'];
  const expected = texts.map((text) => (text === fault ? code : OK));
  expect(await run(open(2), texts)).toEqual(expected);
});

test.each([1, 3])('a page that hangs is given up, with %i workers', { timeout: 180_000 }, async (jobs) => {
  expect(await run(open(jobs, { timeout: 300 }), ['hang', 'fine', 'hang', 'hang', 'fine'])).toEqual([
    'timeout',
    OK,
    'timeout',
    'timeout',
    OK,
  ]);
});

test('workers that cannot start fail their pages', { timeout: 180_000 }, async () => {
  const broken = new URL('data:text/javascript,throw new Error("no worker")');
  engine = createPool(broken, 2, { timeout: 0, maxMemory: 64 }, SETTINGS, new AbortController().signal);
  expect(await run(engine, ['fine', 'fine', 'fine'])).toEqual(['crashed', 'crashed', 'crashed']);
});

test('a failure has a record, which says what it was', { timeout: 180_000 }, async () => {
  const result = await open(1, { timeout: 200 }).run(source('hang'), null);
  expect(result).toMatchObject({
    content: {
      failure: { source: { path: 'page' }, error: { code: 'timeout', message: 'took longer than 200 ms' } },
    },
  });
});

test('the time of a page does not begin before the page', { timeout: 180_000 }, async () => {
  const texts = Array.from({ length: 45 }, () => 'slow');
  // Each waits longer for the one worker than it may take.
  expect(await run(open(1, { timeout: 2000 }), texts)).toEqual(texts.map(() => 'page:slow\n'));
});

test('a page that cannot be read, and one that is known', { timeout: 180_000 }, async () => {
  const pool = open(1);
  const missing = { path: 'page', read: () => Promise.reject(new InputError('not-found', 'does not exist')) };
  expect(outcomeOf(await pool.run(missing, null))).toBe('not-found');
  expect(outcomeOf(await pool.run(source('same'), 'same'))).toBe('unchanged');
});

test('stopped, it finishes the pages in hand and begins no other', { timeout: 180_000 }, async () => {
  const stop = new AbortController();
  const pool = open(1, {}, stop);
  const first = pool.run(source('slow'), null);
  const second = pool.run(source('fine'), null);
  stop.abort();
  expect(outcomeOf(await first)).toBe('page:slow\n');
  expect(await second).toBeUndefined();
  await pool.ready();
});

test('it asks for no more pages than its workers have at hand', { timeout: 180_000 }, async () => {
  const pool = open(1);
  const first = pool.run(source('slow'), null);
  const second = pool.run(source('fine'), null);
  let isReady = false;
  const ready = pool.ready().then(() => (isReady = true));
  await new Promise((resolve) => setImmediate(resolve));
  expect(isReady).toBe(false);
  await Promise.all([first, second, ready]);
});

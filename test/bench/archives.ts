/*
 * Time and memory of reading archives, page by page and without cleaning them: 200 MB and then 1 GB of generated
 * records, which must need the same memory.
 *
 *   npx esbuild test/bench/archives.ts --bundle --platform=node --format=esm --packages=external --outfile=dist-bench/archives.mjs
 *   node dist-bench/archives.mjs [megabytes …]
 */
import { createGzip, gzipSync } from 'node:zlib';
import { openSources } from '../../src/input/sources.js';

const PAGE_BYTES = 50_000;
const WORDS = 'council bridge river winter mayor repair morning harbour street meeting'.split(' ');

/** A page that differs from every other one, about as compressible as HTML is. */
function pageText(number: number): string {
  let seed = number + 1;
  let text = `<!doctype html><title>Page ${number}</title>`;
  while (text.length < PAGE_BYTES) {
    let paragraph = '';
    for (let word = 0; word < 60; word++) {
      seed = (seed * 1_103_515_245 + 12_345) % 2 ** 31;
      paragraph += `${WORDS[seed % WORDS.length] ?? ''}${seed % 997} `;
    }
    text += `<p class="body">${paragraph}</p>\n`;
  }
  return text;
}

function warcRecord(number: number): Buffer {
  const block = `HTTP/1.1 200 OK\r\nContent-Type: text/html; charset=utf-8\r\n\r\n${pageText(number)}`;
  return Buffer.from(
    `WARC/1.0\r\nWARC-Type: response\r\nWARC-Record-ID: <urn:x:${number}>\r\n` +
      `Content-Type: application/http\r\nContent-Length: ${Buffer.byteLength(block)}\r\n\r\n${block}\r\n\r\n`,
  );
}

const jsonLine = (number: number): Buffer =>
  Buffer.from(`${JSON.stringify({ id: number, html: pageText(number) })}\n`);

// Made once: the bench is of reading, not of writing.
const DISTINCT = 200;

async function* repeated(
  parts: readonly Buffer[],
  bytes: number,
  sizes: readonly number[],
): AsyncGenerator<Buffer> {
  for (let length = 0, index = 0; length < bytes; index++) {
    const part = parts[index % parts.length];
    if (part === undefined) return;
    length += sizes[index % sizes.length] ?? 0;
    yield part;
  }
}

const numbers = Array.from({ length: DISTINCT }, (_, number) => number);
const warc = numbers.map(warcRecord);
const jsonl = numbers.map(jsonLine);
const INPUTS = {
  warc: [warc, warc],
  'warc.gz': [warc.map((record) => gzipSync(record)), warc],
  jsonl: [jsonl, jsonl],
  'jsonl.gz (one member)': [jsonl, jsonl],
} as const;

const sizes = process.argv.slice(2).map(Number);
for (const megabytes of sizes.length === 0 ? [200, 1000] : sizes) {
  for (const [name, [parts, plain]] of Object.entries(INPUTS)) {
    const stream = repeated(
      parts,
      megabytes * 1e6,
      plain.map(({ length }) => length),
    );
    const started = process.cpuUsage();
    let pages = 0;
    let peak = 0;
    const stdin = (): AsyncIterable<Uint8Array> => {
      if (!name.includes('one member')) return stream;
      const gzip = createGzip({ level: 1 });
      void (async () => {
        for await (const part of stream)
          if (!gzip.write(part)) await new Promise((resolve) => gzip.once('drain', resolve));
        gzip.end();
      })();
      return gzip;
    };
    for await (const source of await openSources(['-'], { stdin, maxBytes: 50_000_000 })) {
      await source.read();
      pages++;
      if (pages % 100 === 0) peak = Math.max(peak, process.memoryUsage().rss);
    }
    const { user, system } = process.cpuUsage(started);
    const seconds = (user + system) / 1e6;
    process.stdout.write(
      `${name.padEnd(22)} ${String(megabytes).padStart(5)} MB  ${pages} pages  ${seconds.toFixed(1)} s CPU  ${(megabytes / seconds).toFixed(0)} MB/s  peak ${(peak / 1e6).toFixed(0)} MB\n`,
    );
  }
}

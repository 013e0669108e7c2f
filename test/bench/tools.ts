import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type * as Library from '../../src/index.js';
import { NOTHING, type Extraction } from './protocol.js';

/** A page in, the article out. The bytes are UTF-8; decoding them is part of the work. */
export type Extract = (bytes: Uint8Array, url: string | null) => Extraction | Promise<Extraction>;

/** Where a page without an address is said to come from, for tools that insist. */
const NOWHERE = 'https://example.com/';

const decoder = new TextDecoder();

const LOADERS = {
  dechrome: async () => {
    const folder = process.env['DECHROME_DIST'];
    if (folder === undefined) throw new Error('DECHROME_DIST must name the folder of the built program');
    const { clean }: typeof Library = await import(pathToFileURL(join(folder, 'index.js')).href);
    return async (bytes, url) => {
      const article = await clean({ bytes, path: null }, url === null ? {} : { url });
      return {
        text: article.text,
        html: null,
        title: article.title,
        author: article.authors.join(', ') || null,
        date: article.publishedAt,
      };
    };
  },
  'readability-jsdom': async () => {
    const { Readability } = await import('@mozilla/readability');
    const { JSDOM, VirtualConsole } = await import('jsdom');
    return async (bytes) => {
      // A window a page, since a shared one leaks; empty, since it would parse the page's style sheets.
      const { window } = new JSDOM('', { virtualConsole: new VirtualConsole() });
      try {
        const document = new window.DOMParser().parseFromString(decoder.decode(bytes), 'text/html');
        return fromReadability(new Readability(document).parse());
      } finally {
        window.close();
        await new Promise(setImmediate);
      }
    };
  },
  'readability-linkedom': async () => {
    const { Readability } = await import('@mozilla/readability');
    const { parseHTML } = await import('linkedom');
    return (bytes) => fromReadability(new Readability(parseHTML(decoder.decode(bytes)).document).parse());
  },
  'readability-sax': async () => {
    const { default: readabilitySAX } = await import('readabilitySAX');
    return (bytes, url) => {
      const { html, title } = readabilitySAX.process(decoder.decode(bytes), {
        type: 'html',
        pageURL: url ?? NOWHERE,
        searchFurtherPages: false,
      });
      return { ...NOTHING, html, title };
    };
  },
  defuddle: async () => {
    const { Defuddle } = await import('defuddle/node');
    const { parseHTML } = await import('linkedom');
    return async (bytes, url) => {
      const { document } = parseHTML(decoder.decode(bytes));
      const found = await Defuddle(document, url ?? undefined, { useAsync: false });
      return {
        text: null,
        html: found.content,
        title: found.title || null,
        author: found.author || null,
        date: found.published || null,
      };
    };
  },
  postlight: async () => {
    const { default: parser } = await import('@postlight/parser');
    return async (bytes, url) => {
      const html = decoder.decode(bytes);
      const found = await parser.parse(url ?? NOWHERE, { html, fetchAllPages: false });
      return {
        text: null,
        html: found.content ?? '',
        title: found.title ?? null,
        author: found.author ?? null,
        date: found.date_published ?? null,
      };
    };
  },
  'article-extractor': async () => {
    const { extractFromHtml } = await import('@extractus/article-extractor');
    return async (bytes, url) => {
      const found = await extractFromHtml(decoder.decode(bytes), url ?? NOWHERE);
      return {
        text: null,
        html: found?.content ?? '',
        title: found?.title || null,
        author: found?.author || null,
        date: found?.published || null,
      };
    };
  },
  // The fastest parser on npm that reads every page. ultrahtml takes three quarters of its time, but loses all text
  // of 3 pages in 100; txml throws at every other page; node-html-parser and html5parser take longer.
  parse: async () => {
    const { parseDocument } = await import('htmlparser2');
    return (bytes) => {
      parseDocument(decoder.decode(bytes));
      return NOTHING;
    };
  },
  sax: async () => {
    const { Parser } = await import('htmlparser2');
    return (bytes) => {
      let events = 0;
      const count = (): void => void events++;
      const handler = { onopentag: count, ontext: count, onclosetag: count, oncomment: count };
      new Parser(handler).end(decoder.decode(bytes));
      return NOTHING;
    };
  },
  'dump-pattern': async () => {
    const words = /[\p{L}\p{M}\p{N}]+/gu;
    return readDumps((line, count) => {
      for (const [word] of line.matchAll(words)) count(word);
    });
  },
  'dump-segmenter': async () => {
    const segmenter = new Intl.Segmenter(undefined, { granularity: 'word' });
    return readDumps((line, count) => {
      for (const { segment, isWordLike } of segmenter.segment(line)) if (isWordLike === true) count(segment);
    });
  },
} satisfies Readonly<Record<string, () => Promise<Extract>>>;

/** The least that any reader of a dump does: decode it, split it into lines, find their words, hash the lines. */
function readDumps(forEachWord: (line: string, count: (word: string) => void) => void): Extract {
  return (bytes) => {
    let words = 0;
    const hashes = new Set<number>();
    for (const line of decoder.decode(bytes).split('\n')) {
      forEachWord(line, () => void words++);
      hashes.add(hash(line));
    }
    return { ...NOTHING, title: `${words} words, ${hashes.size} lines` };
  };
}

/** FNV-1a over UTF-16 units. */
function hash(line: string): number {
  let value = 0x811c9dc5;
  for (let at = 0; at < line.length; at++) value = Math.imul(value ^ line.charCodeAt(at), 0x01000193);
  return value >>> 0;
}

type Readable = {
  readonly content?: string | null;
  readonly title?: string | null;
  readonly byline?: string | null;
  readonly publishedTime?: string | null;
} | null;

function fromReadability(found: Readable): Extraction {
  return {
    text: null,
    html: found?.content ?? '',
    title: found?.title || null,
    author: found?.byline ?? null,
    date: found?.publishedTime ?? null,
  };
}

/** Loads a tool of this process. */
export async function loadTool(name: string): Promise<Extract> {
  for (const [known, load] of Object.entries<() => Promise<Extract>>(LOADERS))
    if (known === name) return load();
  throw new Error(`no tool "${name}"`);
}

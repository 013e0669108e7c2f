/*
 * How well repeated paragraphs are merged, on a development set of pages with reference text.
 *
 *   npx esbuild test/bench/repeats.ts --bundle --platform=node --format=esm --outfile="$TMPDIR/repeats.mjs"
 *   DECHROME_DATA=<folder with index.jsonl.gz> node "$TMPDIR/repeats.mjs" [--failures] [--seed N] [--limit N]
 *
 * A repeat is constructed at the end of each reference, in several ways; it counts as right if exactly the
 * appended paragraph is merged (a new sentence in it stays, word for word) and nothing else changes. The
 * references as they are show what is merged wrongly: what repeats in them was written so.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { z } from 'zod';
import type { Block } from '../../src/document/block.js';
import { NO_METADATA, type Document } from '../../src/document/document.js';
import { numberWords } from '../../src/document/number-words.js';
import { keyWords } from '../../src/document/key.js';
import { loadAllLanguages } from '../../src/languages/index.js';
import { cleanOptionsSchema } from '../../src/options.js';
import { mergeRepeats } from '../../src/passes/merge-repeats.js';
import type { PassContext } from '../../src/passes/pass.js';

const languages = await loadAllLanguages();

const pageSchema = z.object({
  id: z.string(),
  gold: z.string(),
  type: z.string(),
  doubtful: z.boolean().optional(),
});
type Page = z.infer<typeof pageSchema>;

const english = languages.filter((language) => language.code === 'en');
const context: PassContext = {
  options: cleanOptionsSchema.parse({}),
  languages: english,
  match: () => null,
};

/** The words that a realistic edit leaves alone: they make another fact. */
const FIXED = new Set([
  ...numberWords(['en']),
  ...english.flatMap(({ negators }) => negators.flatMap(keyWords)),
]);

type Random = () => number;

/** Mulberry32. */
function createRandom(seed: number): Random {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}

function pick<Item>(items: readonly Item[], random: Random): Item {
  const item = items[Math.floor(random() * items.length)];
  if (item === undefined) throw new RangeError('nothing to pick from');
  return item;
}

const segmenter = new Intl.Segmenter('en', { granularity: 'sentence' });
const segmented = new Map<string, string[]>();

/** Sentences by another splitter than the one that is measured. */
function sentencesOf(paragraph: string): string[] {
  let sentences = segmented.get(paragraph);
  if (sentences === undefined) {
    sentences = Array.from(segmenter.segment(paragraph.slice(0, 2000)), ({ segment }) => segment.trim());
    segmented.set(paragraph, sentences);
  }
  return sentences;
}

function isWhole(sentence: string): boolean {
  const words = sentence.split(' ').length;
  return words >= 6 && words <= 80 && /^[“"‘'(]?\p{Lu}/u.test(sentence) && /[.!?][”"’')]?$/u.test(sentence);
}

interface Material {
  readonly paragraphs: readonly string[];
  /** A paragraph of two sentences or more, if there is one. */
  readonly paragraph: string | null;
  readonly pair: readonly [string, string];
  readonly words: readonly string[];
  /** A sentence of another page. */
  readonly novel: string;
}

type Construction = (
  material: Material,
  random: Random,
) => { readonly repeat: string; readonly novel: string | null };

/** The places of a sentence whose words an editor may change: not the first, the last, or one that makes a fact. */
function freePlaces(words: readonly string[]): number[] {
  return [...words.keys()].filter((place) => {
    const word = words[place] ?? '';
    return place > 0 && place < words.length - 1 && /^\p{L}+$/u.test(word) && !FIXED.has(word.toLowerCase());
  });
}

type Swap = (words: string[], at: number, material: Material, random: Random) => void;

/** A word of the page instead; a name only for a word that is none, since another name is another fact. */
const withWordOfPage: Swap = (words, at, material, random) => {
  const isName = /^\p{Lu}/u.test(words[at] ?? '');
  words[at] = pick(isName ? material.words.filter((word) => /^\p{Ll}/u.test(word)) : material.words, random);
};

const withNeighbour: Swap = (words, at) => {
  if (freePlaces(words).includes(at + 1)) words.splice(at, 2, ...words.slice(at, at + 2).toReversed());
  else words.splice(at, 1);
};

/** Drops or swaps one word in ten, at least one, and puts another in brackets. */
function edit(sentence: string, swap: Swap, material: Material, random: Random): string {
  const words = sentence.split(' ');
  for (let times = Math.max(1, Math.round(words.length / 10)); times > 0; times--) {
    const places = freePlaces(words);
    if (places.length < 2) break;
    const place = pick(places, random);
    if (random() < 0.5) words.splice(place, 1);
    else swap(words, place, material, random);
  }
  const places = freePlaces(words);
  if (places.length > 0) {
    const place = pick(places, random);
    words[place] = `(${words[place]})`;
  }
  return words.join(' ');
}

function edited(swap: Swap, arrange: (sentences: readonly string[]) => string): Construction {
  return (material, random) => ({
    repeat: arrange(material.pair.map((sentence) => edit(sentence, swap, material, random))),
    novel: null,
  });
}

const inOrder = (sentences: readonly string[]): string => sentences.join(' ');
const reversedAndGlued = (sentences: readonly string[]): string => sentences.toReversed().join('');

const CONSTRUCTIONS: Readonly<Record<string, Construction>> = {
  exact: ({ paragraph, pair }) => ({ repeat: paragraph ?? pair.join(' '), novel: null }),
  'reversed and glued': ({ pair }) => ({ repeat: reversedAndGlued(pair), novel: null }),
  'edited, words of the page': edited(withWordOfPage, inOrder),
  'edited, neighbours swapped': edited(withNeighbour, inOrder),
  'reversed, glued, edited': edited(withWordOfPage, reversedAndGlued),
  'new sentence between': ({ pair: [first, second], novel }) => ({
    repeat: `${first} ${novel} ${second}`,
    novel,
  }),
};

function toBlocks(paragraphs: readonly string[]): Block[] {
  return paragraphs.map((text, place) => ({
    index: place,
    kind: /^[-•*] |^\d+\. /u.test(text) ? 'list-item' : 'paragraph',
    text,
    origin: { line: [place + 1, place + 1] },
    markup: null,
  }));
}

function merge(paragraphs: readonly string[]): Document {
  return mergeRepeats(
    {
      format: 'text',
      language: 'en',
      direction: 'ltr',
      blocks: toBlocks(paragraphs),
      removed: [],
      merged: [],
      metadata: NO_METADATA,
      declared: [],
      warnings: [],
    },
    context,
  );
}

function readPages(folder: string): Page[] {
  const lines = gunzipSync(readFileSync(join(folder, 'index.jsonl.gz')))
    .toString('utf8')
    .trim()
    .split('\n');
  return lines
    .map((line) => pageSchema.parse(JSON.parse(line)))
    .filter((page) => page.type === 'article' && page.doubtful !== true);
}

function paragraphsOf(page: Page): string[] {
  return page.gold
    .split(/\n+/u)
    .map((line) => line.replaceAll(/\s+/gu, ' ').trim())
    .filter((line) => line !== '');
}

function materialOf(paragraphs: readonly string[], novel: string, random: Random): Material | null {
  const prose = paragraphs.filter((text) => !/^[-•*] |^\d+\. /u.test(text));
  const perParagraph = prose.map((text) => sentencesOf(text));
  const pairs = perParagraph.flatMap((sentences) =>
    sentences.flatMap((sentence, place): (readonly [string, string])[] => {
      const next = sentences[place + 1];
      return next !== undefined && isWhole(sentence) && isWhole(next) && sentence !== next
        ? [[sentence, next]]
        : [];
    }),
  );
  const all = [...new Set(perParagraph.flat().filter(isWhole))];
  if (all.length < 2) return null;
  const first = pick(all, random);
  const apart = [
    first,
    pick(
      all.filter((sentence) => sentence !== first),
      random,
    ),
  ] as const;
  const long = prose.filter((text) => text.length < 2000 && sentencesOf(text).filter(isWhole).length >= 2);
  return {
    paragraphs,
    paragraph: long.length > 0 ? pick(long, random) : null,
    pair: pairs.length > 0 ? pick(pairs, random) : apart,
    words: prose
      .join(' ')
      .split(' ')
      .filter((word) => /^\p{L}{2,}$/u.test(word) && !FIXED.has(word.toLowerCase())),
    novel,
  };
}

function isRight(
  paragraphs: readonly string[],
  repeat: string,
  novel: string | null,
  document: Document,
): boolean {
  const [only] = document.merged;
  return (
    document.merged.length === 1 &&
    only?.block.text === repeat &&
    document.blocks.map(({ text }) => text).join('\n') ===
      [...paragraphs, ...(novel === null ? [] : [novel])].join('\n')
  );
}

function argument(name: string): string | undefined {
  const place = process.argv.indexOf(name);
  return place === -1 ? undefined : process.argv[place + 1];
}

const folder = process.env['DECHROME_DATA'];
if (folder === undefined) throw new Error('DECHROME_DATA must name the folder of the development set');
const showFailures = process.argv.includes('--failures');
const random = createRandom(Number(argument('--seed') ?? 1));
const print = (line: string): void => void process.stdout.write(`${line}\n`);

const pages = readPages(folder)
  .slice(0, Number(argument('--limit') ?? Infinity))
  .map((page) => ({ id: page.id, paragraphs: paragraphsOf(page) }));
const novelSentences = pages.map(({ paragraphs }) =>
  paragraphs.flatMap(sentencesOf).filter((text) => isWhole(text) && text.split(' ').length > 7),
);

for (const [name, construct] of Object.entries(CONSTRUCTIONS)) {
  let right = 0;
  let tried = 0;
  pages.forEach(({ id, paragraphs }, place) => {
    const others = novelSentences[(place + 1) % pages.length] ?? [];
    const material = materialOf(
      paragraphs,
      others.length > 0 ? pick(others, random) : 'The harbour froze over for nine days in a row.',
      random,
    );
    if (material === null) return;
    const { repeat, novel } = construct(material, random);
    const document = merge([...paragraphs, repeat]);
    tried++;
    if (isRight(paragraphs, repeat, novel, document)) right++;
    else if (showFailures) {
      print(`\n[${name}] ${id}\n  pair ${JSON.stringify(material.pair)}\n  repeat ${repeat}`);
      for (const { block, sentences, novel: kept } of document.merged)
        print(`  merged ${JSON.stringify({ text: block.text, sentences, kept })}`);
    }
  });
  print(`${name}: ${right} of ${tried} merged right (${((100 * right) / tried).toFixed(1)} %)`);
}

let wrongPages = 0;
let wrongBlocks = 0;
let blocks = 0;
const started = performance.now();
for (const { id, paragraphs } of pages) {
  const { merged } = merge(paragraphs);
  blocks += paragraphs.length;
  wrongBlocks += merged.length;
  if (merged.length === 0) continue;
  wrongPages++;
  if (showFailures) {
    for (const { block, into, sentences, novel } of merged) {
      print(
        `\n[unmodified] ${id} block ${block.index} of ${paragraphs.length}, into ${into.map(({ index }) => index).join(', ')}\n  ${block.text}`,
      );
      print(`  ${JSON.stringify(sentences)}\n  novel ${JSON.stringify(novel)}`);
    }
  }
}
print(
  `unmodified: ${wrongPages} of ${pages.length} articles, ${wrongBlocks} of ${blocks} blocks merged (${Math.round(performance.now() - started)} ms)`,
);

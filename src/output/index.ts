import { extname } from 'node:path';
import type { Writer } from './writer.js';

/** The formats of text by the names that the command line gives them; each loads when first used. */
const WRITERS = {
  json: () => import('./json.js'),
  ndjson: () => import('./ndjson.js'),
  md: () => import('./markdown.js'),
  text: () => import('./text.js'),
} satisfies Record<string, () => Promise<{ default: Writer }>>;

/** Formats that write a page as text. */
export type OutputFormat = keyof typeof WRITERS;

export const OUTPUT_FORMATS = ['json', 'ndjson', 'md', 'text'] as const satisfies readonly OutputFormat[];

/** All formats of output: a table is one file of many pages, and no text. */
export const FORMATS = [...OUTPUT_FORMATS, 'parquet'] as const;

export type Format = (typeof FORMATS)[number];

/** Whether many pages in this format are one stream by nature, not a file each. */
export function isStreamFormat(format: Format): boolean {
  return format === 'ndjson' || format === 'parquet';
}

const FORMATS_BY_EXTENSION: ReadonlyMap<string, Format> = new Map([
  ['.json', 'json'],
  ['.ndjson', 'ndjson'],
  ['.jsonl', 'ndjson'],
  ['.md', 'md'],
  ['.txt', 'text'],
  ['.parquet', 'parquet'],
]);

/** The format of a file by its name's extension; undefined for any other. */
export function formatOfName(name: string): Format | undefined {
  return FORMATS_BY_EXTENSION.get(extname(name).toLowerCase());
}

/** The writer of a format of text. */
export async function loadWriter(format: OutputFormat): Promise<Writer> {
  return (await WRITERS[format]()).default;
}

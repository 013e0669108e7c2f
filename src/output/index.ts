import { extname } from 'node:path';
import type { Writer } from './writer.js';

/** The output formats by the names that the command line gives them; each loads when first used. */
const WRITERS = {
  json: () => import('./json.js'),
  ndjson: () => import('./ndjson.js'),
  md: () => import('./markdown.js'),
  text: () => import('./text.js'),
} satisfies Record<string, () => Promise<{ default: Writer }>>;

export type OutputFormat = keyof typeof WRITERS;

export const OUTPUT_FORMATS = ['json', 'ndjson', 'md', 'text'] as const satisfies readonly OutputFormat[];

const FORMATS_BY_EXTENSION: ReadonlyMap<string, OutputFormat> = new Map([
  ['.json', 'json'],
  ['.ndjson', 'ndjson'],
  ['.jsonl', 'ndjson'],
  ['.md', 'md'],
  ['.txt', 'text'],
]);

/** The format of a file by its name's extension; undefined for any other. */
export function formatOfName(name: string): OutputFormat | undefined {
  return FORMATS_BY_EXTENSION.get(extname(name).toLowerCase());
}

export async function loadWriter(format: OutputFormat): Promise<Writer> {
  return (await WRITERS[format]()).default;
}

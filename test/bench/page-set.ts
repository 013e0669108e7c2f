import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { z } from 'zod';

const rowSchema = z.object({
  id: z.string(),
  url: z.string().nullable(),
  html: z.string(),
  dump: z.string(),
  gold: z.string().nullable(),
  with: z.array(z.string()),
  without: z.array(z.string()),
  title: z.string().nullable(),
  author: z.string().nullable(),
  date: z.string().nullable(),
  type: z.string(),
  doubtful: z.boolean(),
});

/** A page of the set with its reference; `html` and `dump` are paths. */
export type BenchPage = z.infer<typeof rowSchema>;

/** The pages of a folder with `index.jsonl.gz`, without those whose reference is known to be unusable. */
export function readPageSet(folder: string): BenchPage[] {
  return gunzipSync(readFileSync(join(folder, 'index.jsonl.gz')))
    .toString()
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => rowSchema.parse(JSON.parse(line)))
    .filter(({ doubtful }) => !doubtful)
    .map((page) => ({ ...page, html: join(folder, page.html), dump: join(folder, page.dump) }));
}

/** So many of the items, evenly spaced; all if there are fewer. */
export function evenlySpaced<Item>(items: readonly Item[], count: number): Item[] {
  if (count >= items.length) return [...items];
  return items.filter(
    (_, at) => Math.floor(((at + 1) * count) / items.length) > Math.floor((at * count) / items.length),
  );
}

import { createHash } from 'node:crypto';
import type { PageSource } from '../input/page-source.js';

/** One part of the inputs: the `index`-th of `count`, from 1. */
export interface Shard {
  readonly index: number;
  readonly count: number;
}

const SHARD = /^(?<index>[1-9]\d{0,5})\/(?<count>[1-9]\d{0,5})$/u;

/** Reads `2/8`; undefined for anything else. */
export function parseShard(text: string): Shard | undefined {
  const { index, count } = SHARD.exec(text)?.groups ?? {};
  const shard = { index: Number(index), count: Number(count) };
  return shard.index <= shard.count ? shard : undefined;
}

/**
 * Whether a page belongs to the shard. Its path as given and its place in a container decide, and nothing else: shards
 * are disjoint and complete, and a page that is added moves no other.
 */
export function isInShard(
  { path, record }: Pick<PageSource, 'path' | 'record'>,
  { index, count }: Shard,
): boolean {
  const name = `${path ?? ''}\0${record === undefined ? '' : (record.id ?? record.number)}`;
  // 48 bits: exact as a number, and evenly spread over any count of shards that there can be.
  return createHash('sha256').update(name).digest().readUIntBE(0, 6) % count === index - 1;
}

/** The pages of a shard, in their order. */
export async function* ofShard(
  sources: AsyncIterable<PageSource>,
  shard: Shard,
): AsyncGenerator<PageSource, void, undefined> {
  for await (const source of sources) if (isInShard(source, shard)) yield source;
}

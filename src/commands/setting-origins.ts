import type { Flags } from './flags.js';

const origins = new WeakMap<Flags, ReadonlyMap<string, string>>();

/** Remembers where settings come from that no flag has given: what a message names them by. */
export function withOrigins(flags: Flags, from: ReadonlyMap<string, string>): Flags {
  origins.set(flags, from);
  return flags;
}

/** Where a setting comes from; undefined for one that a flag has given, or nothing has. */
export function originOf(flags: Flags, name: string): string | undefined {
  return origins.get(flags)?.get(name);
}

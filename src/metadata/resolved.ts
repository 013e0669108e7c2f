import type { Declaration } from '../document/document.js';

/** A value, and where it was found. */
export interface Resolved<Value> {
  readonly value: Value;
  /**
   * The sources of the declarations it was taken from, most trusted first, with {@link VISIBLE} among them where the
   * visible page shows it; empty where nothing was found.
   */
  readonly sources: readonly string[];
}

/** The source of what the visible page shows. */
export const VISIBLE = 'visible';

/** Nothing was found. */
export const UNKNOWN: Resolved<null> = { value: null, sources: [] };

/** What one declaration says, or nothing. */
export function toResolved(declaration: Declaration | undefined): Resolved<string | null> {
  return declaration ? { value: declaration.value, sources: [declaration.source] } : UNKNOWN;
}

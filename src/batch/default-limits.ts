/** What a page may take unless a flag says otherwise. */

/** Milliseconds: a minute is a hundred times what the slowest pages seen take. */
export const DEFAULT_TIMEOUT = 60_000;

/** Megabytes of heap in each worker: pages of 10 MB fit, and what a machine has beside eight workers is not used up. */
export const DEFAULT_MAX_MEMORY = 1024;

/** Fifty times the largest news pages, in bytes; a larger file is no page. */
export const DEFAULT_MAX_BYTES = 50_000_000;

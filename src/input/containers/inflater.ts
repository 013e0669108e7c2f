import type { BrotliDecompress, InflateRaw } from 'node:zlib';

/** How much is decompressed at a time: 16 kB make 16 MB at most in deflate, as much as a hostile input can have held. */
export const SLICE_BYTES = 16 * 1024;

/** What came of one slice. */
export interface Inflated {
  readonly output: readonly Uint8Array[];
  /** Null while there is more to come; at the end of the data how many bytes of the slice belong to it. */
  readonly endsAt: number | null;
}

/**
 * Drives a decompressor slice by slice, so that everything before an error is had, and it is known where the data end.
 * Both methods reject with the engine's error.
 */
export interface Inflater {
  readonly feed: (slice: Uint8Array) => Promise<Inflated>;
  /** Call when there is no more to feed. Rejects when there should be. */
  readonly finish: () => Promise<Inflated>;
  readonly close: () => void;
}

/** Takes over a decompressor of Node's that nothing has been written to. */
export function createInflater(engine: InflateRaw | BrotliDecompress): Inflater {
  let output: Uint8Array[] = [];
  let ended = false;
  let failure: Error | null = null;
  let wake: (() => void) | null = null;
  engine.on('data', (data: Uint8Array) => output.push(data));
  engine.on('end', () => {
    ended = true;
    wake?.();
  });
  engine.on('error', (error) => {
    failure = error;
    wake?.();
  });
  return {
    feed: async (slice) => {
      const before = engine.bytesWritten;
      await settled((done) => engine.write(slice, done));
      return { output: flush(), endsAt: ended ? engine.bytesWritten - before : null };
    },
    finish: async () => {
      await settled(() => engine.end());
      return { output: flush(), endsAt: ended ? 0 : null };
    },
    close: () => engine.destroy(),
  };

  /** Waits until the engine has done with its input, has ended or has failed. */
  async function settled(start: (done: () => void) => void): Promise<void> {
    await new Promise<void>((resolve) => {
      wake = resolve;
      start(resolve);
    });
    if (failure !== null) throw failure;
  }

  function flush(): readonly Uint8Array[] {
    const flushed = output;
    output = [];
    return flushed;
  }
}

/** What a run is connected to. Commands know this and nothing of the process around them. */
export interface Io {
  readonly stdin: Input;
  /** Data only. A write that meets a closed pipe rejects with {@link BrokenPipeError}. */
  readonly stdout: Terminal;
  /** Messages only. */
  readonly stderr: Terminal;
  readonly env: Readonly<Record<string, string | undefined>>;
  /** The built file of a worker thread; left out where the program was not built, and all runs in one thread. */
  readonly worker?: URL;
}

export interface Input {
  readonly isTerminal: boolean;
  /** Its bytes as they come. Called once. */
  readonly chunks: () => AsyncIterable<Uint8Array>;
}

export interface Terminal {
  readonly isTerminal: boolean;
  /** Width in columns; undefined when it is no terminal. */
  readonly columns: number | undefined;
  /** Resolves when the text has been handed on, so that a slow reader holds the writer back. */
  readonly write: (text: string | Uint8Array) => Promise<void>;
}

/** The reader of standard output has gone away, as `head` does. */
export class BrokenPipeError extends Error {
  override readonly name = 'BrokenPipeError';
}

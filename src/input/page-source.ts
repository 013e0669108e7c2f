/** Where a page stands in its container. */
export interface RecordPlace {
  /** Place among the records of the container, from 1. */
  readonly number: number;
  /** As the record has it; null when it has none. Never to be used as a file name. */
  readonly id: string | null;
  /** The record's other fields, when they are asked for. */
  readonly fields?: Readonly<Record<string, unknown>>;
}

/** What is known of a page before it is read. */
export interface PageFacts {
  /**
   * As given, with /; for a member of a folder the folder as given, / and the rest; for a record the path of its
   * container. Null for standard input.
   */
  readonly path: string | null;
  /** Of a record only. */
  readonly record?: RecordPlace;
  /** Address that the record says the page was saved from. */
  readonly url?: string;
  /** When the record says the page was saved, ISO 8601. */
  readonly savedAt?: string;
  /** What the record says the page is; left out where it does not say. */
  readonly format?: 'html' | 'text';
  /** The encoding that the record or its HTTP header names, as it names it. */
  readonly charset?: string;
}

/** One page on its way in: a file that is not yet read, standard input, or a record of a container. */
export interface PageSource extends PageFacts {
  /** Absolute path of a page that is a plain file: whoever has it may read it with `readPageFile` instead of `read`. */
  readonly file?: string;
  /** Gives the page's bytes. @throws {InputError} (as a rejection) when it is not there or cannot be read. */
  read(): Promise<Uint8Array>;
}

/** What is known of a page without the ways to read it: it can be sent to a worker. */
export function factsOf({ read: _read, file: _file, ...facts }: PageSource): PageFacts {
  return facts;
}

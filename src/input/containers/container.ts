import type { InputError } from '../../errors.js';
import type { PageSource } from '../page-source.js';

/** The fields of a JSON record that hold what is wanted. */
export interface RecordFields {
  readonly html: string;
  readonly text: string;
  readonly id: string;
  readonly url: string;
}

/** How the records of a container become pages. */
export interface ContainerOptions {
  /** Of the container; null for standard input. */
  readonly path: string | null;
  /** Largest page, in bytes, after every decompression. */
  readonly maxBytes: number;
  readonly fields: RecordFields;
  /** Whether pages carry the other fields of their records. */
  readonly keepRecord: boolean;
  /** Hears of each record that would be a page but is passed over, with what such records are, in the plural. */
  readonly onSkip: (what: string) => void;
}

/** A record that cannot be read. */
export function failingRecord(
  { path }: Pick<ContainerOptions, 'path'>,
  number: number,
  known: Pick<PageSource, 'url'> & { readonly id: string | null },
  error: InputError,
): PageSource {
  const { id, url } = known;
  return {
    path,
    record: { number, id },
    ...(url === undefined ? {} : { url }),
    read: () => Promise.reject(error),
  };
}

import { createHash } from 'node:crypto';
import { InputError } from '../errors.js';
import type { PageFacts } from '../input/page-source.js';
import { SCHEMA_VERSION, type Failure } from './schema.js';
import { describeSource } from './source.js';

/** What is known of an input that failed. */
export interface FailedInput extends Omit<PageFacts, 'url'> {
  readonly url: string | null;
  /** Null when it could not be read. */
  readonly bytes: Uint8Array | null;
}

/** The record that stands in the place of an input that failed. Any error but an {@link InputError} is our own. */
export function toFailure({ url, bytes, ...facts }: FailedInput, error: unknown): Failure {
  return {
    schemaVersion: SCHEMA_VERSION,
    source: {
      ...describeSource(facts, url),
      format: null,
      encoding: null,
      bytes: bytes === null ? null : bytes.byteLength,
      sha256: bytes === null ? null : createHash('sha256').update(bytes).digest('hex'),
    },
    error:
      error instanceof InputError
        ? { code: error.code, message: error.message }
        : { code: 'internal', message: `internal error: ${firstLine(error)}` },
  };
}

function firstLine(error: unknown): string {
  const message = error instanceof Error ? error.message : String(error);
  return message.split('\n', 1)[0] ?? '';
}

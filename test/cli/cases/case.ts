import { expect } from 'vitest';
import { TITLE } from '../pages.js';
import type { Surroundings } from '../run.js';

/** What a text must be: the same, found by a pattern, or JSON like the value once it is parsed. */
export type Expected = string | RegExp | { readonly json: unknown } | { readonly ndjson: readonly unknown[] };

/** One call of the command line and what comes of it. */
export interface Case extends Pick<Surroundings, 'stdin' | 'env'> {
  readonly name: string;
  readonly argv: readonly string[];
  readonly code: number;
  /** Left out where only the rest matters. */
  readonly stdout?: Expected;
  /** Nothing, if left out. */
  readonly stderr?: Expected;
  /** Files that there are afterwards, by their paths; null for one that is not there. */
  readonly files?: Readonly<Record<string, Expected | null>>;
}

export const ARTICLE = new RegExp(`^\\{\\n {2}"schemaVersion": 1,[^]*"title": "${TITLE}"`, 'u');
export const FAILED = /"error": \{\n {4}"code": "not-found"/u;
export const MISSING = /^dechrome: missing\.html: [^\n]+\n$/u;

export function json(value: unknown): Expected {
  return { json: value };
}

/** The records of a stream: the path of each, and whether it is a page. */
export function records(expected: readonly (readonly [string | null, 'page' | 'failure'])[]): Expected {
  return {
    ndjson: expected.map(([path, kind]): unknown =>
      expect.objectContaining({
        source: expect.objectContaining({ path }),
        ...(kind === 'page' ? { title: TITLE } : { error: expect.anything() }),
      }),
    ),
  };
}

/** The text in the form that `expected` is in, and what it must equal. */
export function comparison(text: string | null, expected: Expected | null): readonly [unknown, unknown] {
  if (text === null || expected === null || typeof expected === 'string') return [text, expected];
  if (expected instanceof RegExp) return [text, expect.stringMatching(expected)];
  if ('json' in expected) return [JSON.parse(text), expected.json];
  return [
    text
      .trimEnd()
      .split('\n')
      .map((line): unknown => JSON.parse(line)),
    expected.ndjson,
  ];
}

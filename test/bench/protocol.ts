import { z } from 'zod';

/** What a worker is asked: one page, one line of JSON on its standard input. */
export interface Task {
  /** A file; gzipped if its name ends in `.gz`. */
  readonly path: string;
  readonly url: string | null;
}

/** What a tool finds on a page; null where it does not say. */
export interface Extraction {
  readonly text: string | null;
  /** Instead of text: it is turned into text outside the measured time. */
  readonly html: string | null;
  readonly title: string | null;
  readonly author: string | null;
  readonly date: string | null;
}

export const NOTHING: Extraction = { text: null, html: null, title: null, author: null, date: null };

/** A worker's answer: one line of JSON on its file descriptor 3. */
export const answerSchema = z.object({
  text: z.string().nullable(),
  html: z.string().nullable(),
  title: z.string().nullable(),
  author: z.string().nullable(),
  date: z.string().nullable(),
  /** Milliseconds of CPU time, all threads of the process. */
  cpu: z.number(),
  /** Length of the page, inflated. */
  bytes: z.number(),
  /** Most memory the process has held so far (resident set), in bytes. */
  peak: z.number(),
  /** Why the tool failed; null if it did not. */
  error: z.string().nullable(),
});

export type Answer = z.infer<typeof answerSchema>;

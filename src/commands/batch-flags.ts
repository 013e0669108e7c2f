import { z } from 'zod';
import { PROGRESS_MODES } from '../batch/progress.js';
import { isReportName } from '../batch/report-file.js';
import { parseShard } from '../batch/shard.js';

const FAIL_ON = ['error', 'empty', 'warning', 'check'] as const;

export type FailOn = (typeof FAIL_ON)[number];

const wholeNumber = (least: number, most: number): z.ZodType<number, unknown> =>
  z.coerce
    .number('no number')
    .int('no whole number')
    .min(least, `less than ${least}`)
    .max(most, `more than ${most}`);

// The longest that a timer can wait.
const LONGEST_TIMEOUT = 2 ** 31 - 1;

// With less, a worker does not get to its first page.
const LEAST_MEMORY = 64;

const UNITS: Readonly<Record<string, number>> = { '': 1, K: 1024, M: 1024 ** 2, G: 1024 ** 3 };

// What one buffer can hold on every platform.
const MOST_BYTES = 2 ** 31 - 1;

const byteCount = z
  .string()
  .regex(/^[1-9]\d{0,12}[KMG]?$/iu, 'no number of bytes such as 500000 or 20M')
  .transform((text) => {
    const unit = /\D$/u.exec(text)?.[0].toUpperCase() ?? '';
    return Number.parseInt(text, 10) * (UNITS[unit] ?? 1);
  })
  .pipe(z.number().max(MOST_BYTES, 'more than 2 GB'));

const failOnList = z.string().transform((text, context): FailOn[] =>
  text.split(',').flatMap((part): FailOn[] => {
    const name = part.trim();
    const known = FAIL_ON.find((choice) => choice === name);
    if (known === undefined) context.addIssue(`"${name}" is none of ${FAIL_ON.join(', ')}`);
    return known === undefined ? [] : [known];
  }),
);

/** How many pages are run. Only from the command line: nothing of it changes what comes of a page. */
export const batchFlagsSchema = z.strictObject({
  jobs: wholeNumber(1, 1024).optional(),
  resume: z.boolean().default(false),
  shard: z
    .string()
    .transform((text, context) => {
      const shard = parseShard(text);
      if (shard === undefined) context.addIssue('not of the form i/n, such as 2/8');
      return shard ?? z.NEVER;
    })
    .optional(),
  timeout: wholeNumber(0, LONGEST_TIMEOUT).optional(),
  maxBytes: byteCount.optional(),
  maxMemory: wholeNumber(LEAST_MEMORY, 1024 * 1024).optional(),
  failOn: failOnList.default([]),
  report: z.string().refine(isReportName, 'ends neither in .json nor in .ndjson').optional(),
  progress: z.union([z.enum(PROGRESS_MODES), z.literal(false)]).default('auto'),
});

export type BatchFlags = z.output<typeof batchFlagsSchema>;

/** Whether a single page needs what the runs of many have. */
export function isBatch({
  resume,
  shard,
  timeout,
  maxMemory,
  failOn,
  report,
  progress,
}: BatchFlags): boolean {
  return (
    resume ||
    shard !== undefined ||
    timeout !== undefined ||
    maxMemory !== undefined ||
    failOn.length > 0 ||
    report !== undefined ||
    progress === 'plain'
  );
}

/** Tells the flags of a run from the options of cleaning. */
export function splitBatchFlags<Flags extends BatchFlags>(
  flags: Flags,
): { batch: BatchFlags; options: Omit<Flags, keyof BatchFlags> } {
  const { jobs, resume, shard, timeout, maxBytes, maxMemory, failOn, report, progress, ...options } = flags;
  return {
    batch: { jobs, resume, shard, timeout, maxBytes, maxMemory, failOn, report, progress },
    options,
  };
}

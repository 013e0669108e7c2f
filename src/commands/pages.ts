import { DEFAULT_MAX_BYTES } from '../batch/default-limits.js';
import { ConfigError } from '../errors.js';
import { type InputOptions, openSources, type Sources } from '../input/sources.js';
import type { Io } from '../io.js';
import type { CleanOptions } from '../options.js';
import { toLine } from './line.js';

/** What a command says of the pages that it asks for. */
export interface PagesOptions extends Pick<CleanOptions, 'url' | 'encoding'> {
  /** What the inputs are and how their records become pages. */
  readonly input: InputOptions;
}

/** The pages that the inputs name, in order; standard input when there is none. */
export async function openPages(
  inputs: readonly string[],
  { input, ...options }: PagesOptions,
  io: Io,
  maxBytes: number = DEFAULT_MAX_BYTES,
): Promise<Sources> {
  await assertEncoding(options.encoding);
  const isNone = inputs.length === 0 && input.filesFrom === undefined;
  const sources = await openSources(isNone ? ['-'] : inputs, {
    ...input,
    stdin: io.stdin.chunks,
    maxBytes,
  });
  const { length } = sources.files;
  if (length > 1 && options.url !== undefined) {
    throw new ConfigError(`--url: the address of one page, but there are ${length}`);
  }
  return sources;
}

/** One wrong label is an error of the call, not of each page. */
async function assertEncoding(label: string | undefined): Promise<void> {
  if (label === undefined) return;
  const { isEncodingLabel } = await import('../input/decode-legacy.js');
  if (!isEncodingLabel(label)) {
    throw new ConfigError(
      `--encoding: "${toLine(label)}" is no encoding that pages are in, such as windows-1256`,
    );
  }
}

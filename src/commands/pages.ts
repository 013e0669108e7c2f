import type { CleanOptions } from '../options.js';
import { ConfigError } from '../errors.js';
import { openSources, type Sources } from '../input/sources.js';
import type { Io } from '../io.js';
import { toLine } from './line.js';

// Fifty times the largest news pages; a larger file is no page.
const MAX_BYTES = 50_000_000;

/** The pages that the inputs name, in order; standard input when there is none. */
export async function openPages(
  inputs: readonly string[],
  options: Pick<CleanOptions, 'url' | 'encoding'>,
  io: Io,
): Promise<Sources> {
  await assertEncoding(options.encoding);
  const sources = await openSources(inputs.length === 0 ? ['-'] : inputs, {
    stdin: io.stdin.chunks,
    maxBytes: MAX_BYTES,
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

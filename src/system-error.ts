import { getSystemErrorMap } from 'node:util';
import { ConfigError } from './errors.js';

/** The code of an error of the system or of Node, such as `ENOENT`; undefined for an error without one. */
export function errorCode(error: unknown): string | undefined {
  return error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : undefined;
}

/** What the system says of an error of its own, such as `permission denied`; undefined for any other error. */
export function describeSystemError(error: unknown): string | undefined {
  if (!(error instanceof Error) || !('errno' in error) || typeof error.errno !== 'number') return undefined;
  return getSystemErrorMap().get(error.errno)?.[1] ?? error.message;
}

/**
 * Waits for something to be opened or written for a flag. What the system refuses is an error of the call: no page can be
 * written.
 *
 * @param place The flag and its value, such as `--report: a.json`
 * @throws {ConfigError} (as a rejection) for an error of the system; any other is rejected with as it is
 */
export async function orConfigError<Result>(place: string, action: Promise<Result>): Promise<Result> {
  try {
    return await action;
  } catch (error) {
    const reason = describeSystemError(error);
    if (reason === undefined) throw error;
    throw new ConfigError(`${place} cannot be written: ${reason}`, { cause: error });
  }
}

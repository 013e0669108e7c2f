import { getSystemErrorMap } from 'node:util';

/** What the system says of an error of its own, such as `permission denied`; undefined for any other error. */
export function describeSystemError(error: unknown): string | undefined {
  if (!(error instanceof Error) || !('errno' in error) || typeof error.errno !== 'number') return undefined;
  return getSystemErrorMap().get(error.errno)?.[1] ?? error.message;
}

/** Exit codes: the whole table. The last two are 128 and the signal's number, as shells have it. */
export const EXIT = { done: 0, findings: 1, failed: 2, interrupted: 130, terminated: 143 } as const;

export type ExitCode = (typeof EXIT)[keyof typeof EXIT];

/** Stable codes for inputs that could not be cleaned; they appear in error records. */
export type InputErrorCode =
  | 'not-found'
  | 'not-readable'
  | 'empty'
  | 'binary'
  | 'unsupported-format'
  | 'unknown-encoding'
  | 'no-pages'
  | 'too-large'
  | 'corrupt'
  | 'timeout'
  | 'out-of-memory'
  | 'crashed'
  | 'internal';

/** One input could not be cleaned. The message is one line and does not repeat the input's name. */
export class InputError extends Error {
  override readonly name = 'InputError';
  readonly code: InputErrorCode;

  constructor(code: InputErrorCode, message: string, options?: ErrorOptions) {
    super(message, options);
    this.code = code;
  }
}

/** What a message says of an error of an input; any but an {@link InputError} is our own, and comes with its trace. */
export function describeError(error: unknown): string {
  if (error instanceof InputError) return error.message;
  if (error instanceof Error) return `internal error: ${error.stack ?? error.message}`;
  return `internal error: ${String(error)}`;
}

/** The call itself is wrong: a flag, an option or a combination of them. One line an issue. */
export class ConfigError extends Error {
  override readonly name = 'ConfigError';
}

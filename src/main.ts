import { CommanderError } from 'commander';
import { toLine } from './commands/line.js';
import { createProgram } from './commands/program.js';
import { ConfigError, EXIT, type ExitCode } from './errors.js';
import { BrokenPipeError, type Io } from './io.js';
import { describeSystemError } from './system-error.js';

/** Runs the command line of the arguments after the program's name and resolves to the exit code. Rejects only by a bug. */
export async function main(argv: readonly string[], io: Io): Promise<ExitCode> {
  const { program, result, messages } = createProgram(io);
  try {
    await program.parseAsync(argv, { from: 'user' });
    return result();
  } catch (error) {
    if (error instanceof BrokenPipeError) return EXIT.done;
    if (error instanceof CommanderError) return await endParsing(error);
    if (error instanceof ConfigError) {
      for (const line of error.message.split('\n')) await io.stderr.write(`dechrome: ${toLine(line)}\n`);
      return EXIT.failed;
    }
    const reason = describeSystemError(error);
    if (reason === undefined) throw error;
    await io.stderr.write(`dechrome: standard output: ${reason}\n`);
    return EXIT.failed;
  }

  async function endParsing(error: CommanderError): Promise<ExitCode> {
    try {
      await io.stdout.write(messages.out.join(''));
      await io.stderr.write(messages.error.join(''));
    } catch (failure) {
      if (!(failure instanceof BrokenPipeError)) throw failure;
    }
    return error.exitCode === 0 ? EXIT.done : EXIT.failed;
  }
}

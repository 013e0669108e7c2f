import { BrokenPipeError, type Terminal } from './io.js';
import { EXIT } from './errors.js';
import { main } from './main.js';
import { errorCode } from './system-error.js';

try {
  process.exitCode = await main(process.argv.slice(2), {
    stdin: { isTerminal: process.stdin.isTTY ?? false, chunks: () => process.stdin },
    stdout: toTerminal(process.stdout),
    stderr: withoutErrors(toTerminal(process.stderr)),
    env: process.env,
    worker: new URL('./batch/worker.js', import.meta.url),
  });
} catch (error) {
  process.exitCode = EXIT.failed;
  const trace = error instanceof Error ? (error.stack ?? error.message) : String(error);
  process.stderr.write(`dechrome: internal error: ${trace}\n`);
}
// Interrupted, or with nobody to write to, a run does not wait for the end of its input.
process.stdin.destroy();

function toTerminal(stream: NodeJS.WriteStream): Terminal {
  // The callback of the write reports the error; without a listener it would be thrown as well.
  stream.on('error', () => {});
  return {
    isTerminal: stream.isTTY ?? false,
    columns: stream.isTTY ? stream.columns : undefined,
    write: (text) =>
      new Promise((resolve, reject) => {
        stream.write(text, (error) => {
          if (error === null || error === undefined) resolve();
          else if (errorCode(error) === 'EPIPE') reject(new BrokenPipeError('', { cause: error }));
          else reject(error);
        });
      }),
  };
}

/** Messages that nobody can read must not end a run whose data is wanted. */
function withoutErrors(terminal: Terminal): Terminal {
  return { ...terminal, write: (text) => terminal.write(text).catch(() => {}) };
}

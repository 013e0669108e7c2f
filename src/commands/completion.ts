import { ConfigError, EXIT, type ExitCode } from '../errors.js';
import type { Io } from '../io.js';
import type { CommandEntry } from './command-tree.js';
import { toBash } from './completion-bash.js';
import { toFish } from './completion-fish.js';
import { toZsh } from './completion-zsh.js';
import { SHELLS, type Shell } from './shells.js';
import { suggestion } from './suggestion.js';

const WRITERS: Readonly<Record<Shell, (commands: readonly CommandEntry[]) => string>> = {
  bash: toBash,
  zsh: toZsh,
  fish: toFish,
};

/**
 * Prints a script that completes the command line in a shell. It holds every name, so that a key press starts no
 * program.
 */
export async function runCompletion(
  shell: string,
  commands: readonly CommandEntry[],
  io: Io,
): Promise<ExitCode> {
  const known = SHELLS.find((name) => name === shell);
  if (known === undefined) {
    throw new ConfigError(
      `completion: "${shell}" is none of ${SHELLS.join(', ')}${suggestion(shell, SHELLS)}`,
    );
  }
  await io.stdout.write(WRITERS[known](commands));
  return EXIT.done;
}

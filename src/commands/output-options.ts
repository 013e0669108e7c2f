import type { Command } from 'commander';
import { FORMATS } from '../output/index.js';
import { choice } from './choice.js';

/** Declares where the articles go and in which form; the values are checked when they are parsed. */
export function addOutputOptions(command: Command): Command {
  return command
    .optionsGroup('Output:')
    .addOption(choice('-f, --format <format>', FORMATS, 'json by default, ndjson for many on stdout'))
    .option(
      '-o, --output <path>',
      'a file (also .gz, .zst), or for many pages a folder that mirrors the inputs',
    )
    .option('--root <folder>', 'mirror the inputs from this folder on');
}

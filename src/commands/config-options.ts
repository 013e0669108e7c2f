import type { Command, Option } from 'commander';

/** Flags about settings, which no setting can be. */
const OWN = new Set(['config', 'printConfig', 'help', 'version']);

/** Declares where settings come from. */
export function addConfigOptions(command: Command): Command {
  return command
    .optionsGroup('Settings:')
    .option('--config <file>', 'take settings from this file; the nearest dechrome.config.* by default')
    .option('--no-config', 'take none from any file')
    .option('--print-config', 'print the settings with where each is from, and do nothing else');
}

/** The options of a command that a setting can stand for, by their names; a flag and its negation are two of one name. */
export function settableOptions(command: Command): Map<string, Option[]> {
  const options = new Map<string, Option[]>();
  for (const option of command.options) {
    const name = option.attributeName();
    if (!OWN.has(name)) options.set(name, [...(options.get(name) ?? []), option]);
  }
  return options;
}

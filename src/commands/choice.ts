import { Option } from 'commander';

/**
 * An option with a fixed set of values, for help and completion to list. They are checked where all values are, when
 * the flags are parsed.
 */
export function choice(flags: string, values: readonly string[], note = ''): Option {
  const option = new Option(flags, [values.join(', '), ...(note === '' ? [] : [note])].join('; '));
  option.argChoices = [...values];
  return option;
}

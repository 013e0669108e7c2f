import type { Command, Option } from 'commander';

/** A command as completion and the manual tell of it. */
export interface CommandEntry {
  /** Empty for the program itself, whose options are those of its default command as well. */
  readonly name: string;
  readonly description: string;
  readonly usage: string;
  readonly options: readonly OptionEntry[];
  /** What may stand where no option does. */
  readonly operands: Values;
  /** Its arguments and what they are. */
  readonly operandList: readonly { readonly name: string; readonly description: string }[];
}

export interface OptionEntry {
  /** `-f`, `--format`: one or both. */
  readonly names: readonly string[];
  /** As declared: `-f, --format <format>`. */
  readonly flags: string;
  readonly description: string;
  readonly group: string;
  /** What its argument may be; undefined if it takes none. */
  readonly values: Values | undefined;
}

/** What an argument may be: one of a list, a path, or nothing that could be guessed. */
export type Values =
  | { readonly kind: 'list'; readonly values: readonly string[] }
  | { readonly kind: 'file' | 'folder' | 'free' | 'none' };

const DEFAULT_GROUP = 'Options:';

/**
 * The program and its commands, read from what is declared for the parser, so that completion and the manual cannot
 * differ from it.
 *
 * @param defaultCommand The one that runs without being named.
 */
export function readCommands(program: Command, defaultCommand: Command): readonly CommandEntry[] {
  return [
    { ...toEntry(program), ...operandsOf(defaultCommand), name: '' },
    ...program.createHelp().visibleCommands(program).map(toEntry),
  ];
}

function toEntry(command: Command): CommandEntry {
  return {
    name: command.name(),
    description: command.description(),
    usage: command.usage(),
    options: command.createHelp().visibleOptions(command).map(toOption),
    ...operandsOf(command),
  };
}

function operandsOf(command: Command): Pick<CommandEntry, 'operands' | 'operandList'> {
  const [operand] = command.registeredArguments;
  return {
    operands: operand === undefined ? { kind: 'none' } : valuesOf(operand.argChoices, operand.name()),
    operandList: command.registeredArguments.map((argument) => ({
      name: argument.variadic ? `${argument.name()}...` : argument.name(),
      description: argument.description,
    })),
  };
}

function toOption(option: Option): OptionEntry {
  const argument = /[<[]([^>\]]+)[>\]]/u.exec(option.flags)?.[1];
  return {
    names: [option.short, option.long].filter((name) => name !== undefined),
    flags: option.flags,
    description: option.description,
    group: option.helpGroupHeading ?? DEFAULT_GROUP,
    values: argument === undefined ? undefined : valuesOf(option.argChoices, argument),
  };
}

const FOLDERS = new Set(['folder']);
const FILES = new Set(['path', 'file', 'inputs', 'page']);

function valuesOf(choices: readonly string[] | undefined, argument: string): Values {
  if (choices !== undefined) return { kind: 'list', values: choices };
  if (FOLDERS.has(argument)) return { kind: 'folder' };
  return { kind: FILES.has(argument) ? 'file' : 'free' };
}

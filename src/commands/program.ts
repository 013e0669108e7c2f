import { Argument, Command, Help, type Option } from 'commander';
import type { ZodObject } from 'zod';
import { EXIT, type ExitCode } from '../errors.js';
import type { Io } from '../io.js';
import { version } from '../version.js';
import { addBatchOptions } from './batch-options.js';
import { choice } from './choice.js';
import { readCommands } from './command-tree.js';
import { addConfigOptions } from './config-options.js';
import { FINDING_FORMATS } from './finding-format-names.js';
import type { Flags } from './flags.js';
import { addInputOptions } from './input-options.js';
import { keepOption } from './keep-option.js';
import { toLine } from './line.js';
import { addOutputOptions } from './output-options.js';
import { SHELLS } from './shells.js';

export interface Program {
  readonly program: Command;
  /** The exit code of the command that ran. */
  readonly result: () => ExitCode;
  /** What the parser itself has to say: help, version, errors of usage. */
  readonly messages: { readonly out: string[]; readonly error: string[] };
}

/** A command on pages, once it is loaded. */
interface PageCommand {
  readonly schema: ZodObject;
  readonly run: (flags: Flags) => Promise<ExitCode>;
}

const DEFAULT_WIDTH = 80;

/**
 * The commands and their flags. Only what the command line declares is loaded here; a command loads when it runs, so
 * that help and version stay quick.
 */
export function createProgram(io: Io): Program {
  const messages: Program['messages'] = { out: [], error: [] };
  let exitCode: ExitCode = EXIT.done;

  const help = new Help();
  const program: Command = new Command('dechrome')
    .description('Takes the article out of a saved news page, with an account of everything it leaves out.')
    .usage('[clean] [inputs...] [options]')
    .version(version())
    .exitOverride()
    .configureOutput({
      writeOut: (text) => messages.out.push(text),
      writeErr: (text) => messages.error.push(text),
      getOutHelpWidth: () => io.stdout.columns ?? DEFAULT_WIDTH,
      getErrHelpWidth: () => io.stderr.columns ?? DEFAULT_WIDTH,
      outputError: (text, write) => write(toOneLine(text)),
    })
    .configureHelp({
      visibleOptions: (command): Option[] => [
        ...(command === program ? clean.options : []),
        ...help.visibleOptions(command),
      ],
      // It names the values already.
      optionDescription: (option) => option.description,
      argumentDescription: (argument) => argument.description,
    });

  const clean = program
    .command('clean', { isDefault: true })
    .description('write the article of each page (the default command)')
    .argument('[inputs...]', 'files, folders and patterns; standard input for - or for none')
    .option('-q, --quiet', 'write errors only: no warnings, no summary');
  addOutputOptions(clean);
  addBatchOptions(clean);
  addPageOptions(clean).action((inputs: readonly string[]) =>
    runOnPages(clean, inputs, async () => {
      const { flagsSchema, runClean } = await import('./clean.js');
      return { schema: flagsSchema, run: (flags) => runClean(inputs, flags, io) };
    }),
  );

  const check = program
    .command('check')
    .description('list chrome and repeated text; exit 1 if there is any')
    .argument('[inputs...]', 'as for clean')
    .addOption(choice('-f, --format <format>', FINDING_FORMATS, 'text by default'));
  addPageOptions(check).action((inputs: readonly string[]) =>
    runOnPages(check, inputs, async () => {
      const { flagsSchema, runCheck } = await import('./check.js');
      return { schema: flagsSchema, run: (flags) => runCheck(inputs, flags, io) };
    }),
  );

  const explain = program
    .command('explain')
    .description('show every block of a page with its verdict')
    .argument('[page]', 'a file; standard input for - or for none')
    .option('--html <file>', 'write it as a page for a browser instead');
  addPageOptions(explain).action((page: string | undefined) => {
    const inputs = page === undefined ? [] : [page];
    return runOnPages(explain, inputs, async () => {
      const { flagsSchema, runExplain } = await import('./explain.js');
      return { schema: flagsSchema, run: (flags) => runExplain(inputs, flags, io) };
    });
  });

  program
    .command('schema')
    .description('print the JSON Schema of the output')
    .action(async () => {
      exitCode = await (await import('./schema.js')).runSchema(io);
    });

  program
    .command('rules')
    .description('list the rules, the verdicts and the languages')
    .addOption(choice('-f, --format <format>', ['text', 'json'], 'text by default'))
    .action(async (flags: Flags) => {
      exitCode = await (await import('./rules.js')).runRules(flags, io);
    });

  program
    .command('completion')
    .description('print a script that completes this command line in a shell')
    .addArgument(new Argument('<shell>', SHELLS.join(', ')).choices(SHELLS).argParser(String))
    .action(async (shell: string) => {
      const { runCompletion } = await import('./completion.js');
      exitCode = await runCompletion(shell, readCommands(program, clean), io);
    });

  program
    .command('manual', { hidden: true })
    .description('print the manual page')
    .action(async () => {
      exitCode = await (await import('./manual.js')).runManual(readCommands(program, clean), io);
    });

  return { program, result: () => exitCode, messages };

  /** Without an input, a person at a terminal wants to know what to do and would wait for ever. */
  async function runOnPages(
    command: Command,
    inputs: readonly string[],
    load: () => Promise<PageCommand>,
  ): Promise<void> {
    const { gatherSettings } = await import('./settings.js');
    const settings = await gatherSettings(command, [clean, check, explain], io);
    const { schema, run } = await load();
    if (command.opts()['printConfig'] === true) {
      exitCode = await (await import('./print-config.js')).printConfig(command.name(), schema, settings, io);
      return;
    }
    if (inputs.length === 0 && io.stdin.isTerminal && settings.flags['filesFrom'] === undefined)
      (command === clean ? program : command).help({ error: true });
    exitCode = await run(settings.flags);
  }
}

/** The options of cleaning; the values are checked when they are parsed. */
function addPageOptions(command: Command): Command {
  addConfigOptions(addInputOptions(command));
  return command
    .optionsGroup('Pages:')
    .option('--url <url>', 'address the page was saved from, which makes its links absolute')
    .option('--encoding <label>', 'character encoding of the page')
    .option('--language <tag>', 'language of the page, such as ar or pt-BR')
    .addOption(choice('--favor <side>', ['precision', 'balanced', 'recall'], 'balanced by default'))
    .addOption(keepOption());
}

function toOneLine(text: string): string {
  return `${toLine(text.replace(/^error: /u, 'dechrome: '))}\n`;
}

import { EXIT, type ExitCode } from '../errors.js';
import type { Io } from '../io.js';
import { version } from '../version.js';
import type { CommandEntry, OptionEntry } from './command-tree.js';

/** Prints the manual page, in the macros of man(7). */
export async function runManual(commands: readonly CommandEntry[], io: Io): Promise<ExitCode> {
  await io.stdout.write(toManual(commands));
  return EXIT.done;
}

/** The manual page of the program and its commands. */
export function toManual(commands: readonly CommandEntry[]): string {
  const [program, ...named] = commands;
  if (program === undefined) return '';
  return [
    `.TH DECHROME 1 "" ${quote(`dechrome ${version()}`)} "User Commands"`,
    '.SH NAME',
    'dechrome \\- take the article out of a saved news page',
    '.SH SYNOPSIS',
    ...commands.filter(({ name }) => name !== 'clean').map(synopsis),
    '.SH DESCRIPTION',
    line(program.description),
    ...paragraph(
      'Pages are files, folders, patterns and standard input; what comes of them goes to standard output, to one file, or to a folder that mirrors the inputs.',
    ),
    '.SH OPTIONS',
    ...describeGroups(program.options),
    '.SH COMMANDS',
    ...named.filter(({ name }) => name !== 'clean').flatMap(describeCommand),
    '.SH CONFIGURATION',
    line(
      'The nearest dechrome.config.json, .yaml, .yml, .js or .mjs, or the field dechrome of package.json, in the current folder or one above it up to the root of the repository. Its keys are the long flags in camel case; what is below the name of a command is for that command alone. Paths start at the file. Flags count more than the environment, which counts more than the file.',
    ),
    '.SH ENVIRONMENT',
    ...definition(
      'DECHROME_INPUT_FORMAT, DECHROME_CHECK_FORMAT, ...',
      'a setting for all commands, or for one',
    ),
    ...definition('DECHROME_CONFIG, DECHROME_NO_CONFIG', 'the configuration file; 1 for none'),
    ...definition('NO_COLOR, FORCE_COLOR', 'no colours; colours also where there is no terminal'),
    '.SH EXIT STATUS',
    ...definition('0', 'done'),
    ...definition('1', 'findings of check, or of --fail-on'),
    ...definition('2', 'wrong usage or settings, or an input that failed; the other inputs are finished'),
    '.SH EXAMPLES',
    ...example('dechrome page.html'),
    ...example('dechrome saved-pages/ -o clean/ -f md'),
    ...example('dechrome crawl.warc.gz -o articles.parquet'),
    ...example('dechrome check --format sarif clean/ > findings.sarif'),
    '',
  ].join('\n');
}

function synopsis({ name, usage }: CommandEntry): string {
  return `.PP\n.B dechrome${name === '' ? '' : ` ${escape(name)}`}\n${line(usage)}`;
}

function describeCommand({ name, description, options, operandList }: CommandEntry): string[] {
  return [
    `.SS ${quote(name)}`,
    line(`${description}.`),
    ...operandList.flatMap((operand) => definition(operand.name, operand.description)),
    ...options.flatMap(describeOption),
  ];
}

function describeGroups(options: readonly OptionEntry[]): string[] {
  const groups = new Map<string, OptionEntry[]>();
  for (const option of options) groups.set(option.group, [...(groups.get(option.group) ?? []), option]);
  return [...groups].flatMap(([group, members]) => [
    `.SS ${quote(group.replace(/:$/u, ''))}`,
    ...members.flatMap(describeOption),
  ]);
}

function describeOption({ flags, description }: OptionEntry): string[] {
  return definition(flags, description);
}

function definition(term: string, text: string): string[] {
  return ['.TP', `.B ${quote(term)}`, line(text)];
}

function paragraph(text: string): string[] {
  return ['.PP', line(text)];
}

function example(command: string): string[] {
  return ['.PP', '.EX', line(command), '.EE'];
}

/** Text at the start of a line, where a dot or quote would begin a request. */
function line(text: string): string {
  const escaped = escape(text);
  return /^[.']/u.test(escaped) ? `\\&${escaped}` : escaped;
}

function quote(text: string): string {
  return `"${escape(text).replaceAll('"', '""')}"`;
}

/** A bare hyphen may be printed as another character, which nobody could paste into a shell. */
function escape(text: string): string {
  return text.replaceAll('\\', '\\e').replaceAll('-', '\\-');
}

import { dirname, relative, resolve } from 'node:path';
import type { Command } from 'commander';
import { ConfigError } from '../errors.js';
import type { Io } from '../io.js';
import { findConfigFile, loadConfigFile, type ConfigFile } from './config-file.js';
import { settableOptions } from './config-options.js';
import { fromConfig, fromEnvironment, type SettingValue } from './setting-value.js';
import { withOrigins } from './setting-origins.js';
import { suggestion } from './suggestion.js';
import type { Flags } from './flags.js';

/** These mean something else for each command: for others than `clean` they stand below the command's name. */
const OF_CLEAN = new Set(['format', 'output']);

const PREFIX = 'DECHROME_';
const CONFIG_VARIABLE = `${PREFIX}CONFIG`;
const NO_CONFIG_VARIABLE = `${PREFIX}NO_CONFIG`;

/** Collects the settings of a command, each from where it counts most. */
interface Collected {
  readonly values: Record<string, unknown>;
  readonly origins: Map<string, string>;
}

/** What a command is run with. */
export interface Settings {
  /** Flags, over environment variables, over the configuration file. */
  readonly flags: Flags;
  /** Of the configuration file, from the current folder; null if there is none. */
  readonly file: string | null;
}

/**
 * The settings of a command: its flags, then `DECHROME_…` variables, then the configuration file.
 *
 * @param commands All commands that take settings.
 * @throws {ConfigError} with one line for each setting that is unknown or cannot be
 */
export async function gatherSettings(
  command: Command,
  commands: readonly Command[],
  { env }: Pick<Io, 'env'>,
): Promise<Settings> {
  const { config, printConfig: _, ...flags } = command.opts<Flags>();
  const path = config === false ? undefined : (asPath(config) ?? pathOf(env));
  const names = Object.keys(env).filter((name) => name.startsWith(PREFIX));
  if (path === undefined && names.length === 0) return { flags, file: null };
  const collected: Collected = { values: {}, origins: new Map() };
  const file = path === undefined ? undefined : await loadConfigFile(path);
  const errors = [
    ...(file === undefined ? [] : addFile(collected, file, command, commands)),
    ...addEnvironment(collected, env, names, command, commands),
  ];
  if (errors.length > 0) throw new ConfigError(errors.join('\n'));
  for (const name of Object.keys(flags)) collected.origins.delete(name);
  const merged = { ...collected.values, ...flags };
  return { flags: withOrigins(merged, collected.origins), file: file?.path ?? null };
}

function asPath(value: unknown): string | undefined {
  return typeof value === 'string' ? value : undefined;
}

/** The file that the environment names, or the nearest. */
function pathOf(env: Io['env']): string | undefined {
  if ((env[NO_CONFIG_VARIABLE] ?? '') !== '') return undefined;
  return (env[CONFIG_VARIABLE] ?? '') === '' ? findConfigFile() : env[CONFIG_VARIABLE];
}

function addFile(
  collected: Collected,
  { path, value }: ConfigFile,
  command: Command,
  commands: readonly Command[],
): string[] {
  if (!isObject(value)) return [`${path}: must be an object of settings`];
  const folder = relative(process.cwd(), dirname(resolve(path)));
  const sections = new Map(commands.map((each) => [each.name(), each]));
  const known = new Set(commands.flatMap((each) => [...settableOptions(each).keys()]));
  const errors: string[] = [];
  const own: (readonly [string, unknown])[] = [];
  for (const [name, entry] of Object.entries(value)) {
    const section = sections.get(name);
    if (section !== undefined) {
      if (!isObject(entry)) errors.push(`${path}: ${name}: must be an object of settings`);
      else errors.push(...unknownNames(entry, [...settableOptions(section).keys()], `${path}: ${name}.`));
      if (section === command && isObject(entry)) own.push(...Object.entries(entry));
    } else if (!known.has(name)) {
      errors.push(`${path}: ${name}: no such setting${suggestion(name, [...known, ...sections.keys()])}`);
    } else if (applies(name, command)) {
      errors.push(
        ...add(collected, name, fromConfig(entry, optionsOf(command, name), folder), `${path}: ${name}`),
      );
    }
  }
  // Closer to the command than what is for all.
  for (const [name, entry] of own) {
    const options = optionsOf(command, name);
    if (options.length === 0) continue;
    const origin = `${path}: ${command.name()}.${name}`;
    errors.push(...add(collected, name, fromConfig(entry, options, folder), origin));
  }
  return errors;
}

function addEnvironment(
  collected: Collected,
  env: Io['env'],
  names: readonly string[],
  command: Command,
  commands: readonly Command[],
): string[] {
  const own = new Map([...settableOptions(command).keys()].map((name) => [variable(name, command), name]));
  const shared = new Map(
    [...settableOptions(command).keys()]
      .filter((name) => applies(name, command))
      .map((name) => [variable(name), name]),
  );
  const known = new Set([CONFIG_VARIABLE, NO_CONFIG_VARIABLE, ...commands.flatMap(variablesOf)]);
  const errors: string[] = [];
  // A variable for one command counts more than that for all.
  const ordered = [...names.filter((name) => !own.has(name)), ...names.filter((name) => own.has(name))];
  for (const name of ordered) {
    const text = env[name] ?? '';
    const setting = own.get(name) ?? shared.get(name);
    // A name that is no slip may be that of another tool's variable.
    const slip = known.has(name) ? '' : suggestion(name, [...known]);
    if (slip !== '') errors.push(`${name}: no such setting${slip}`);
    else if (setting !== undefined && text !== '') {
      errors.push(...add(collected, setting, fromEnvironment(text, optionsOf(command, setting)), name));
    }
  }
  return errors;
}

function add({ values, origins }: Collected, name: string, given: SettingValue, origin: string): string[] {
  if ('error' in given) return [`${origin}: ${given.error}`];
  values[name] = given.value;
  origins.set(name, origin);
  return [];
}

function unknownNames(entry: object, known: readonly string[], place: string): string[] {
  return Object.keys(entry)
    .filter((name) => !known.includes(name))
    .map((name) => `${place}${name}: no such setting${suggestion(name, known)}`);
}

/** Whether a setting for all commands is one for this. */
function applies(name: string, command: Command): boolean {
  return settableOptions(command).has(name) && (command.name() === 'clean' || !OF_CLEAN.has(name));
}

function optionsOf(command: Command, name: string) {
  return settableOptions(command).get(name) ?? [];
}

function variablesOf(command: Command): string[] {
  return [...settableOptions(command).keys()].flatMap((name) => [variable(name), variable(name, command)]);
}

/** The environment variable of a setting: `DECHROME_INPUT_FORMAT`, for one command alone `DECHROME_CHECK_FORMAT`. */
function variable(name: string, command?: Command): string {
  const words = name.replace(/[A-Z]/gu, (letter) => `_${letter}`).toUpperCase();
  return `${PREFIX}${command === undefined ? '' : `${command.name().toUpperCase()}_`}${words}`;
}

function isObject(value: unknown): value is object {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

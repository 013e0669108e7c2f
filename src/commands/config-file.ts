import { existsSync, readFileSync } from 'node:fs';
import { homedir } from 'node:os';
import { basename, dirname, join, relative, resolve } from 'node:path';
import type { Loader } from 'lilconfig';
import { ConfigError } from '../errors.js';
import { errorCode } from '../system-error.js';
import { toLine } from './line.js';

/** The names of configuration files, in the order that a folder is looked through. */
const CONFIG_NAMES = ['json', 'yaml', 'yml', 'js', 'mjs'].map((end) => `dechrome.config.${end}`);

const PACKAGE = 'package.json';

/** The field of package.json that holds a configuration. */
const PACKAGE_FIELD = 'dechrome';

/** A configuration as it was found: what it holds is not checked. */
export interface ConfigFile {
  /** From the current folder, as messages name it. */
  readonly path: string;
  readonly value: unknown;
}

/**
 * The nearest configuration file: in the folder or the closest one above it, up to the root of the repository or the
 * home folder. A few looks at names, and nothing is loaded for them, since nearly every run finds none.
 */
export function findConfigFile(cwd: string = process.cwd()): string | undefined {
  const home = homedir();
  for (let folder = cwd; ; folder = dirname(folder)) {
    for (const name of CONFIG_NAMES) {
      const path = join(folder, name);
      if (existsSync(path)) return path;
    }
    const manifest = join(folder, PACKAGE);
    if (existsSync(manifest) && hasField(manifest)) return manifest;
    if (folder === home || folder === dirname(folder) || existsSync(join(folder, '.git'))) return undefined;
  }
}

/** Loads a configuration file. @throws {ConfigError} when it is not there or cannot be parsed */
export async function loadConfigFile(path: string, cwd: string = process.cwd()): Promise<ConfigFile> {
  const file = resolve(cwd, path);
  const shown = toLine(relative(cwd, file)) || path;
  try {
    const { defaultLoaders, lilconfig } = await import('lilconfig');
    const loaders = { ...defaultLoaders, '.yaml': loadYaml, '.yml': loadYaml };
    const options = { loaders, packageProp: PACKAGE_FIELD, cache: false };
    const found = await lilconfig('dechrome', options).load(file);
    // An empty file sets nothing.
    const value: unknown = found?.config ?? {};
    return { path: shown, value };
  } catch (error) {
    throw new ConfigError(`${shown}: ${describe(error)}`, { cause: error });
  }
}

const loadYaml: Loader = async (_path, content) => (await import('yaml')).parse(content) as unknown;

/** Whether package.json has a configuration. One that cannot be parsed is the business of others. */
function hasField(manifest: string): boolean {
  try {
    const text = readFileSync(manifest, 'utf8');
    if (!text.includes(`"${PACKAGE_FIELD}"`)) return false;
    const value: unknown = JSON.parse(text);
    return typeof value === 'object' && value !== null && PACKAGE_FIELD in value;
  } catch {
    return false;
  }
}

function describe(error: unknown): string {
  if (!(error instanceof Error)) return toLine(String(error));
  if (errorCode(error) === 'ENOENT') return 'does not exist';
  if (error.message.startsWith('Missing loader') || error.message.startsWith('No loader')) {
    return `is none of ${CONFIG_NAMES.map((name) => `.${basename(name).split('.').at(-1)}`).join(', ')}`;
  }
  return toLine(error.message.split('\n', 1)[0] ?? '');
}

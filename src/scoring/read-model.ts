import { readFileSync } from 'node:fs';
import type { ForestData } from './forest.js';

/**
 * Reads a model of `models/`, or several in one file. Parsing it as JSON takes a tenth of the time that the engine takes
 * for the same numbers in a module, in every thread that starts.
 *
 * @throws Error if the file is missing or no model: the package is damaged
 */
export function readModel(name: string): ForestData {
  const data = parse(name);
  if (!isForest(data)) throw new Error(`${name} is no model`);
  return data;
}

/** The models of a file that holds one for each of some names. */
export function readModels<Name extends string>(
  name: string,
  keys: readonly Name[],
): Readonly<Record<Name, ForestData>> {
  const data = parse(name);
  const models = keys.map((key) => {
    const model = isRecord(data) ? data[key] : undefined;
    if (!isForest(model)) throw new Error(`${name} has no model of ${key}`);
    return [key, model] as const;
  });
  return Object.fromEntries(models) as Record<Name, ForestData>;
}

function parse(name: string): unknown {
  // Beside this file, and beside the bundle it is built into.
  return JSON.parse(readFileSync(new URL(`./models/${name}.json`, import.meta.url), 'utf8'));
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null;
}

// The numbers are the training's own; that their lists are there is enough.
const LISTS = ['features', 'roots', 'feature', 'value', 'right', 'missingLeft'];

function isForest(value: unknown): value is ForestData {
  return isRecord(value) && LISTS.every((list) => Array.isArray(value[list]));
}

import { isAbsolute, join } from 'node:path';
import type { Option } from 'commander';

/** A value as the command line would have it, or what is wrong with it. */
export type SettingValue = { readonly value: unknown } | { readonly error: string };

/** Flags with such an argument name a place in the file system. */
const PATH_ARGUMENT = /[<[](?:path|file|folder)[>\]]/u;

/**
 * Gives the value of a configuration file the form that the same flag has on the command line, so that it is parsed and
 * checked by the same rules.
 *
 * @param options The flag, with its negation if it has one.
 * @param folder Where relative paths start; as seen from the current folder, empty for that itself.
 */
export function fromConfig(value: unknown, options: readonly Option[], folder: string): SettingValue {
  const flag = options.find(({ required, optional }) => required || optional);
  if (typeof value === 'boolean') {
    if (flag === undefined || (!value && options.some(({ negate }) => negate))) return { value };
    return { error: `needs a value, not ${value}` };
  }
  if (flag === undefined) return { error: `must be true or false, not ${JSON.stringify(value)}` };
  const texts = (Array.isArray(value) ? value : [value]).map(toText);
  if (texts.some((text) => text === undefined)) {
    return { error: `must be a text, a number or a list of them, not ${JSON.stringify(value)}` };
  }
  const isPath = PATH_ARGUMENT.test(flag.flags);
  return fromTexts(
    texts.map((text) => (isPath ? below(folder, text ?? '') : (text ?? ''))),
    flag,
  );
}

const YES = new Set(['1', 'true', 'yes', 'on']);
const NO = new Set(['0', 'false', 'no', 'off']);

/** The same for the value of an environment variable. */
export function fromEnvironment(text: string, options: readonly Option[]): SettingValue {
  const flag = options.find(({ required, optional }) => required || optional);
  const word = text.toLowerCase();
  if (flag === undefined) {
    if (YES.has(word)) return { value: true };
    return NO.has(word) ? { value: false } : { error: `must be 1 or 0, not "${text}"` };
  }
  if (NO.has(word) && options.some(({ negate }) => negate)) return { value: false };
  return fromTexts([text], flag);
}

function fromTexts(texts: readonly string[], flag: Option): SettingValue {
  const { parseArg } = flag;
  if (parseArg === undefined) return { value: flag.variadic ? texts : texts.join(',') };
  return { value: texts.reduce<unknown>((before, text) => parseArg(text, before), undefined) };
}

function toText(value: unknown): string | undefined {
  return typeof value === 'string' || typeof value === 'number' ? String(value) : undefined;
}

function below(folder: string, path: string): string {
  return path === '-' || folder === '' || isAbsolute(path) ? path : join(folder, path);
}

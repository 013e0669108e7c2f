import type { z } from 'zod';
import { ConfigError } from '../errors.js';
import { toLine } from './line.js';
import { originOf } from './setting-origins.js';
import { suggestion } from './suggestion.js';

/** Flags as the command line has them, by their names in camel case. */
export type Flags = Readonly<Record<string, unknown>>;

/** Parses the flags of a command. Throws a {@link ConfigError} with one line for each that is wrong. */
export function parseFlags<Schema extends z.ZodType>(schema: Schema, flags: Flags): z.output<Schema> {
  const parsed = schema.safeParse(flags);
  if (parsed.success) return parsed.data;
  throw new ConfigError(parsed.error.issues.map((issue) => describeIssue(issue, flags)).join('\n'));
}

function describeIssue(issue: z.core.$ZodIssue, flags: Flags): string {
  const name = String(issue.path[0] ?? '');
  const value = toLine(valueAt(flags, issue.path));
  const flag =
    originOf(flags, name) ?? `--${name.replace(/[A-Z]/gu, (letter) => `-${letter.toLowerCase()}`)}`;
  if (issue.code !== 'invalid_value') return `${flag}: ${issue.message}: "${value}"`;
  const choices = issue.values.map(String);
  return `${flag}: "${value}" is none of ${choices.join(', ')}${suggestion(value, choices)}`;
}

/** The value that an issue is about: of a flag that takes several, the one of them. */
function valueAt(flags: Flags, [name, place]: readonly PropertyKey[]): string {
  const value: unknown = flags[String(name ?? '')];
  return String((Array.isArray(value) && typeof place === 'number' ? value[place] : value) ?? '');
}

import type { z } from 'zod';
import { EXIT, type ExitCode } from '../errors.js';
import type { Io } from '../io.js';
import { escapeControls } from '../document/controls.js';
import { parseFlags } from './flags.js';
import { originOf } from './setting-origins.js';
import type { Settings } from './settings.js';

/** Prints what a command would run with and where each setting is from, as JSON. */
export async function printConfig(
  command: string,
  schema: z.ZodObject,
  { flags, file }: Settings,
  io: Io,
): Promise<ExitCode> {
  const parsed: Record<string, unknown> = parseFlags(schema, flags);
  const settings = Object.keys(schema.shape).map((name) => {
    const from = originOf(flags, name) ?? (name in flags ? 'command line' : 'default');
    return [name, { value: parsed[name] ?? null, from }] as const;
  });
  const printed = { command, configFile: file, settings: Object.fromEntries(settings) };
  await io.stdout.write(`${escapeControls(JSON.stringify(printed, null, 2))}\n`);
  return EXIT.done;
}

import { EXIT, type ExitCode } from '../errors.js';
import type { Io } from '../io.js';
import { toJsonSchema } from '../output/json-schema.js';

/** Prints the JSON Schema of the output. */
export async function runSchema(io: Io): Promise<ExitCode> {
  await io.stdout.write(`${JSON.stringify(toJsonSchema(), null, 2)}\n`);
  return EXIT.done;
}

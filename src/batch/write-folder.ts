import { join, resolve } from 'node:path';
import type { Writer } from '../output/writer.js';
import { writeAtomically } from './atomic-file.js';
import { fileIdentity } from './file-identity.js';
import { OutputError, textOf, type Output } from './output.js';
import { outputName } from './output-name.js';
import { describeSystemError } from './system-error.js';

/**
 * Writes each record to a file of its own in a folder that mirrors the inputs. Never writes over an input of the same
 * run, nor twice to one file. `inputs` are the paths of the inputs. `write` rejects with {@link OutputError}.
 */
export function writeFolder(folder: string, writer: Writer, inputs: readonly (string | null)[]): Output {
  const taken = new Map<string, string>();
  for (const input of inputs) if (input !== null) taken.set(resolve(input), 'is an input');
  let known: Promise<Set<string | undefined>> | undefined;
  const identities = (): Promise<Set<string | undefined>> => (known ??= identitiesOf(inputs));
  return {
    takes: writer.format,
    write: async (record) => {
      const text = textOf(record, writer);
      if (text === undefined) return;
      const path = join(folder, outputName(record.source.path, writer.extension));
      const obstacle = taken.get(resolve(path));
      // Under another name: through a link, or by letter case.
      const identity = await fileIdentity(path);
      if (obstacle === undefined && identity !== undefined && (await identities()).has(identity)) {
        throw new OutputError(path, 'not written, it is an input');
      }
      if (obstacle !== undefined) throw new OutputError(path, `not written, it ${obstacle}`);
      taken.set(resolve(path), 'is the output of another input');
      try {
        await writeAtomically(path, text);
      } catch (error) {
        const reason = describeSystemError(error);
        if (reason === undefined) throw error;
        throw new OutputError(path, `cannot be written: ${reason}`, { cause: error });
      }
    },
    finish: async () => {},
    abandon: async () => {},
  };
}

async function identitiesOf(inputs: readonly (string | null)[]): Promise<Set<string | undefined>> {
  const identities = new Set<string | undefined>();
  for (const input of inputs) if (input !== null) identities.add(await fileIdentity(input));
  return identities;
}

import { resolve } from 'node:path';
import type { Writer } from '../output/writer.js';
import { describeSystemError } from '../system-error.js';
import { writeAtomically } from './atomic-file.js';
import { fileIdentity } from './file-identity.js';
import { OutputError, textOf, type Output } from './output.js';
import { createPlaces } from './output-places.js';

/** Where the files of a run's outputs go, and what it reads. */
export interface FolderTarget {
  readonly folder: string;
  readonly writer: Writer;
  /** Absolute path of the folder that names start below; undefined to mirror the inputs as they are given. */
  readonly root: string | undefined;
  /** Paths of the files that the inputs name; null for standard input. */
  readonly files: readonly (string | null)[];
}

/**
 * Writes each record to a file of its own in a folder that mirrors the inputs. Never writes over an input of the same
 * run, nor twice to one file. `write` rejects with {@link OutputError}.
 */
export function writeFolder({ folder, writer, root, files }: FolderTarget): Output {
  const inputs = new Set(files.map((file) => (file === null ? null : resolve(file))));
  let known: Promise<Set<string | undefined>> | undefined;
  const identities = (): Promise<Set<string | undefined>> => (known ??= identitiesOf(files));
  const place = createPlaces({ folder, extension: writer.extension, root });
  return {
    takes: writer.format,
    place,
    write: async (record) => {
      const path = place(record.source);
      const text = textOf(record, writer);
      if (text === undefined) return;
      // Under another name: through a link, or by letter case.
      const identity = await fileIdentity(path);
      if (inputs.has(resolve(path)) || (identity !== undefined && (await identities()).has(identity))) {
        throw new OutputError(path, 'not written, it is an input');
      }
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

import { createHash } from 'node:crypto';
import { open, readFile, type FileHandle } from 'node:fs/promises';
import { join } from 'node:path';
import type { PageSource } from '../input/page-source.js';
import { articleSchema } from '../output/schema.js';
import {
  openManifest,
  readAt,
  writeManifest,
  type LinePlace,
  type ManifestEntry,
  type StoredEntry,
} from './manifest.js';
import type { Output, RecordContent } from './output.js';
import type { PageResult } from './page-result.js';

/** A page that an earlier run has finished, and whose record is still as that run wrote it. */
export interface FinishedPage extends Pick<PageResult, 'account' | 'report'> {
  /** Of the page as it was. */
  readonly digest: string;
  /** Null where the record stands in a file of its own, and may stay there. */
  readonly content: RecordContent | null;
  readonly stored: StoredEntry;
}

/** The pages that are done, for a later run to go on from. */
export interface FinishedPages {
  /** @param place Path of the page's own output, where it has one */
  readonly find: (source: PageSource, place: string | undefined) => Promise<FinishedPage | undefined>;
  /** Notes a record that has just been written. A page that failed is counted and not noted: it is tried again. */
  readonly add: (source: PageSource, result: PageResult) => Promise<void>;
  /** The same of a record that was taken over. */
  readonly keep: (page: FinishedPage) => void;
  /** Called when the output is in its place. */
  readonly complete: () => Promise<void>;
  readonly close: () => Promise<void>;
}

export interface FinishedPagesOptions {
  /** A folder, where each page has a file of its own, or the file of them all; `plain` if that holds nothing else. */
  readonly target: { readonly folder: string } | { readonly file: string; readonly plain: boolean };
  readonly takes: Output['takes'];
  /** Part of the manifest's name, for runs that share an output folder; null for a run of its own. */
  readonly shard: string | null;
  readonly resume: boolean;
  readonly configuration: string;
  /** Whether an entry of the report is needed of every page. */
  readonly report: boolean;
}

/** Where the list of finished pages stands: hidden in the output folder, or beside the output file. */
export function manifestPath({ target, shard }: Pick<FinishedPagesOptions, 'target' | 'shard'>): string {
  if ('file' in target) return `${target.file}.dechrome-manifest`;
  return join(target.folder, `.dechrome-manifest${shard === null ? '' : `-${shard.replace('/', '-of-')}`}`);
}

/**
 * Opens the list of finished pages of an output. An output file is written as a whole or not at all, so that its
 * records are kept in the list until then; after that, the list says where they stand in the file, if it is plain.
 */
export async function openFinishedPages(options: FinishedPagesOptions): Promise<FinishedPages> {
  const { target, takes, resume, configuration, report } = options;
  const inline = 'file' in target;
  const path = manifestPath(options);
  const manifest = await openManifest(path, { resume, inline, configuration });
  const earlier = inline && target.plain && resume ? await openIfThere(target.file) : undefined;
  const written: { readonly line: LinePlace; readonly at: number }[] = [];
  let length = 0;

  const readRecord = async (
    { entry, line }: StoredEntry,
    place: string | undefined,
  ): Promise<Uint8Array | undefined> => {
    if (!inline) return place === undefined ? undefined : readFile(place);
    if (entry.at === undefined) return manifest.read(line.start + line.length, entry.bytes);
    return earlier && readAt(earlier, entry.at, entry.bytes);
  };
  const isPlain = inline && target.plain;
  const count = (line: LinePlace | undefined, bytes: number): void => {
    if (line !== undefined && isPlain) written.push({ line, at: length });
    length += bytes;
  };

  return {
    find: async (source, place) => {
      const stored = await manifest.find(pageName(source));
      if (stored === undefined || (report && stored.entry.report === null)) return undefined;
      const record = await readRecord(stored, place).catch(() => undefined);
      // Others can have changed it.
      if (record === undefined || sha256(record) !== stored.entry.sha256) return undefined;
      const { digest, account } = stored.entry;
      const content = inline ? parseContent(record, takes) : null;
      return { digest, account, report: stored.entry.report, content, stored };
    },
    add: async (source, { digest, account, report: reportEntry, content }) => {
      const record = toBytes(content);
      if (digest === null || account === null) return count(undefined, record.length);
      const entry: ManifestEntry = {
        page: pageName(source),
        digest,
        configuration,
        sha256: sha256(record),
        bytes: record.length,
        account: { ...account, warnings: [...account.warnings] },
        report: reportEntry,
      };
      count(await manifest.add(entry, inline ? record : null), record.length);
    },
    keep: ({ stored: { entry, line } }) => count(line, entry.bytes),
    complete: async () => {
      if (isPlain) await writeManifest(path, relocated());
    },
    close: async () => {
      await manifest.close();
      await earlier?.close();
    },
  };

  /** The entries with the places that their records have in the output file. */
  async function* relocated(): AsyncGenerator<ManifestEntry, void, undefined> {
    for (const { line, at } of written) {
      const entry = await manifest.load(line);
      if (entry !== undefined) yield { ...entry, at };
    }
  }
}

async function openIfThere(path: string): Promise<FileHandle | undefined> {
  try {
    return await open(path, 'r');
  } catch {
    return undefined;
  }
}

/** Names the page's place among the inputs; what it holds is the digest's matter. */
function pageName({ path, record }: PageSource): string {
  return JSON.stringify(record === undefined ? [path] : [path, record.number, record.id]);
}

function toBytes(content: RecordContent): Uint8Array {
  if ('text' in content)
    return typeof content.text === 'string' ? Buffer.from(content.text) : (content.text ?? new Uint8Array());
  return 'article' in content ? Buffer.from(JSON.stringify(content.article)) : new Uint8Array();
}

function parseContent(record: Uint8Array, takes: Output['takes']): RecordContent {
  if (takes !== 'objects') return { text: record };
  return { article: articleSchema.parse(JSON.parse(Buffer.from(record).toString('utf8'))) };
}

function sha256(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('base64url');
}

import type { PageFacts } from '../input/page-source.js';
import type { Source } from './schema.js';

/** What the contract's `source` says of a page before it is read. */
export function describeSource(
  { path, record, savedAt, url: recordUrl }: PageFacts,
  url: string | null | undefined,
): Pick<Source, 'path' | 'id' | 'number' | 'url' | 'savedAt' | 'record'> {
  return {
    path,
    ...(record === undefined ? {} : { id: record.id, number: record.number }),
    url: url ?? recordUrl ?? null,
    ...(savedAt === undefined ? {} : { savedAt }),
    ...(record?.fields === undefined ? {} : { record: { ...record.fields } }),
  };
}

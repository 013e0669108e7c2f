import { ByteWriter, ParquetWriter } from 'hyparquet-writer';
import { recordFields, toSchemaElements } from '../output/parquet-schema.js';
import { toColumns } from '../output/parquet-rows.js';
import type { Article, Failure } from '../output/schema.js';
import { version } from '../version.js';
import type { Output } from './output.js';
import type { TextStream } from './write-stream.js';

/** A row group is held in memory while it fills: characters of text that are enough for one. */
const GROUP_CHARACTERS = 8_000_000;

/** As many rows as a reader can want in a group, however short the pages are. */
const GROUP_ROWS = 100_000;

/** Writes records as the rows of one Parquet file, a row group at a time. */
export function writeParquet(stream: TextStream): Output {
  const fields = recordFields();
  const buffer = new ByteWriter();
  const parquet = new ParquetWriter({
    writer: buffer,
    schema: toSchemaElements(fields),
    createdBy: `dechrome version ${version()}`,
  });
  let group: (Article | Failure)[] = [];
  let characters = 0;

  const drain = async (): Promise<void> => {
    const bytes = buffer.getBytes().slice();
    // Positions in the file go on counting.
    buffer.index = 0;
    if (bytes.length > 0) await stream.write(bytes);
  };
  const writeGroup = async (): Promise<void> => {
    if (group.length === 0) return;
    await parquet.write({ columnData: toColumns(group, fields), rowGroupSize: group.length });
    group = [];
    characters = 0;
    await drain();
  };

  return {
    takes: 'objects',
    write: async (record) => {
      if ('text' in record) throw new TypeError('a table takes no text');
      const row = 'article' in record ? record.article : record.failure;
      group.push(row);
      characters += countCharacters(row);
      if (characters >= GROUP_CHARACTERS || group.length >= GROUP_ROWS) await writeGroup();
    },
    finish: async () => {
      await writeGroup();
      // As with text: what would be empty must not replace what is not. Some readers refuse a file without a group.
      if (parquet.num_rows === 0n) return stream.discard?.();
      await parquet.finish();
      await drain();
      await stream.commit?.();
    },
    abandon: async () => stream.discard?.(),
  };
}

/** Of the texts that make up nearly all of a record. */
function countCharacters(row: Article | Failure): number {
  if ('error' in row) return row.error.message.length;
  return [...row.blocks, ...row.removed, ...row.merged].reduce(
    (sum, { text }) => sum + text.length,
    row.text.length,
  );
}

import type { Writer } from '../output/writer.js';
import type { Output } from './output.js';

/** Where the text of a stream goes. */
export interface TextStream {
  readonly write: (text: string) => Promise<void>;
  readonly commit?: () => Promise<void>;
  readonly discard?: () => Promise<void>;
}

/** Writes records to one stream as they come. With `many`, the format's own brackets go around and between. */
export function writeStream(stream: TextStream, writer: Writer, many: boolean): Output {
  const { before, between, after } = many ? writer.stream : { before: '', between: '', after: '' };
  let written = 0;
  return {
    write: async (record) => {
      const text = 'article' in record ? writer.write(record.article) : writer.writeFailure?.(record.failure);
      if (text === undefined) return;
      await stream.write(`${written === 0 ? before : between}${text}`);
      written++;
    },
    finish: async () => {
      // A file that would be empty tells nothing, and must not replace one that does.
      if (written === 0 && before === '' && after === '') return stream.discard?.();
      const end = written === 0 ? `${before}${after}` : after;
      if (end !== '') await stream.write(end);
      await stream.commit?.();
    },
    abandon: async () => stream.discard?.(),
  };
}

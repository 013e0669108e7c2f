import type { Writer } from '../output/writer.js';
import { textOf, type Output } from './output.js';

/** Where the text of a stream goes. */
export interface TextStream {
  readonly write: (text: string | Uint8Array) => Promise<void>;
  readonly commit?: () => Promise<void>;
  readonly discard?: () => Promise<void>;
}

/** Writes records to one stream as they come. With `many`, the format's own brackets go around and between. */
export function writeStream(stream: TextStream, writer: Writer, many: boolean): Output {
  const { before, between, after } = many ? writer.stream : { before: '', between: '', after: '' };
  let written = 0;
  return {
    takes: writer.format,
    write: async (record) => {
      const text = textOf(record, writer);
      if (text === undefined) return;
      const lead = written === 0 ? before : between;
      if (lead !== '') await stream.write(lead);
      await stream.write(text);
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

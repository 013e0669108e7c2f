import { z } from 'zod';
import type { InputOptions } from '../input/sources.js';
import { INPUT_FORMATS } from '../input/input-formats.js';
import type { CleanOptions } from '../options.js';

const fieldName = z.string().min(1, 'no name').optional();

/** What the inputs are, and how their records become pages. */
export const inputFlagsSchema = z.strictObject({
  inputFormat: z.enum(INPUT_FORMATS).default('auto'),
  filesFrom: z.string().min(1, 'no path').optional(),
  htmlField: fieldName,
  textField: fieldName,
  idField: fieldName,
  urlField: fieldName,
  keepRecord: z.boolean().default(false),
});

export type InputFlags = z.output<typeof inputFlagsSchema>;

/** Tells the flags of inputs from the others, among them the options of cleaning: a page of a container is any page. */
export function splitInputFlags<Flags extends InputFlags>({
  inputFormat,
  filesFrom,
  htmlField,
  textField,
  idField,
  urlField,
  keepRecord,
  ...others
}: Flags): {
  readonly input: InputOptions;
  readonly others: Omit<Flags, keyof InputFlags> & Pick<CleanOptions, 'inputFormat'>;
} {
  const fields = {
    ...(htmlField === undefined ? {} : { html: htmlField }),
    ...(textField === undefined ? {} : { text: textField }),
    ...(idField === undefined ? {} : { id: idField }),
    ...(urlField === undefined ? {} : { url: urlField }),
  };
  const isContainer = inputFormat === 'warc' || inputFormat === 'jsonl';
  return {
    input: { format: inputFormat, fields, keepRecord, ...(filesFrom === undefined ? {} : { filesFrom }) },
    others: { ...others, inputFormat: isContainer ? 'auto' : inputFormat },
  };
}

import { parse } from 'yaml';
import { z } from 'zod';
import { InputError } from '../errors.js';

const text = z
  .string()
  .nullish()
  .transform((value) => value ?? null);

// People edit front matter: one name may stand where a list is meant.
const texts = z
  .union([z.array(z.string()), z.string().transform((value) => [value])])
  .nullish()
  .transform((value) => value ?? []);

// Keys a site generator adds are none of our business, so the object is loose.
const frontMatterSchema = z.looseObject({
  title: text,
  description: text,
  authors: texts,
  siteName: text,
  publishedAt: text,
  modifiedAt: text,
  categories: texts,
  tags: texts,
  canonicalUrl: text,
  image: text,
  language: text,
  dir: z
    .enum(['ltr', 'rtl'])
    .nullish()
    .transform((value) => value ?? null),
});

export type FrontMatter = z.output<typeof frontMatterSchema>;

export interface SplitMarkdown {
  readonly frontMatter: FrontMatter;
  readonly body: string;
  /** Number of the body's first line, from 1. */
  readonly firstLine: number;
}

/**
 * Splits Markdown into its YAML front matter and its body.
 *
 * @throws {InputError} `unsupported-format` when it has none, or one that cannot be read.
 */
export function splitFrontMatter(markdown: string): SplitMarkdown {
  const lines = markdown.replace(/^\uFEFF/u, '').split(/\r\n|\n|\r/u);
  const start = lines.findIndex((line) => line.trim() !== '');
  const end = lines.findIndex((line, index) => index > start && line.trimEnd() === '---');
  if (lines[start]?.trimEnd() !== '---' || end === -1) {
    throw new InputError('unsupported-format', 'has no front matter');
  }
  return {
    frontMatter: parseFrontMatter(lines.slice(start + 1, end).join('\n')),
    body: lines.slice(end + 1).join('\n'),
    firstLine: end + 2,
  };
}

function parseFrontMatter(source: string): FrontMatter {
  let value: unknown;
  try {
    // The failsafe schema keeps every scalar as it is written: a title can be 1984, a tag can be "no".
    value = parse(source, { schema: 'failsafe', maxAliasCount: 0 });
  } catch (error) {
    throw new InputError('unsupported-format', 'has front matter that is not valid YAML', { cause: error });
  }
  const parsed = frontMatterSchema.safeParse(value ?? {});
  if (parsed.success) return parsed.data;
  const fields = parsed.error.issues.map(({ path }) => path.join('.')).filter((path) => path !== '');
  throw new InputError(
    'unsupported-format',
    fields.length === 0
      ? 'has front matter that is no list of fields'
      : `has front matter with a wrong ${fields.join(', ')}`,
  );
}

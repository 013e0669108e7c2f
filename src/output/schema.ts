import { z } from 'zod';
import { PAGE_TYPES } from '../document/page-type.js';
import { BLOCK_KINDS } from '../document/block.js';
import { MARK_KINDS } from '../document/marks.js';

export const SCHEMA_VERSION = 1;

const share = z.number().min(0).max(1);

const originSchema = z
  .union([
    z.strictObject({
      line: z.tuple([z.int().min(1), z.int().min(1)]).describe('First and last line of a dump, from 1.'),
    }),
    z.strictObject({ path: z.string().describe('CSS path of an HTML element.') }),
  ])
  .describe('Where the text stands in the input.');

const sourceSchema = z.strictObject({
  path: z.string().nullable().describe('As given, with /; null for standard input.'),
  id: z.string().nullable().optional().describe('Of a record of an archive, as it has it.'),
  number: z.int().min(1).optional().describe('Place of a record in its archive, from 1.'),
  url: z.string().nullable(),
  savedAt: z.string().optional().describe('When the archive says the page was saved; ISO 8601.'),
  format: z.enum(['html', 'text']).nullable(),
  encoding: z.string().nullable().describe('WHATWG name, lower case.'),
  bytes: z.int().min(0).nullable(),
  sha256: z.string().nullable().describe('Of the bytes as read, in hexadecimal.'),
  record: z
    .record(z.string(), z.unknown())
    .optional()
    .describe('Other fields of a record of an archive, if asked for.'),
});

const markSchema = z
  .strictObject({
    kind: z.enum(MARK_KINDS),
    from: z.int().min(0).describe('First character, in UTF-16 code units.'),
    to: z.int().min(1).describe('Behind the last one.'),
    href: z.string().optional().describe('Of a link; absolute where a base is known.'),
  })
  .describe('Inline structure of a text.');

const insideSchema = z
  .array(z.string().regex(/^(?:quote|list|item|table)-\d+$/u))
  .min(1)
  .optional()
  .describe('Quotations, lists, items and tables around it, outermost first: equal names are one element.');

/** Numbers of list items: what Markdown can write. */
export const MOST_ITEM_NUMBER = 999_999_999;

const blockSchema = z.strictObject({
  kind: z.enum(BLOCK_KINDS),
  level: z.int().min(1).max(6).optional().describe('Of a heading; nesting depth of a list item.'),
  text: z.string().min(1),
  inside: insideSchema,
  number: z.int().min(0).max(MOST_ITEM_NUMBER).optional().describe('Of the item of an ordered list.'),
  header: z.literal(true).optional().describe('Of a row that is the head of its table.'),
  codeLanguage: z.string().optional().describe('Of code, as its class names it.'),
  marks: z.array(markSchema).optional().describe('Links and emphasis, if asked for; outer before inner.'),
  comment: z.literal(true).optional().describe("A reader's comment, if asked for; after the article."),
  origin: originSchema,
});

const pictureSchema = z.strictObject({
  url: z.string().min(1).describe('Absolute where a base is known.'),
  alt: z.string(),
  at: z.int().min(0).describe('Index of the block that it stands before; the number of blocks at the end.'),
  inside: insideSchema,
  origin: originSchema,
});

const removalSchema = z.strictObject({
  rule: z.string().describe('Id of the rule or verdict; `dechrome rules` lists them.'),
  text: z.string().min(1),
  origin: originSchema,
  confidence: share,
  reason: z.string(),
});

const mergeSchema = z.strictObject({
  text: z.string().min(1).describe('The repeat as it stood.'),
  origin: originSchema,
  into: z
    .array(z.int().min(0))
    .min(1)
    .describe('Indexes into blocks, in the order of the repeated sentences.'),
  similarity: share,
  sentences: z.array(
    z.strictObject({
      text: z.string(),
      match: z.string(),
      similarity: share,
      differs: z.array(z.string()).describe('Words of the text that its match lacks or has otherwise.'),
    }),
  ),
  novel: z.array(z.string()).describe('Sentences found nowhere else, kept in place.'),
});

/** One cleaned page: the JSON contract. */
export const articleSchema = z
  .strictObject({
    schemaVersion: z.literal(SCHEMA_VERSION),
    source: sourceSchema,
    language: z.string().nullable().describe('BCP 47.'),
    direction: z.enum(['ltr', 'rtl']).nullable(),
    pageType: z
      .enum(PAGE_TYPES)
      .nullable()
      .optional()
      .describe('What the page is; null where there is too little to tell by.'),
    title: z.string().nullable(),
    description: z.string().nullable(),
    authors: z.array(z.string()),
    siteName: z.string().nullable(),
    publishedAt: z.string().nullable().describe('ISO 8601.'),
    modifiedAt: z.string().nullable().describe('ISO 8601.'),
    categories: z.array(z.string()),
    tags: z.array(z.string()),
    canonicalUrl: z.string().nullable(),
    image: z.string().nullable(),
    text: z.string().describe('Kept blocks, a blank line between; without the title.'),
    blocks: z.array(blockSchema),
    images: z.array(pictureSchema).optional().describe("The article's pictures, if asked for."),
    removed: z.array(removalSchema),
    merged: z.array(mergeSchema),
    warnings: z.array(z.string()),
    stats: z.strictObject({
      inputBlocks: z.int().min(0).describe('The sum of the other three; each part of a split block counts.'),
      keptBlocks: z.int().min(0),
      removedBlocks: z.int().min(0),
      mergedBlocks: z.int().min(0),
      keptWords: z.int().min(0),
    }),
  })
  .describe('A cleaned page and the account of what was left out.');

/** What stands in the place of a page that could not be cleaned. */
export const failureSchema = z
  .strictObject({
    schemaVersion: z.literal(SCHEMA_VERSION),
    source: sourceSchema,
    error: z.strictObject({ code: z.string(), message: z.string() }),
  })
  .describe('An input that failed.');

export type Article = z.infer<typeof articleSchema>;
/** A kept block, as the contract has it. */
export type ArticleBlock = Article['blocks'][number];
export type Failure = z.infer<typeof failureSchema>;
export type Source = z.infer<typeof sourceSchema>;

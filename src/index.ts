export { clean, cleanPage, type CleanedPage, type Page } from './clean.js';
export type { Block, BlockKind, Markup, Origin } from './document/block.js';
export type {
  Declaration,
  Direction,
  Document,
  Merge,
  MergedSentence,
  Metadata,
  MetadataField,
  Removal,
} from './document/document.js';
export { ConfigError, InputError, type InputErrorCode } from './errors.js';
export { cleanOptionsSchema, type CleanOptions, type CleanOptionsInput } from './options.js';
export { toJsonSchema } from './output/json-schema.js';
export {
  articleSchema,
  failureSchema,
  SCHEMA_VERSION,
  type Article,
  type Failure,
  type Source,
} from './output/schema.js';

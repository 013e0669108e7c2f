import { z } from 'zod';
import { articleSchema, failureSchema } from './schema.js';

/** The JSON Schema (draft 2020-12) of one record of the output: a page, or an input that failed. */
export function toJsonSchema(): z.core.JSONSchema.BaseSchema {
  const record = z
    .union([articleSchema, failureSchema])
    .meta({ title: 'dechrome record', description: 'A cleaned page, or an input that failed.' });
  return z.toJSONSchema(record, { target: 'draft-2020-12' });
}

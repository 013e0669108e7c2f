import type { ParquetWriter } from 'hyparquet-writer';
import { z } from 'zod';
import { articleSchema, failureSchema } from './schema.js';

type SchemaElement = ConstructorParameters<typeof ParquetWriter>[0]['schema'][number];

/** What a column holds, nested as the contract is. */
export type Column =
  | { readonly kind: 'string' | 'integer' | 'number' | 'boolean' | 'json' }
  | { readonly kind: 'list'; readonly item: Column }
  | { readonly kind: 'struct'; readonly fields: readonly Field[] };

export interface Field {
  readonly name: string;
  readonly column: Column;
  readonly nullable: boolean;
}

// Inferred from zod's own result, its type would be one for any JSON Schema.
type JsonSchema = z.core.JSONSchema.BaseSchema;

/**
 * The columns of a record: those of a page, then those that only a failure has. All but what both have are null in the
 * other. Made from the contract, so that a change of the one is a change of the other.
 */
export function recordFields(): readonly Field[] {
  const fields = new Map<string, Field>();
  const [article, failure] = [articleSchema, failureSchema].map((schema) =>
    structOf(z.toJSONSchema(schema, { target: 'draft-2020-12' })),
  );
  for (const field of article ?? []) fields.set(field.name, { ...field, nullable: true });
  for (const field of failure ?? []) {
    const nullable = fields.get(field.name) === undefined;
    fields.set(field.name, { ...field, ...fields.get(field.name), nullable });
  }
  return [...fields.values()];
}

/** The fields as Parquet lists them: each element, then its children. */
export function toSchemaElements(fields: readonly Field[]): SchemaElement[] {
  return [{ name: 'record', num_children: fields.length }, ...fields.flatMap(toElements)];
}

function toElements({ name, column, nullable }: Field): SchemaElement[] {
  const repetition_type = nullable ? 'OPTIONAL' : 'REQUIRED';
  if (column.kind === 'struct') {
    const { fields } = column;
    return [{ name, repetition_type, num_children: fields.length }, ...fields.flatMap(toElements)];
  }
  if (column.kind === 'list') {
    return [
      { name, repetition_type, num_children: 1, converted_type: 'LIST', logical_type: { type: 'LIST' } },
      { name: 'list', repetition_type: 'REPEATED', num_children: 1 },
      ...toElements({ name: 'element', column: column.item, nullable: false }),
    ];
  }
  return [{ name, repetition_type, ...PRIMITIVES[column.kind] }];
}

const PRIMITIVES = {
  string: { type: 'BYTE_ARRAY', converted_type: 'UTF8', logical_type: { type: 'STRING' } },
  json: { type: 'BYTE_ARRAY', converted_type: 'JSON', logical_type: { type: 'JSON' } },
  integer: { type: 'INT64' },
  number: { type: 'DOUBLE' },
  boolean: { type: 'BOOLEAN' },
} as const satisfies Record<string, Partial<SchemaElement>>;

function structOf({ properties = {}, required = [] }: JsonSchema): Field[] {
  return Object.entries(properties).flatMap(([name, schema]): Field[] => {
    if (typeof schema === 'boolean') return [];
    const { value, nullable } = withoutNull(schema);
    return [{ name, column: columnOf(value), nullable: nullable || !required.includes(name) }];
  });
}

/** The schema without null; of a union, the other members are for {@link columnOf} to join. */
function withoutNull(schema: JsonSchema): { value: JsonSchema; nullable: boolean } {
  const { anyOf, type, ...others } = schema;
  if (Array.isArray(type)) {
    const [only, ...more] = type.filter((name) => name !== 'null');
    const value = only === undefined || more.length > 0 ? {} : { ...others, type: only };
    return { value, nullable: type.includes('null') };
  }
  if (anyOf === undefined) return { value: schema, nullable: false };
  const rest = anyOf.filter((member) => typeof member !== 'boolean' && member.type !== 'null');
  const [only] = rest;
  const value = rest.length === 1 && typeof only === 'object' ? only : { anyOf: rest };
  return { value, nullable: rest.length < anyOf.length };
}

function columnOf(schema: JsonSchema): Column {
  if (schema.anyOf !== undefined) return unionOf(schema.anyOf);
  const type = schema.type ?? typeOfValues(schema);
  if (type === 'array') {
    // A tuple of one kind is a list to Parquet.
    const item = schema.prefixItems?.[0] ?? (Array.isArray(schema.items) ? schema.items[0] : schema.items);
    return typeof item === 'object' ? { kind: 'list', item: columnOf(item) } : { kind: 'json' };
  }
  if (type === 'object' && Object.keys(schema.properties ?? {}).length > 0) {
    return { kind: 'struct', fields: structOf(schema) };
  }
  if (type === 'string' || type === 'boolean') return { kind: type };
  if (type === 'integer' || Number.isInteger(schema.const)) return { kind: 'integer' };
  if (type === 'number') return { kind: type };
  // Anything may be in it.
  return { kind: 'json' };
}

/** A union of objects has the fields of all, each null in the others. */
function unionOf(members: readonly (JsonSchema | boolean)[]): Column {
  const structs = members.map((member) => (typeof member === 'object' ? columnOf(member) : undefined));
  const fields = new Map<string, Field>();
  for (const struct of structs) {
    if (struct?.kind !== 'struct') return { kind: 'json' };
    for (const field of struct.fields) fields.set(field.name, { ...field, nullable: true });
  }
  return { kind: 'struct', fields: [...fields.values()] };
}

function typeOfValues({ enum: values = [] }: JsonSchema): string | undefined {
  const types = new Set(values.map((value) => typeof value));
  return types.size === 1 ? [...types][0] : undefined;
}

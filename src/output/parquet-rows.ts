import type { Column, Field } from './parquet-schema.js';

/**
 * The value as the Parquet writer takes it: integers as BigInt, what has no type of its own as JSON, and nothing but
 * the fields that are there.
 */
export function toCell(value: unknown, column: Column): unknown {
  if (value === null || value === undefined) return null;
  switch (column.kind) {
    case 'integer':
      return typeof value === 'number' ? BigInt(value) : null;
    case 'json':
      // The writer makes JSON of it.
      return value;
    case 'list':
      return Array.isArray(value) ? value.map((item: unknown) => toCell(item, column.item)) : null;
    case 'struct':
      return Object.fromEntries(
        column.fields.map((field) => [field.name, toCell(get(value, field), field.column)]),
      );
    default:
      return value;
  }
}

/** One array a column. */
export function toColumns(
  records: readonly object[],
  fields: readonly Field[],
): { name: string; data: unknown[] }[] {
  return fields.map((field) => ({
    name: field.name,
    data: records.map((record) => toCell(get(record, field), field.column)),
  }));
}

function get(value: unknown, { name }: Field): unknown {
  return typeof value === 'object' && value !== null
    ? Object.entries(value).find(([key]) => key === name)?.[1]
    : null;
}

import type { Column, Field } from './parquet-schema.js';

/** The records a column at a time, each cell as {@link toCell} makes it. */
export function toColumns(
  records: readonly object[],
  fields: readonly Field[],
): { name: string; data: unknown[] }[] {
  const rows = records.map((record) => toStruct(record, fields));
  return fields.map(({ name }) => ({ name, data: rows.map((row) => row[name]) }));
}

/** The value as the Parquet writer takes it: integers as BigInt, and null for what is not there. */
function toCell(value: unknown, column: Column): unknown {
  if (value === null || value === undefined) return null;
  switch (column.kind) {
    case 'integer':
      return typeof value === 'number' ? BigInt(value) : null;
    case 'list':
      return Array.isArray(value) ? value.map((item: unknown) => toCell(item, column.item)) : null;
    case 'struct':
      return typeof value === 'object' ? toStruct(value, column.fields) : null;
    default:
      return value;
  }
}

function toStruct(value: object, fields: readonly Field[]): Record<string, unknown> {
  const properties = new Map<string, unknown>(Object.entries(value));
  return Object.fromEntries(fields.map(({ name, column }) => [name, toCell(properties.get(name), column)]));
}

/** A JSON object, by its names. */
export type JsonObject = Readonly<Record<string, unknown>>;

/** Whether a value that JSON stands for is an object, and no list. */
export function isJsonObject(value: unknown): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

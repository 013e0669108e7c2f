/**
 * The fields of a header block, by their names in lower case, the first of each name. A line that begins with a blank
 * goes on with the field before it.
 *
 * @param lines With or without their carriage returns.
 */
export function parseHeaders(lines: readonly string[]): ReadonlyMap<string, string> {
  const fields: { name: string; parts: string[] }[] = [];
  for (const line of lines) {
    const colon = line.indexOf(':');
    if (/^[ \t]/u.test(line)) fields.at(-1)?.parts.push(line.trim());
    else if (colon > 0) {
      fields.push({ name: line.slice(0, colon).trim().toLowerCase(), parts: [line.slice(colon + 1).trim()] });
    }
  }
  const headers = new Map<string, string>();
  for (const { name, parts } of fields) if (!headers.has(name)) headers.set(name, parts.join(' '));
  return headers;
}

/** A JSON value as `JSON.parse` gives it. */
export type Json = string | number | boolean | null | readonly Json[] | { readonly [key: string]: Json };

/**
 * Parses JSON as pages really embed it. What strict parsing refuses is repaired in one pass: comments and CDATA
 * marks around it, trailing commas, a semicolon at the end, raw line breaks and bare quotation marks in strings, bad
 * escapes, several values one after the other (given as an array), and an end that is missing. Returns null when
 * nothing can be read.
 */
export function parseLooseJson(text: string): Json {
  const source = unwrap(text);
  return parseStrict(source) ?? parseStrict(repair(source));
}

function parseStrict(text: string): Json {
  try {
    const value: Json = JSON.parse(text);
    return value;
  } catch {
    return null;
  }
}

/** What lies between the first bracket and the last; comments, CDATA marks and semicolons stand outside. */
function unwrap(text: string): string {
  const decoded = /^\s*[[{]\s*&quot;/u.test(text) ? text.replaceAll('&quot;', '"') : text;
  // "<![CDATA[" has brackets of its own.
  const marker = decoded.indexOf('<![CDATA[');
  const body = marker >= 0 && marker < 10 ? decoded.slice(marker + '<![CDATA['.length) : decoded;
  const start = body.search(/[[{]/u);
  if (start < 0) return '';
  let end = body.length;
  let before: number;
  do {
    before = end;
    for (const mark of CLOSING_MARKS) if (body.endsWith(mark, end)) end -= mark.length;
  } while (end < before);
  return body.slice(start, end);
}

const CLOSING_MARKS = [' ', '\n', '\r', '\t', ';', '//', '/*', '*/', '-->', ']]>'];

const CLOSERS: Readonly<Record<string, string>> = { '{': '}', '[': ']' };
/** Levels that one wrong closer may close; a bound that keeps hostile input linear. */
const MAX_UNCLOSED = 32;
const ESCAPES: Readonly<Record<string, string>> = { '\n': '\\n', '\r': '\\r', '\t': '\\t' };

function repair(text: string): string {
  const out: string[] = [];
  const open: string[] = [];
  let values = 0;
  let index = 0;
  while (index < text.length) {
    const char = text.charAt(index);
    if (char === '"') {
      index = copyString(text, index, out);
      continue;
    }
    if (text.startsWith('/*', index)) {
      const end = text.indexOf('*/', index + 2);
      index = end < 0 ? text.length : end + 2;
      continue;
    }
    if (char === '{' || char === '[') {
      if (open.length === 0 && values++ > 0) out.push(',');
      open.push(CLOSERS[char] ?? '');
      out.push(char);
    } else if (char === '}' || char === ']') {
      dropTrailingComma(out);
      // A closer that matches nothing is dropped; one that skips a level closes the levels between.
      const unclosed = open.slice(-MAX_UNCLOSED);
      const depth = unclosed.lastIndexOf(char);
      if (depth >= 0) out.push(...open.splice(depth - unclosed.length).toReversed());
    } else if (char === ';' || (open.length === 0 && char === ',')) {
      // Ends a statement; never JSON.
    } else {
      out.push(char);
    }
    index++;
  }
  dropTrailingComma(out);
  for (const closer of open.toReversed()) out.push(closer);
  const repaired = out.join('');
  return values > 1 ? `[${repaired}]` : repaired;
}

/** Copies the string that starts at `start`, escaping what must be; returns the index after it. */
function copyString(text: string, start: number, out: string[]): number {
  out.push('"');
  let index = start + 1;
  while (index < text.length) {
    const char = text.charAt(index);
    if (char === '\\') {
      const next = text.charAt(index + 1);
      if (/["\\/bfnrt]/u.test(next)) out.push(char, next);
      else if (next === 'u' && /^[0-9a-f]{4}$/iu.test(text.slice(index + 2, index + 6))) out.push('\\u');
      else out.push(ESCAPES[next] ?? next);
      index += 2;
    } else if (char === '"') {
      if (endsString(text, index + 1)) break;
      out.push('\\"');
      index++;
    } else {
      out.push(char < ' ' ? (ESCAPES[char] ?? ' ') : char);
      index++;
    }
  }
  out.push('"');
  return index + 1;
}

/** A quotation mark ends its string when JSON can go on behind it. */
function endsString(text: string, from: number): boolean {
  let index = from;
  while (index < text.length && /\s/u.test(text.charAt(index))) index++;
  return index === text.length || /[,:}\]]/u.test(text.charAt(index));
}

function dropTrailingComma(out: string[]): void {
  let last = out.length - 1;
  while (last >= 0 && /^\s$/u.test(out[last] ?? '')) last--;
  if (out[last] === ',') out.splice(last, 1);
}

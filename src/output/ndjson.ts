import type { Writer } from './writer.js';

// JSON lets these stand in strings, but many readers of lines take them for a line's end.
const LINE_END = /[\u0085\u2028\u2029]/gu;

/** The contract's object, one a line. */
const ndjson: Writer = {
  extension: '.ndjson',
  write: stringify,
  writeFailure: stringify,
  stream: { before: '', between: '', after: '' },
};

export default ndjson;

function stringify(record: object): string {
  return `${JSON.stringify(record).replace(LINE_END, escapeCharacter)}\n`;
}

function escapeCharacter(character: string): string {
  return `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`;
}

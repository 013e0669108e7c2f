import { escapeCharacter, escapeControls } from './controls.js';
import type { Writer } from './writer.js';

// JSON lets these, and U+0085, stand in strings, but many readers of lines take them for a line's end.
const LINE_END = /[\u2028\u2029]/gu;

/** The contract's object, one a line. */
const ndjson: Writer = {
  format: 'ndjson',
  extension: '.ndjson',
  write: stringify,
  writeFailure: stringify,
  stream: { before: '', between: '', after: '' },
};

export default ndjson;

function stringify(record: object): string {
  return `${escapeControls(JSON.stringify(record)).replace(LINE_END, escapeCharacter)}\n`;
}

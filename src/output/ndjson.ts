import { toJsonLine } from '../document/controls.js';
import type { Writer } from './writer.js';

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
  return `${toJsonLine(record)}\n`;
}

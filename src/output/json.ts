import { escapeControls } from '../document/controls.js';
import type { Writer } from './writer.js';

/** The contract's object, indented; many in one stream are an array. */
const json: Writer = {
  format: 'json',
  extension: '.json',
  write: stringify,
  writeFailure: stringify,
  stream: { before: '[\n', between: ',\n', after: ']\n' },
};

export default json;

function stringify(record: object): string {
  return `${escapeControls(JSON.stringify(record, null, 2))}\n`;
}

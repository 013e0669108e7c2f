import type { Command } from 'commander';
import { INPUT_FORMATS } from '../input/input-formats.js';
import { choice } from './choice.js';

/** Declares what the inputs are and how their records become pages; the values are checked when they are parsed. */
export function addInputOptions(command: Command): Command {
  return command
    .optionsGroup('Inputs:')
    .addOption(choice('-i, --input-format <format>', INPUT_FORMATS, 'auto by default'))
    .option('--files-from <file>', 'names of more inputs, one a line or ended by zero bytes; - for stdin')
    .option('--html-field <name>', 'field of a JSON line with the HTML of the page; html by default')
    .option('--text-field <name>', 'field with its text, where there is no HTML; text by default')
    .option('--id-field <name>', 'field with its id; id by default')
    .option('--url-field <name>', 'field with its address; url by default')
    .option('--keep-record', 'pass on the other fields of each record, in source.record');
}

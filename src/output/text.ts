import { withoutControls } from '../document/controls.js';
import type { Writer } from './writer.js';

/** The title, a blank line, the text. A form feed parts the pages of a stream, as in other converters to text. */
const text: Writer = {
  format: 'text',
  extension: '.txt',
  write: (article) =>
    [article.title ?? '', article.text]
      .filter((part) => part !== '')
      .map((part) => `${withoutControls(part)}\n`)
      .join('\n'),
  stream: { before: '', between: '\f\n', after: '' },
};

export default text;

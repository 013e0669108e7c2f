/** What tags do to the elements that are open, as htmlparser2 has it. */

const words = (list: string): ReadonlySet<string> => new Set(list.split(' '));

/** Elements without content and end tag (HTML Living Standard, 13.1.2, and the obsolete ones). */
export const VOID_ELEMENTS = words(
  'area base basefont br col command embed frame hr img input isindex keygen link meta param source track wbr',
);

/** Elements of other vocabularies, where a tag can close itself. */
export const FOREIGN_ELEMENTS = words('math svg');

/** Elements in those that hold HTML again. */
export const INTEGRATION_ELEMENTS = words('mi mo mn ms mtext annotation-xml foreignobject desc title');

/** Elements whose content is text up to their end tag. */
export const RAW_ELEMENTS = words('script style title textarea xmp');

const PARAGRAPH = words('p');
const FORM_CONTROLS = words('input option optgroup select button datalist textarea');
const DEFINITIONS = words('dd dt');
const RUBY = words('rt rp');
const TABLE_SECTIONS = words('thead tbody');

/** For each tag the elements that its beginning ends, if they are the innermost ones open. */
export const ENDS_BEFORE: ReadonlyMap<string, ReadonlySet<string>> = new Map([
  ...(
    'address article aside blockquote details div dl fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6 header ' +
    'hr main nav ol p pre section table ul'
  )
    .split(' ')
    .map((tag) => [tag, PARAGRAPH] as const),
  ...'select input output button datalist textarea'.split(' ').map((tag) => [tag, FORM_CONTROLS] as const),
  ['tr', words('tr th td')],
  ['th', words('th')],
  ['td', words('thead th td')],
  ['body', words('head link script')],
  ['li', words('li')],
  ['option', words('option')],
  ['optgroup', words('optgroup option')],
  ['dd', DEFINITIONS],
  ['dt', DEFINITIONS],
  ['rt', RUBY],
  ['rp', RUBY],
  ['tbody', TABLE_SECTIONS],
  ['tfoot', TABLE_SECTIONS],
]);

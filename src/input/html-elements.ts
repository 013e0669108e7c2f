/** What the HTML reader does with each element; everything not named is inline. */

/** Elements that begin and end a block (HTML Living Standard, 15.3 "Flow content", `display: block` and tables). */
export const BLOCK_ELEMENTS: ReadonlySet<string> = new Set(
  (
    'address article aside blockquote body button caption center dd details dialog dir div dl dt fieldset figcaption ' +
    'figure footer form h1 h2 h3 h4 h5 h6 header hgroup hr html legend li listing main menu nav ol optgroup option p ' +
    'plaintext pre search section select summary table tbody td template textarea tfoot th thead tr ul xmp'
  ).split(' '),
);

/** Elements whose content is not text of the page: code, fallbacks, drawings, what the head says. */
export const SKIPPED_ELEMENTS: ReadonlySet<string> = new Set(
  'audio canvas embed iframe link map meta noembed noframes object script style svg title video'.split(' '),
);

/** Elements whose content a reader with scripts on does not see. */
export const UNSEEN_ELEMENTS: ReadonlySet<string> = new Set(['noscript', 'datalist', 'template']);

/** Elements that hold code: white space counts. */
export const CODE_ELEMENTS: ReadonlySet<string> = new Set(['pre', 'listing', 'xmp', 'plaintext']);

/** Elements that, inside a table cell, show that the table is there for the layout. */
export const LAYOUT_SIGNS: ReadonlySet<string> = new Set(
  'article aside blockquote dl figure footer form h1 h2 h3 h4 h5 h6 header hr main nav ol p pre section table tr ul'.split(
    ' ',
  ),
);

/** HTML element names; what else stands in angle brackets is an address, a placeholder or mathematics. */
const ELEMENTS: ReadonlySet<string> = new Set(
  `a abbr acronym address applet area article aside audio b base bdi bdo big blockquote body br button canvas caption
  center cite code col colgroup data datalist dd del details dfn dialog dir div dl dt em embed fieldset figcaption figure
  font footer form frame frameset h1 h2 h3 h4 h5 h6 head header hgroup hr html i iframe img input ins kbd label legend li
  link main map mark menu meta meter nav noscript object ol optgroup option output p param picture pre progress q rp rt
  ruby s samp script search section select slot small source span strike strong style sub summary sup svg table tbody td
  template textarea tfoot th thead time title tr track tt u ul var video wbr`.split(/\s+/u),
);

/** Elements that make a border between blocks of text. */
const BORDER_ELEMENTS: ReadonlySet<string> = new Set(
  `address article aside blockquote body br center dd div dl dt figure footer form h1 h2 h3 h4 h5 h6 head header hr html
  li main nav ol p pre section table tbody td th tr ul`.split(/\s+/u),
);

/** Elements that are never closed, or may be left open. */
const LEFT_OPEN: ReadonlySet<string> = new Set(
  `area base br col dd dt embed frame hr img input li link meta option p param source td th tr track wbr`.split(
    /\s+/u,
  ),
);

// A tag never holds another's "<", so each character is looked at a bounded number of times.
const TAG = /<(\/?)([a-z][a-z0-9-]*)(?:[\s/][^<>]*)?>/giu;

/** What the tags of a text amount to. */
export interface MarkupCount {
  /** Tags of known elements. */
  readonly tags: number;
  /** Elements with a start tag and an end tag, or a start tag that needs no end. */
  readonly elements: number;
  /** Start tags that lack the end they need. */
  readonly unclosed: number;
  readonly blockTags: number;
  /** Characters of lines that hold a tag, as a share of all characters. */
  readonly shareOfLines: number;
}

/** Counts the tags of known elements. Linear. */
export function countMarkup(text: string): MarkupCount {
  const open = new Map<string, number>();
  let tags = 0;
  let elements = 0;
  let blockTags = 0;
  let lineCharacters = 0;
  let lineEnd = -1;
  for (const { 0: tag, 1: slash, 2: rawName = '', index } of text.matchAll(TAG)) {
    const name = rawName.toLowerCase();
    if (!isElementName(name)) continue;
    tags++;
    if (BORDER_ELEMENTS.has(name)) blockTags++;
    if (slash === '/') {
      const waiting = open.get(name) ?? 0;
      if (waiting > 0) {
        open.set(name, waiting - 1);
        elements++;
      }
    } else if (LEFT_OPEN.has(name)) elements++;
    else open.set(name, (open.get(name) ?? 0) + 1);

    if (index > lineEnd) {
      const lineStart = Math.max(text.lastIndexOf('\n', index) + 1, lineEnd + 1);
      const next = text.indexOf('\n', index + tag.length);
      lineEnd = next === -1 ? text.length : next;
      lineCharacters += lineEnd - lineStart;
    }
  }
  let unclosed = 0;
  for (const waiting of open.values()) unclosed += waiting;
  return { tags, elements, unclosed, blockTags, shareOfLines: lineCharacters / Math.max(1, text.length) };
}

/** Index behind white space, comments, processing instructions and a doctype. */
export function skipProlog(text: string, from: number): number {
  let index = from;
  for (;;) {
    while (index < text.length && /[\s\uFEFF]/u.test(text.charAt(index))) index++;
    const close = text.startsWith('<!--', index)
      ? '-->'
      : text.startsWith('<?', index) || /^<!doctype/iu.test(text.slice(index, index + 9))
        ? '>'
        : null;
    if (close === null) return index;
    const end = text.indexOf(close, index);
    if (end === -1) return text.length;
    index = end + close.length;
  }
}

/** Name in lower case, with its prefix, of the start tag that stands at an index; null when none does. */
export function startTagName(text: string, index: number): string | null {
  return (
    /^<([a-z][a-z0-9:-]{0,40})(?=[\s/>])/iu.exec(text.slice(index, index + 64))?.[1]?.toLowerCase() ?? null
  );
}

/** Whether a name (lower case) is an HTML element's, or has the hyphen of a custom element. */
export function isElementName(name: string): boolean {
  return ELEMENTS.has(name) || /^[a-z][a-z0-9]*(?:-[a-z0-9]+)+$/u.test(name);
}

const RAW_TEXT = /<(?:script|style|!--)/giu;

/** The text without scripts, styles, comments and indentation: they have no tags to count, and can be most of a page. */
export function withoutRawText(text: string): string {
  const lower = text.toLowerCase();
  // Lower-casing lengthens a few letters; then places no longer agree, and the count does without.
  if (lower.length !== text.length) return text;
  const pieces: string[] = [];
  let from = 0;
  for (const { 0: opening, index } of lower.matchAll(RAW_TEXT)) {
    if (index < from) continue;
    const end = lower.indexOf(opening === '<!--' ? '-->' : `</${opening.slice(1)}`, index);
    // Without an end it is a mention, or the sample is cut; either way the rest is left as it is.
    if (end === -1) break;
    const close = lower.indexOf('>', end);
    pieces.push(text.slice(from, index));
    from = close === -1 ? text.length : close + 1;
  }
  pieces.push(text.slice(from));
  return pieces
    .join('')
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '')
    .join('\n');
}

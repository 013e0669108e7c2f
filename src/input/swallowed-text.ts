import type { AnyNode, Document as HtmlDocument, Element } from 'domhandler';

/**
 * Whether htmlparser2 has taken text of the page for something else. It differs from browsers in four ways that lose
 * text (sections of the HTML Living Standard):
 *
 * - `<![CDATA[` outside drawings is a comment up to the next `>`, not up to `]]>` (13.2.5.42): of 1,497 saved pages
 *   three, forums, lose every word by it;
 * - `--!>` ends a comment (13.2.5.50);
 * - `</style/>` ends a style sheet, and so do its likes (13.2.5.14, 13.2.5.17);
 * - an element of HTML ends the SVG it stands in, where `title` and `style` are no raw text (13.2.6.5).
 */
export function swallowsText(root: HtmlDocument): boolean {
  // Steps from node to node: pages nest deeper than the call stack is.
  let node: AnyNode | null = root.firstChild;
  while (node !== null) {
    const inside: AnyNode | null = 'attribs' in node && node.name !== 'svg' ? node.firstChild : null;
    if (node.type === 'comment') {
      if (endsEarlier(node.data)) return true;
    } else if ('attribs' in node && node.children.length > 0) {
      if (node.name === 'svg' ? drawingSwallows(node) : isEndedByBrowsers(node)) return true;
    }
    node = inside ?? after(node, root);
  }
  return false;
}

/** The node that follows in reading order all that is in another. */
function after(node: AnyNode, root: HtmlDocument): AnyNode | null {
  let left: AnyNode = node;
  while (left.nextSibling === null) {
    const { parent } = left;
    if (parent === null || parent === root) return null;
    left = parent;
  }
  return left.nextSibling;
}

function drawingSwallows(drawing: Element): boolean {
  // A stack of its own, since what is around a node decides.
  const waiting: { readonly nodes: readonly AnyNode[]; readonly place: Place }[] = [
    { nodes: drawing.children, place: 'drawing' },
  ];
  for (let level = waiting.pop(); level; level = waiting.pop()) {
    const { nodes, place } = level;
    for (const node of nodes) {
      if (node.type === 'comment') {
        if (endsEarlier(node.data)) return true;
      } else if (node.type === 'text') {
        if (place === 'drawing' && DRAWING_END.test(node.data)) return true;
        if (place === 'stray' && node.data.trim() !== '') return true;
      } else if ('attribs' in node && node.children.length > 0) {
        if (place === 'page' && isEndedByBrowsers(node)) return true;
        waiting.push({ nodes: node.children, place: placeInside(node.name, place) });
      }
    }
  }
  return false;
}

/** In the page, in an SVG drawing, or in an element of HTML that ends the drawing around it. */
type Place = 'page' | 'drawing' | 'stray';

function placeInside(tag: string, place: Place): Place {
  if (place === 'stray') return place;
  if (place === 'page') return tag === 'svg' ? 'drawing' : place;
  if (ENDS_DRAWING.has(tag)) return 'stray';
  return HOLDS_HTML.has(tag) ? 'page' : place;
}

/** What ends a drawing, as far as it holds text. */
const ENDS_DRAWING: ReadonlySet<string> = new Set(
  (
    'b big blockquote body center code dd div dl dt em h1 h2 h3 h4 h5 h6 i li listing menu nobr ol p pre ruby s small ' +
    'span strong strike sub sup table tt u ul var'
  ).split(' '),
);

/** What may hold HTML inside a drawing. */
const HOLDS_HTML: ReadonlySet<string> = new Set(['foreignobject', 'desc']);

const DRAWING_END = /<\/svg/iu;
const TAG = /<[a-z]/iu;
const RAW_ENDS: ReadonlyMap<string, RegExp> = new Map(
  ['script', 'style', 'title', 'textarea'].map((tag) => [tag, new RegExp(`</${tag}/`, 'iu')]),
);

/** Whether a browser ends a comment before htmlparser2 does, and markup follows. */
function endsEarlier(comment: string): boolean {
  const end = comment.startsWith('[CDATA[') ? comment.indexOf('>') : comment.indexOf('--!>');
  return end >= 0 && TAG.test(comment.slice(end));
}

function isEndedByBrowsers({ name, children: [content] }: Element): boolean {
  const end = RAW_ENDS.get(name);
  return end !== undefined && content?.type === 'text' && end.test(content.data);
}

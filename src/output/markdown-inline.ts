import type { PhrasingContent } from 'mdast';
import { type Mark, moveMarks } from '../document/marks.js';

/**
 * The inline nodes of a text. Page text becomes text nodes and code only, so that nothing in it can turn into markup.
 *
 * @param marks as {@link normalizeMarks} gives them: none crosses another
 */
export function toPhrasing(text: string, marks: readonly Mark[] = []): PhrasingContent[] {
  // White space beside a line's end means nothing in Markdown, or means a hard break.
  const lines = text.split('\n').map((line) => line.trim());
  const value = lines.filter((line) => line !== '').join('\n');
  if (marks.length === 0) return value === '' ? [] : [{ type: 'text', value }];
  const moved = value === text ? marks : moveMarks(text, value, marks);
  return build(value, 0, value.length, cutCode(moved));
}

/** Code holds no links in Markdown: it is cut where one begins and ends, and put inside the link. */
function cutCode(marks: readonly Mark[]): Mark[] {
  const links = marks.filter(({ kind }) => kind === 'link');
  return marks
    .flatMap((mark) => {
      if (mark.kind !== 'code') return [mark];
      const parts: Mark[] = [];
      let { from } = mark;
      for (const link of links) {
        if (link.to <= from || link.from >= mark.to) continue;
        if (link.from > from) parts.push({ ...mark, from, to: link.from });
        parts.push({ ...mark, from: Math.max(from, link.from), to: Math.min(mark.to, link.to) });
        from = link.to;
      }
      if (from < mark.to) parts.push({ ...mark, from });
      return parts;
    })
    .sort(byNesting);
}

const RANK = { link: 0, strong: 1, emphasis: 2, code: 3 } as const;

function byNesting(left: Mark, right: Mark): number {
  return left.from - right.from || right.to - left.to || RANK[left.kind] - RANK[right.kind];
}

/** The nodes of a stretch of text. Calls go as deep as there are kinds of marks. */
function build(text: string, from: number, to: number, marks: readonly Mark[]): PhrasingContent[] {
  const nodes: PhrasingContent[] = [];
  let at = from;
  for (let next = 0; next < marks.length;) {
    const mark = marks[next];
    if (mark === undefined) break;
    let end = next + 1;
    while ((marks[end]?.from ?? Number.POSITIVE_INFINITY) < mark.to) end++;
    if (mark.from > at) nodes.push({ type: 'text', value: text.slice(at, mark.from) });
    nodes.push(toNode(text, mark, marks.slice(next + 1, end)));
    at = mark.to;
    next = end;
  }
  if (at < to) nodes.push({ type: 'text', value: text.slice(at, to) });
  return nodes;
}

function toNode(text: string, mark: Mark, inner: readonly Mark[]): PhrasingContent {
  const { kind, from, to, href } = mark;
  if (kind === 'code') return { type: 'inlineCode', value: text.slice(from, to).replaceAll('\n', ' ') };
  const children = build(text, from, to, inner);
  return kind === 'link' ? { type: 'link', url: href ?? '', children } : { type: kind, children };
}

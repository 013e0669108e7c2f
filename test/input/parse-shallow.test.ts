import { readdirSync, readFileSync, existsSync } from 'node:fs';
import { join } from 'node:path';
import type { AnyNode, Document as HtmlDocument } from 'domhandler';
import fc from 'fast-check';
import { parseDocument } from 'htmlparser2';
import { describe, expect, it } from 'vitest';
import { parseInPieces, parseShallow } from '../../src/input/parse-shallow.js';

/** Every node with its depth, name, attributes and data, without a recursion over the depth. */
function outline(root: HtmlDocument): string[] {
  const lines: string[] = [];
  const waiting: { readonly node: AnyNode; readonly depth: number }[] = [{ node: root, depth: 0 }];
  for (let next = waiting.pop(); next; next = waiting.pop()) {
    const { node, depth } = next;
    const own = 'attribs' in node ? [node.name, node.attribs] : 'data' in node ? [node.data] : [];
    lines.push(JSON.stringify([depth, node.type, ...own]));
    if ('children' in node) {
      for (const child of node.children.toReversed()) waiting.push({ node: child, depth: depth + 1 });
    }
  }
  return lines;
}

const depthOf = (lines: readonly string[]): number =>
  lines.reduce((most, line) => Math.max(most, Number(/\d+/u.exec(line)?.[0])), 0);

const fixtures = join(import.meta.dirname, '..', '..', 'fixtures');
const pages = readdirSync(fixtures)
  .map((name) => join(fixtures, name, 'input.html'))
  .filter(existsSync);

describe('parseShallow', () => {
  it.each(pages)('gives the tree of the library for %s', (file) => {
    const html = readFileSync(file, 'utf8');
    expect(outline(parseShallow(html))).toEqual(outline(parseDocument(html)));
    expect(outline(parseInPieces(html, 500))).toEqual(outline(parseDocument(html)));
  });

  it('gives it wherever the pieces of a page are cut', () => {
    const piece = fc.constantFrom(
      '<p>',
      '</p>',
      'a',
      ' & ',
      '&am',
      'p;',
      '<!-- ',
      ' -->',
      '<a b="',
      '">',
      '<',
    );
    const special = fc.constantFrom('<script>', '</script>', '<style>', '</style>', '<title>', '</title>');
    fc.assert(
      fc.property(fc.array(fc.oneof(piece, special), { maxLength: 40 }), (parts) => {
        const html = parts.join('');
        expect(outline(parseInPieces(html, 1))).toEqual(outline(parseDocument(html)));
      }),
      { numRuns: 500 },
    );
  });

  it('links each node to its neighbours', () => {
    const [list] = parseShallow('<ul><li>a<li>b<!--c--></ul>d').children;
    const items = list && 'children' in list ? list.children : [];
    expect(items.map(({ parent, prev, next }) => [parent === list, prev, next])).toEqual([
      [true, null, items[1]],
      [true, items[0], null],
    ]);
    expect(list?.next).toMatchObject({ data: 'd', prev: list });
  });

  it('closes what nests deeper than any page, and keeps its text', () => {
    const lines = outline(parseShallow('<div>x'.repeat(60_000)));
    expect(depthOf(lines)).toBeLessThan(20_000);
    expect(lines.filter((line) => line.endsWith('"x"]'))).toHaveLength(60_000);
  });

  it('leaves what a comment hides to it', () => {
    const html = `${'<b>'.repeat(30_000)}<!--${'<i> '.repeat(60_000)}-->end`;
    expect(outline(parseShallow(html)).at(-1)).toContain('"end"');
  });
});

import { readdirSync, readFileSync, existsSync } from 'node:fs';
import { join } from 'node:path';
import type { AnyNode, Document as HtmlDocument } from 'domhandler';
import fc from 'fast-check';
import { parseDocument } from 'htmlparser2';
import { describe, expect, it } from 'vitest';
import { parsePage } from '../../src/input/parse-page.js';

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

// What pages are made of, whole and broken off.
const TAGS = (
  '<p> </p> <div> </div> <a> </a> <b> </b> <ul> <li> </li> <dl> <dt> <dd> <table> <tr> <td> <th> </table> <tbody> <br> </br> ' +
  '<img/> <hr> <svg> </svg> <svg/> <path/> <title> </title> <desc> <math> <mi/> <select> <option> <optgroup> <button> ' +
  '<h1> <ruby> <rt> <rp> <body> <head> </x> <X> </X> <script> </script> </SCRIPT\t> <style> </style/> <textarea> </textarea> ' +
  '<xmp> </xmp> <scripts> <s> </s> <t> <titles/> <ü> </ü> <p/ > </p/> </> </ > </ b> </1> <!--a--> <!--> <!---> <!----> <!--a ' +
  '--> --!> <!> <!doctype> <!-x> <![CDATA[ ]]> <![CDATb> <?php ?> <?> < <<b> <1> &amp; &amp &lt; &notin &notit; &#65; &#x41 ' +
  '&#; &# & &AMP; &ngt; > / = " \' a\n\t'
).split(' ');
const ATTRIBUTES = (
  'a=1 b=2 a=3 a= =a ==a A="x" b=\'"\' c="&amp;&lt&#65;" d=&amp; e="&ampx" f="&notit;" g=\'&amp=\' h=a/b / " \' constructor=1 ' +
  '__proto__=2 data-Long-Name-Of-Thirty-Five-Letters=x ü=ß class disabled="" = < a"b'
).split(' ');
const WRITTEN = fc.oneof(
  { weight: 3, arbitrary: fc.constantFrom(...TAGS, ' ', 'x') },
  fc
    .tuple(
      fc.constantFrom('p', 'a', 'IMG', 'svg', 'script', 'circle'),
      fc.array(fc.constantFrom(...ATTRIBUTES)),
    )
    .map(([tag, attributes]) => `<${tag} ${attributes.join(' ')}>`),
  fc.string({ maxLength: 3 }),
);
// Of a tag that the page ends in the library makes a text of one character.
const END = '\'"> --> ]]> </script> </title> </textarea> </style> </xmp> end';

describe('parsePage', () => {
  it.each(pages)('gives the tree of the library for %s', (file) => {
    const html = readFileSync(file, 'utf8');
    expect(outline(parsePage(html))).toEqual(outline(parseDocument(html)));
  });

  it('gives it for what is well formed and what is not', () => {
    fc.assert(
      fc.property(fc.array(WRITTEN, { maxLength: 30 }), (parts) => {
        const html = parts.join('') + END;
        fc.pre(!/<title[^]*<\/?[tile]*&/iu.test(html));
        expect(outline(parsePage(html))).toEqual(outline(parseDocument(html)));
      }),
      { numRuns: 200 },
    );
  });

  it('gives it wherever a page ends outside a tag', () => {
    for (const html of [
      '',
      'a',
      'a &am',
      '&amp',
      '&#6',
      '<',
      '</',
      '<!',
      '<!-',
      '<!--',
      '<!--a',
      '<!--a--',
      '<![',
      '<![CDATA[',
      '<![CDATA[a]',
      '<?',
      '<?a',
      '<!a',
      '</1',
      '</1a',
      '<script>',
      '<script>a</scri',
      '<title>a&amp',
      '<p',
      '<p a',
      '<p a="',
      '<p a="b',
      '<p a=b',
      '</p',
      '<p>a</p',
    ]) {
      expect([html, ...outline(parsePage(html))]).toEqual([html, ...outline(parseDocument(html))]);
    }
  });

  it('links each node to its neighbours', () => {
    const [list] = parsePage('<ul><li>a<li>b<!--c--></ul>d').children;
    const items = list && 'children' in list ? list.children : [];
    expect(items.map(({ parent, prev, next }) => [parent === list, prev, next])).toEqual([
      [true, null, items[1]],
      [true, items[0], null],
    ]);
    expect(list?.next).toMatchObject({ data: 'd', prev: list });
  });

  it('ends what nests deeper than any page, and keeps its text', () => {
    const lines = outline(parsePage('<div>x'.repeat(60_000)));
    expect(depthOf(lines)).toBeLessThan(3_000);
    expect(lines.filter((line) => line.endsWith('"x"]'))).toHaveLength(60_000);
  });
});

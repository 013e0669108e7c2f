import { parseDocument } from 'htmlparser2';
import { describe, expect, test } from 'vitest';
import { readTree } from '../../src/input/read-html.js';

function kindsOf(html: string): string[] {
  const { blocks } = readTree(parseDocument(html), new Map(), undefined, []);
  return blocks.map(({ kind, text }) => `${kind}: ${text}`);
}

describe('a row of several cells', () => {
  test.each([
    [
      'is the layout of the page where a cell holds paragraphs parted by line breaks',
      '<table><tr><td><a href="/">Home</a></td><td><font>It rained for nine days on end, and the brook came over its banks.<br><br>The road was closed on Sunday, and nobody knows for how long.</font></td></tr></table>',
      [
        'paragraph: Home',
        'paragraph: It rained for nine days on end, and the brook came over its banks.',
        'paragraph: The road was closed on Sunday, and nobody knows for how long.',
      ],
    ],
    [
      'is the same where blanks stand between the breaks',
      '<table><tr><td>Home</td><td>It rained for nine days on end, and the brook came over its banks.<br> \n<b><br>The road was closed on Sunday, and nobody knows for how long.</b></td></tr></table>',
      [
        'paragraph: Home',
        'paragraph: It rained for nine days on end, and the brook came over its banks.',
        'paragraph: The road was closed on Sunday, and nobody knows for how long.',
      ],
    ],
    [
      'is data where a cell breaks a line',
      '<table><tr><td>Corbel<br>(away)</td><td>2</td></tr></table>',
      ['table-row: Corbel (away)\t2'],
    ],
    [
      'is data where short entries stand one below the other',
      '<table><tr><td>It rained for nine days on end, and the brook came over its banks.<br><br>Nine days</td><td>2</td></tr></table>',
      ['table-row: It rained for nine days on end, and the brook came over its banks. Nine days\t2'],
    ],
    [
      'is data where paragraphs are in cells apart',
      '<table><tr><td>It rained for nine days on end, and the brook came over its banks.<br><br></td><td>The road was closed on Sunday, and nobody knows for how long.</td></tr></table>',
      [
        'table-row: It rained for nine days on end, and the brook came over its banks.\tThe road was closed on Sunday, and nobody knows for how long.',
      ],
    ],
    [
      'is data where a cell begins or ends with breaks',
      '<table><tr><td><br><br>Corbel<br><br></td><td>2</td></tr></table>',
      ['table-row: Corbel\t2'],
    ],
  ])('%s', (_, html, kinds) => expect(kindsOf(html)).toEqual(kinds));
});

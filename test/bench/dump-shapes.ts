import { Parser } from 'htmlparser2';

/** The ways scrapers write a page down as text, made from the rendered text of a page or from its markup. */
export const DUMP_SHAPES = [
  'as-rendered',
  'no-blank-lines',
  'text-nodes',
  'wrapped-72',
  'wrapped-80',
  'glued',
] as const;

export type DumpShapeName = (typeof DUMP_SHAPES)[number];

// A glued dump breaks where its writer's buffer was full, at a space.
const GLUED_LINE = 20_000;

/**
 * Writes a page down in another shape.
 *
 * @param dump the page as a browser renders it to text, a line a block
 * @param html its markup, which text nodes are taken from
 */
export function shapeDump(shape: DumpShapeName, dump: string, html: string): string {
  if (shape === 'as-rendered') return dump;
  if (shape === 'text-nodes') return textNodes(html).join('\n');
  const lines = dump.split('\n').map((line) => line.trim());
  if (shape === 'wrapped-72' || shape === 'wrapped-80') {
    const columns = shape === 'wrapped-72' ? 72 : 80;
    return lines.flatMap((line) => wrap(line, columns)).join('\n');
  }
  const shown = lines.filter((line) => line !== '');
  if (shape === 'no-blank-lines') return shown.join('\n');
  return wrap(shown.join(' '), GLUED_LINE).join('\n');
}

/** Breaks a line at spaces so that no part is wider; a word that is wider by itself stays whole. */
function wrap(line: string, columns: number): string[] {
  const lines: string[] = [];
  let current = '';
  for (const word of line.split(/\s+/u)) {
    if (current !== '' && current.length + 1 + word.length > columns) {
      lines.push(current);
      current = word;
    } else current = current === '' ? word : `${current} ${word}`;
  }
  return [...lines, current];
}

const UNSEEN = new Set([
  'script',
  'style',
  'noscript',
  'template',
  'head',
  'svg',
  'iframe',
  'object',
  'select',
]);

/** The text nodes of a page that show something, each on a line, as naive scrapers join them. */
function textNodes(html: string): string[] {
  const lines: string[] = [];
  let unseen = 0;
  let text = '';
  const flush = (): void => {
    const line = text.replaceAll(/\s+/gu, ' ').trim();
    if (line !== '' && unseen === 0) lines.push(line);
    text = '';
  };
  const parser = new Parser({
    onopentag: (name) => {
      flush();
      if (UNSEEN.has(name)) unseen++;
    },
    ontext: (part) => {
      text += part;
    },
    onclosetag: (name) => {
      flush();
      if (UNSEEN.has(name)) unseen--;
    },
  });
  parser.write(html);
  parser.end();
  flush();
  return lines;
}

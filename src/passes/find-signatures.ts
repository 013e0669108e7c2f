import type { Block } from '../document/block.js';
import type { Language } from '../languages/define-language.js';
import type { AuthorLineReader } from '../metadata/author-line.js';
import { isPersonShaped } from '../metadata/name-shape.js';
import { parseNames } from '../metadata/parse-names.js';
import { couldBeByline, couldBeName, type FoundByline, groupOf } from './byline-lines.js';
import type { Line, PageHead } from './page-lines.js';

// How far above the end of the article and below it a signature may stand.
const ABOVE = 2;
const BELOW = 12;
// Between a label and the name under it, or between two names, may stand a portrait's caption and a role.
const STEP = 3;
const NO_WORDS: ReadonlySet<string> = new Set();

/**
 * The lines about the article's end that name its writer: those with words like "by", and the names under a label like
 * "Author", which share a group.
 */
export function findSignatures(
  lines: readonly Line[],
  head: PageHead,
  languages: readonly Language[],
  readLine: AuthorLineReader,
): FoundByline[] {
  const found: FoundByline[] = [];
  let label: number | null = null;
  let group = '';
  let listed: Block | null = null;
  for (let at = Math.max(head.to + 1, head.bodyTo - ABOVE); at <= head.bodyTo + BELOW; at++) {
    const line = lines[at];
    if (!line || !couldBeByline(line, head)) continue;
    const { block, removal } = line;
    const { credited, bare, isLabel } = readLine(block.text);
    const offset = at - head.start;
    for (const text of credited) {
      found.push({ byline: { text, sign: 'signature', group: '', offset }, removal });
    }
    if (isLabel) {
      label = at;
      listed = null;
      group = `below ${at}`;
    } else if (label !== null && at - label <= STEP && isListedWith(block, listed)) {
      if (!couldBeName(block.text) || !arePeople(bare, languages)) continue;
      for (const text of bare) found.push({ byline: { text, sign: 'signature', group, offset }, removal });
      label = at;
      listed = block;
    }
  }
  return found;
}

/** Whether a block goes on with a list of names: they are marked alike, or stand one under the other. */
function isListedWith({ index, markup }: Block, listed: Block | null): boolean {
  if (listed === null) return true;
  if (markup === null || listed.markup === null) return index === listed.index + 1;
  return groupOf(markup.container) === groupOf(listed.markup.container);
}

function arePeople(texts: readonly string[], languages: readonly Language[]): boolean {
  const names = texts.flatMap((text) => parseNames(text, languages));
  return names.length > 0 && names.every((name) => isPersonShaped(name, NO_WORDS));
}

import type { Block } from '../document/block.js';
import { comparisonKey } from '../document/key.js';
import type { Language } from '../languages/define-language.js';
import type { AuthorLineReader } from '../metadata/author-line.js';
import { isCollective, isPersonShaped } from '../metadata/name-shape.js';
import { parseNames } from '../metadata/parse-names.js';
import { couldBeByline, couldBeName, type FoundByline, groupOf, isOfOtherRule } from './byline-lines.js';
import type { Line, PageHead } from './page-lines.js';

// How far above the end of the article and below it a signature may stand.
const ABOVE = 2;
const BELOW = 16;
// Between a label and the name under it, or between two names, may stand a portrait's caption and a role.
const STEP = 3;
const NO_WORDS: ReadonlySet<string> = new Set();

/**
 * The lines about the article's end that name its writer: those with words like "by", and the names under a label like
 * "Author", which share a group. Where there is none, the lines further from the end that a rule takes for a byline or
 * an author's box, if all of them name the same: those of other stories differ.
 */
export function findSignatures(
  lines: readonly Line[],
  head: PageHead,
  languages: readonly Language[],
  readLine: AuthorLineReader,
): FoundByline[] {
  const context = { lines, head, languages, readLine };
  const near = signaturesBetween(context, head.bodyTo - ABOVE, head.bodyTo + BELOW, null);
  if (near.length > 0) return near;
  const far = signaturesBetween(context, 0, lines.length - 1, WRITER_RULES);
  return new Set(far.map(({ byline }) => comparisonKey(byline.text))).size === 1 ? far : [];
}

interface Context {
  readonly lines: readonly Line[];
  readonly head: PageHead;
  readonly languages: readonly Language[];
  readonly readLine: AuthorLineReader;
}

const WRITER_RULES: ReadonlySet<string> = new Set(['byline', 'author-box']);

/** @param rules whose lines alone are read, but for the name under a label; null reads every line */
function signaturesBetween(
  { lines, head, languages, readLine }: Context,
  from: number,
  to: number,
  rules: ReadonlySet<string> | null,
): FoundByline[] {
  const found: FoundByline[] = [];
  let label: number | null = null;
  let group = '';
  let listed: Block | null = null;
  for (let at = Math.max(head.to + 1, from); at <= to; at++) {
    const line = lines[at];
    const isUnderLabel: boolean = label !== null && at - label <= STEP;
    const isOfRule = rules === null || rules.has(line?.removal?.rule ?? '');
    if (!line || !(isOfRule || isUnderLabel) || isOfOtherRule(line.removal)) continue;
    if (!couldBeByline(line, head)) continue;
    const { block, removal } = line;
    const { credited, bare, isLabel } = readLine(block.text);
    const offset = at - head.start;
    const add = (text: string, shared: string): void => {
      found.push({ byline: { text, sign: 'signature', group: shared, offset }, removal });
    };
    if (isOfRule) {
      for (const text of credited) if (holdsPerson(text, languages)) add(text, '');
    }
    // "Reviewed by:" ends the list.
    if (/[:：]\s*$/u.test(block.text)) label = null;
    if (isLabel) {
      label = at;
      listed = null;
      group = `below ${at}`;
    } else if (label !== null && isUnderLabel && isListedWith(block, listed)) {
      if (!couldBeName(block.text) || !arePeople(bare, languages)) continue;
      for (const text of bare) add(text, group);
      label = at;
      listed = block;
    } else if (rules !== null && removal?.rule === 'byline' && couldBeName(block.text)) {
      if (arePeople(bare, languages)) for (const text of bare) add(text, '');
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

function holdsPerson(text: string, languages: readonly Language[]): boolean {
  return parseNames(text, languages).some((name) => isPersonShaped(name, NO_WORDS) || isCollective(name));
}

function arePeople(texts: readonly string[], languages: readonly Language[]): boolean {
  const names = texts.flatMap((text) => parseNames(text, languages));
  return names.length > 0 && names.every((name) => isPersonShaped(name, NO_WORDS) || isCollective(name));
}

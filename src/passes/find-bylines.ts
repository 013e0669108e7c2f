import type { Block, Container } from '../document/block.js';
import type { Declaration, Document, Removal } from '../document/document.js';
import { comparisonKey } from '../document/key.js';
import type { AuthorLineReader } from '../metadata/author-line.js';
import { parseNames } from '../metadata/parse-names.js';
import { monthNames } from '../metadata/month-names.js';
import type { Language } from '../languages/define-language.js';
import { parseDate } from '../metadata/parse-date.js';
import { isCollective, isPersonShaped, ordinaryWords } from '../metadata/name-shape.js';
import { nameWords } from '../metadata/name-words.js';
import type { SeenByline } from '../metadata/seen.js';
import { type Line, pageHead, readLines } from './page-lines.js';
import {
  type FoundByline,
  couldBeByline,
  couldBeName,
  groupOf,
  isOfOtherRule,
  LONGEST_LINE,
  LONGEST_NAME,
} from './byline-lines.js';
import { findIntroduced } from './introduced-name.js';
import { findSignatures } from './find-signatures.js';
import type { PassContext } from './pass.js';

// A bare name stands closer. Above the headline of markup such a line is a section, a link or a motto; what a dump's
// headline is is less sure.
const DATED_ABOVE = 2;
const DATED_BELOW = 8;
const DATE_STEP = 3;
const CASED = /\p{Lu}/u;

/**
 * Every line that may name the writer, in reading order: near the headline those with words like "by", those that the
 * markup calls so, and bare names beside a date; after the article's end those with such words.
 */
export function findBylines(
  document: Document,
  removed: readonly Removal[],
  { languages }: PassContext,
  readLine: AuthorLineReader,
): FoundByline[] {
  const lines = readLines(document, removed);
  const head = pageHead(lines);
  const { title, start, from, to: end } = head;
  let ordinary: ReadonlySet<string> | null = null;
  const datelines = new Map<Line, boolean>();
  const found: FoundByline[] = [];
  let label: number | null = null;
  for (let at = from; at <= end; at++) {
    const line = lines[at];
    if (!line || at === title || !couldBeByline(line, head)) continue;
    const { block, removal } = line;
    const { credited, bare, isLabel, hasNumber } = readLine(block.text);
    const add = (texts: readonly string[], sign: SeenByline['sign'], group = ''): void => {
      for (const text of texts) found.push({ byline: { text, sign, group, offset: at - start }, removal });
    };
    const mark = authorContainer(block);
    const isClaimed = isOfOtherRule(removal);
    if (isLabel) label = at;
    else if (credited.length > 0) add(credited, 'credited');
    else if (isClaimed) {
      // A button or a share bar may show the name too, but is not to be believed alone.
    } else if (label !== null && at - label <= 2 && couldBeName(block.text)) {
      add(bare.slice(0, 1), 'credited');
      label = null;
    } else if (mark !== null) add(bare.slice(0, 1), 'marked', groupOf(mark));
    else if (
      (at > start || (block.markup === null && at >= start - DATED_ABOVE)) &&
      at <= start + DATED_BELOW &&
      (removal !== null || block.kind === 'paragraph') &&
      // Where no capital tells a name from a label, only the line right above the date is asked.
      (CASED.test(block.text) || (at > start && lines.slice(at, at + 2).some(isDateline))) &&
      isTerse(block.text) &&
      isDated(at)
    ) {
      const words = (ordinary ??= ordinaryWords(document.blocks.map(({ text }) => text)));
      const people = bare.filter((text) => {
        const names = parseNames(text, languages);
        return names.length > 0 && names.every((name) => isPersonShaped(name, words) || isCollective(name));
      });
      add(people.slice(0, 1), 'dated');
    }
    if (!isLabel) add([hasNumber ? bare.join(' | ') : block.text], 'mention');
  }
  return [
    ...found,
    ...findSignatures(lines, head, languages, readLine),
    ...findIntroduced(lines, head, languages),
    ...elsewhere(lines, start, document.declared),
  ];

  /** Whether the line is a dateline too, or stands close to one. */
  function isDated(at: number): boolean {
    return lines.slice(Math.max(0, at - DATE_STEP), at + DATE_STEP + 1).some(isDateline);
  }

  function isDateline(line: Line): boolean {
    let isKnown = datelines.get(line);
    if (isKnown === undefined) datelines.set(line, (isKnown = readsAsDateline(line)));
    return isKnown;
  }

  function readsAsDateline({ block, removal }: Line): boolean {
    if (block.text.length > LONGEST_LINE) return false;
    if (DATE_RULES.has(removal?.rule ?? '')) return true;
    if (!/\p{Nd}/u.test(block.text) || !isTerse(block.text)) return false;
    return parseDate(block.text, languages) !== null || isDayOfMonth(block.text, languages);
  }

  /** Whether marks, dates and labels leave no more than a name and a section. */
  function isTerse(text: string): boolean {
    const { bare, credited } = readLine(text);
    return nameWords([...bare, ...credited].join(' ')).length <= MOST_BARE_WORDS;
  }
}

/** The lines that are a declared writer's name, or hold it in markup of a writer's name, wherever they stand. */
function elsewhere(
  lines: readonly Line[],
  start: number,
  declared: readonly Declaration[],
): readonly FoundByline[] {
  const names = new Set(
    declared.filter(({ field }) => field === 'authors').map(({ value }) => comparisonKey(value)),
  );
  if (names.size === 0) return [];
  return lines.flatMap(({ block, removal }, at) => {
    if (block.text.length > LONGEST_NAME) return [];
    const isMarked = block.markup?.selectedBy.includes('byline') === true || authorContainer(block) !== null;
    const text = isMarked ? block.text.replace(/[(（].*$/u, '') : block.text;
    if (!names.has(comparisonKey(text))) return [];
    return [{ byline: { text, sign: 'elsewhere' as const, group: '', offset: at - start }, removal }];
  });
}

/** "Dec 10", without a year. */
export function isDayOfMonth(text: string, languages: readonly Language[]): boolean {
  const words = nameWords(text);
  return words.some(
    ({ folded }, at) =>
      languages.some((language) => monthNames(language).has(folded)) &&
      [words[at - 1], words[at + 1]].some(
        (near) => near !== undefined && /^\d{1,2}\p{L}{0,2}$/u.test(near.folded),
      ),
  );
}

const DATE_RULES: ReadonlySet<string> = new Set(['date-label', 'update-label', 'reading-time']);
const MOST_BARE_WORDS = 8;

/** Words of class names and ids that say whose name the element holds. */
const AUTHOR_HINTS: ReadonlySet<string> = new Set(
  'author authors byline bylines writer writers contributor contributors creator reporter columnist authorname username'.split(
    ' ',
  ),
);
// What is marked as the writer's holds a name, a role, a date and a few links.
const MARKED_CHARACTERS = 300;
const MARKED_BLOCKS = 8;
const MARKED_DEPTH = 4;

/** The smallest element around a block that the markup gives to the writer; null without one. */
function authorContainer({ markup }: Block): Container | null {
  if (markup === null) return null;
  let container: Container | null = markup.container;
  for (let step = 0; step < MARKED_DEPTH && container !== null; step++, container = container.parent) {
    if (container.characters > MARKED_CHARACTERS || container.blocks > MARKED_BLOCKS) return null;
    if (container.tag === 'address' || container.hints.some((hint) => AUTHOR_HINTS.has(hint)))
      return container;
  }
  return markup.selectedBy.includes('byline') ? markup.container : null;
}

import type { Block, Container } from '../document/block.js';
import type { Document, Removal } from '../document/document.js';
import type { Language } from '../languages/define-language.js';
import type { AuthorLineReader } from '../metadata/author-line.js';
import { nameWords } from '../metadata/name-words.js';
import { dateLabel } from '../metadata/date-words.js';
import { findDates as datesIn, parseDate } from '../metadata/parse-date.js';
import type { SeenDate } from '../metadata/seen.js';
import { ruleById } from '../rules/index.js';
import { isElsewhere, type Line, pageHead, readLines } from './page-lines.js';
import type { PassContext } from './pass.js';

/** A line that holds dates of the article. */
export interface FoundDateLine {
  readonly date: SeenDate;
  /** Null when the article has kept the block. */
  readonly removal: Removal | null;
}

// A dateline with its name, section and reading time.
const LONGEST_DATELINE = 160;
const LONGEST_NOTE = 300;
// What marks, dates and the words of datelines leave.
const MOST_BARE_WORDS = 8;
// How far below the end of the article it may be dated.
const BELOW = 10;
/** "Originally published on" */
const LONGEST_LABEL = 24;
const ABOVE_END = 1;

/**
 * Every line that may date the article, in reading order: datelines near the headline, and below the article's end those that a
 * rule, markup or words know as such.
 */
export function findDates(
  document: Document,
  removed: readonly Removal[],
  { languages }: PassContext,
  readLine: AuthorLineReader,
): FoundDateLine[] {
  const lines = readLines(document, removed);
  const head = pageHead(lines);
  const found: FoundDateLine[] = [];
  for (let at = head.from; at <= head.to; at++) {
    const line = lines[at];
    if (!line || at === head.title || !couldBeDateline(line)) continue;
    add(line, at - head.start, labelAbove(at));
  }
  for (let at = Math.max(head.to + 1, head.bodyTo - ABOVE_END); at <= head.bodyTo + BELOW; at++) {
    const line = lines[at];
    if (!line || isElsewhere(line.block, head.around)) continue;
    const label = labelAbove(at);
    if (label !== null || isLabelled(line) || isNote(line)) add(line, Number.POSITIVE_INFINITY, label);
  }
  return found;

  function couldBeDateline(line: Line): boolean {
    const { block, removal } = line;
    if (block.text.length > LONGEST_DATELINE || !/\p{N}/u.test(block.text)) return false;
    if (block.kind === 'code' || OTHER_RULES.has(removal?.rule ?? '')) return false;
    if (block.markup?.hidden === true && !head.isRevealed) return false;
    if (isElsewhere(block, head.around) || isOfUser(block)) return false;
    const { bare, credited } = readLine(block.text);
    // "#1 2025-11-01 15:14" heads a forum's post; other headings tell of dates.
    const isHeading = removal === null && block.kind === 'heading';
    if (isHeading && bare.length + credited.length > 0) return false;
    const isKnown = ruleField(removal) !== null || markupLabel(block) !== null;
    if (!isKnown && nameWords(bare.join(' ')).length > MOST_BARE_WORDS && credited.length === 0) return false;
    return parseDate(block.text, languages) !== null;
  }

  function isLabelled(line: Line): boolean {
    return (ruleField(line.removal) ?? markupLabel(line.block)) !== null && couldBeDateline(line);
  }

  /** "This article was first published on 3 May 2024 and has been brought up to date since." */
  function isNote({ block }: Line): boolean {
    if (block.text.length > LONGEST_NOTE || !/\p{N}/u.test(block.text)) return false;
    const [first] = datesIn(block.text, languages);
    return first !== undefined && dateLabel(first.before, '', languages) !== null;
  }

  /** "Published" in the line above that of the date. */
  function labelAbove(at: number): SeenDate['label'] {
    const [above, line] = [lines[at - 1], lines[at]];
    if (!above || !line || above.block.text.length > LONGEST_LABEL || /\p{Nd}/u.test(above.block.text))
      return null;
    if (!couldBeDateline(line) || readLine(line.block.text).bare.length > 0) return null;
    const label = dateLabel(above.block.text, '', languages);
    return label === 'other' ? null : label;
  }

  function add({ block, removal }: Line, offset: number, above: SeenDate['label']): void {
    const label = markupLabel(block) ?? ruleField(removal) ?? above;
    found.push({ date: { label, text: block.text, offset }, removal });
  }
}

/** The days that a line may name: 03/05 can be read either way. */
export function daysOf({ date }: FoundDateLine, languages: readonly Language[]): string[] {
  return ([null, 'day-first', 'month-first'] as const).flatMap((order) =>
    datesIn(date.text, languages, { locale: null, order }).map((found) => found.date),
  );
}

/** Rules whose blocks have dates of something else. */
const OTHER_RULES: ReadonlySet<string> = new Set([
  'copyright',
  'comment-count',
  'related-articles',
  'read-also',
  'most-read',
  'form-control',
  'image-credit',
  'repeated-headline',
  'search-box',
]);

function ruleField(removal: Removal | null): SeenDate['label'] {
  const field = removal === null ? undefined : ruleById(removal.rule)?.field;
  if (field === 'publishedAt') return 'published';
  return field === 'modifiedAt' ? 'modified' : null;
}

/** Words of class names around what a forum says of its user. */
const USER_HINTS: ReadonlySet<string> = new Set([
  'user',
  'userinfo',
  'profile',
  'postprofile',
  'extras',
  'member',
]);
const USER_DEPTH = 3;
const MOST_OF_USER = 500;

function isOfUser({ markup }: Block): boolean {
  let container: Container | null = markup?.container ?? null;
  for (let step = 0; step < USER_DEPTH && container !== null; step++, container = container.parent) {
    if (container.characters <= MOST_OF_USER && container.hints.some((hint) => USER_HINTS.has(hint)))
      return true;
  }
  return false;
}

const MODIFIED_HINTS: ReadonlySet<string> = new Set([
  'updated',
  'modified',
  'datemodified',
  'lastmod',
  'revised',
]);
const PUBLISHED_HINTS: ReadonlySet<string> = new Set(['published', 'datepublished', 'pubdate']);
const LABEL_DEPTH = 2;

/** What the class names right around a date say it is. */
function markupLabel({ markup }: Block): SeenDate['label'] {
  if (markup?.selectedBy.includes('update-label') === true) return 'modified';
  let container: Container | null = markup?.container ?? null;
  for (let step = 0; step < LABEL_DEPTH && container !== null; step++, container = container.parent) {
    if (container.characters > LONGEST_DATELINE) return null;
    if (container.hints.some((hint) => PUBLISHED_HINTS.has(hint))) return 'published';
    if (container.hints.some((hint) => MODIFIED_HINTS.has(hint))) return 'modified';
  }
  return null;
}

import type { CleanedPage } from '../clean.js';
import type { Origin } from '../document/block.js';
import { byReadingOrder, describeOrigin, type Document, isMoved } from '../document/document.js';
import { toLine } from './line.js';

/** Chrome or repeated text that is left on a page. */
export interface Finding {
  /** Null for standard input. */
  readonly path: string | null;
  /** Place of a record in its container, from 1. Its lines are its own. */
  readonly record?: number;
  readonly rule: string;
  readonly origin: Origin;
  readonly text: string;
  readonly reason: string;
}

/** The rule of findings that repeat earlier text. */
export const REPEATED_TEXT = 'repeated-text';

/** What is wrong with a page, in reading order. */
export function findingsOf({ source, document }: CleanedPage): Finding[] {
  // The headline belongs to the page: that it becomes the title is no fault.
  const removed = document.removed.filter((removal) => !isMoved(removal, 'title'));
  return [...removed, ...document.merged].sort(byReadingOrder).map((entry) => ({
    path: source.path,
    ...(source.number === undefined ? {} : { record: source.number }),
    ...('rule' in entry
      ? { rule: entry.rule, reason: entry.reason }
      : { rule: REPEATED_TEXT, reason: describeMerge(entry, document) }),
    origin: entry.block.origin,
    text: entry.block.text,
  }));
}

/** Says what a merge repeats: `repeats line 9, 7` or `repeats main > p:nth-child(2)`. */
export function describeMerge(
  { into }: Document['merged'][number],
  { format }: Pick<Document, 'format'>,
): string {
  const places = [...new Set(into.map((block) => describeOrigin(block.origin)))].join(', ');
  return `repeats ${format === 'text' ? 'line ' : ''}${places}`;
}

// What fits on a line of a log beside the path; the JSON format has the whole text.
const LONGEST_TEXT = 120;

/**
 * `path:line: rule: text`, the form that editors and log readers know; of a record `path#number:line:`. Elements of
 * HTML have no line: it is 1.
 */
export function formatAsText({ path, record, rule, origin, text }: Finding): string {
  const name = `${path === null ? '<stdin>' : toLine(path)}${record === undefined ? '' : `#${record}`}`;
  return `${name}:${firstLine(origin)}: ${rule}: ${shorten(text)}\n`;
}

/** A workflow command that GitHub shows beside the line; beside the file if the line is that of a record. */
export function formatAsGithub(finding: Finding): string {
  const { path, record, rule, origin } = finding;
  const lastLine = 'line' in origin ? origin.line[1] : 1;
  const properties = [
    ...(path === null ? [] : [`file=${escapeProperty(path)}`]),
    ...(record === undefined ? [`line=${firstLine(origin)}`, `endLine=${lastLine}`] : []),
    `title=${escapeProperty(rule)}`,
  ];
  return `::warning ${properties.join(',')}::${escapeData(describeFinding(finding))}\n`;
}

/** What was found and why, with its place where a line does not tell it. */
export function describeFinding({ record, origin, text, reason }: Finding): string {
  const place =
    record === undefined && 'line' in origin
      ? ''
      : ` at ${[...(record === undefined ? [] : [`record ${record}`]), 'path' in origin ? origin.path : `line ${origin.line[0]}`].join(', ')}`;
  return `${shorten(text)} (${reason}${place})`;
}

function firstLine(origin: Origin): number {
  return 'line' in origin ? origin.line[0] : 1;
}

/** Cut between characters as readers count them, so that no mark loses its letter. */
function shorten(text: string): string {
  const line = toLine(text);
  if (line.length <= LONGEST_TEXT) return line;
  let end = 0;
  for (const { segment, index } of graphemes.segment(line.slice(0, LONGEST_TEXT * 2))) {
    if (index + segment.length > LONGEST_TEXT) break;
    end = index + segment.length;
  }
  return `${line.slice(0, end)}…`;
}

const graphemes = new Intl.Segmenter('en', { granularity: 'grapheme' });

// GitHub reads commands a line at a time, and properties up to `,` and `:`; it decodes these and nothing else.
function escapeData(text: string): string {
  return text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
}

function escapeProperty(text: string): string {
  return escapeData(text).replaceAll(':', '%3A').replaceAll(',', '%2C');
}

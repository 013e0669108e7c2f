import type { Container } from '../document/block.js';
import { isRunningText } from '../document/body-span.js';
import type { Removal } from '../document/document.js';
import { measureBlock } from '../document/text-measures.js';
import type { SeenByline } from '../metadata/seen.js';
import { ruleById } from '../rules/index.js';
import { isElsewhere, type Line, type PageHead } from './page-lines.js';

/** A byline, and the removal whose block shows it; null when the article has kept the block. */
export interface FoundByline {
  readonly byline: SeenByline;
  readonly removal: Removal | null;
}

/** No byline with its roles and date is longer, in characters; what is longer are standfirsts. */
export const LONGEST_LINE = 160;

/** Whether a line is short enough, seen, and in a place where the writer may be named. */
export function couldBeByline({ block, removal }: Line, { isRevealed, around }: PageHead): boolean {
  if (!isRevealed && block.markup?.hidden === true) return false;
  if (block.text.length > LONGEST_LINE || block.kind === 'code') return false;
  if (isRunningText(measureBlock(block)) && !/\p{Nd}/u.test(block.text)) return false;
  return removal?.rule !== 'breadcrumb' && !isElsewhere(block, around);
}

/** No name is longer, in characters. */
export const LONGEST_NAME = 60;

/** Whether a text is as short as a name and no sentence. */
export function couldBeName(text: string): boolean {
  return text.length <= LONGEST_NAME && !/[?!]|\.\s*$/u.test(text);
}

/** Elements of one kind: several writers are listed in elements alike. */
export function groupOf({ tag, hints, depth }: Container): string {
  return `${tag} ${depth} ${hints.join(' ')}`;
}

/** Whether a rule says that the block is something else than a byline or a date. */
export function isOfOtherRule(removal: Removal | null): boolean {
  if (removal?.rule === 'form-control') return true;
  const rule = removal === null ? undefined : ruleById(removal.rule);
  return rule !== undefined && !DETAIL_RULES.has(rule.id);
}

const DETAIL_RULES: ReadonlySet<string> = new Set([
  'byline',
  'author-box',
  'date-label',
  'update-label',
  'reading-time',
  'source',
]);

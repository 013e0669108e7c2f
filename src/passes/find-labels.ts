import type { Block } from '../document/block.js';
import type { Document, MetadataField, Removal } from '../document/document.js';
import { UNSPACED } from '../document/key.js';
import { measureText } from '../document/text-measures.js';
import type { PhraseKind } from '../languages/define-language.js';
import { ruleById } from '../rules/index.js';
import { siteNameIn } from './site-name-in.js';
import type { PassContext } from './pass.js';

/** A removed block that says something of the page. */
export interface Evidence {
  readonly removal: Removal;
  readonly field: MetadataField;
  /** What it says, as the page has it. */
  readonly texts: readonly string[];
}

/**
 * What the labels of a page say of it: sections and breadcrumbs by the headline, tags, and the owner in the copyright line.
 *
 * @param removed in reading order
 */
export function findLabels(
  document: Document,
  removed: readonly Removal[],
  context: PassContext,
): readonly Evidence[] {
  const place = placeOf(document, removed);
  return withoutLooseLabels([
    ...removed.flatMap((removal, at) => evidenceOf(removal, at, removed, place, context)),
    ...tagsBelowHeading(removed, context),
  ]);
}

/** A breadcrumb or a heading of categories says it for certain; a label near the headline only without them. */
function withoutLooseLabels(evidence: readonly Evidence[]): readonly Evidence[] {
  const isCertain = evidence.some(
    ({ field, removal }) => field === 'categories' && removal.rule !== 'section',
  );
  return isCertain
    ? evidence.filter(({ field, removal }) => field !== 'categories' || removal.rule !== 'section')
    : evidence;
}

/** Where the article stands among all blocks of the page. */
interface Place {
  /** The headline, or the article's first block. */
  readonly start: number;
  readonly bodyFrom: number;
  readonly bodyTo: number;
}

// Labels of sections stand right above the headline or between it and the text; farther up it is the menu.
const LABEL_REACH = 3;
const MOST_LABELS = 4;
// A menu has so many entries at least, and so much of its text in links.
const MENU_BLOCKS = 4;
const MENU_LINKS = 0.9;
// Breadcrumbs, tags and categories also stand a little farther off, and below the text.
const DETAIL_REACH = 10;

function placeOf(document: Document, removed: readonly Removal[]): Place {
  const title = removed.find(({ rule }) => rule === 'title')?.block.index;
  const bodyFrom = document.blocks[0]?.index ?? 0;
  return { start: title ?? bodyFrom, bodyFrom, bodyTo: document.blocks.at(-1)?.index ?? bodyFrom };
}

function evidenceOf(
  removal: Removal,
  at: number,
  removed: readonly Removal[],
  place: Place,
  context: PassContext,
): Evidence[] {
  const { rule, block } = removal;
  const field = ruleById(rule)?.field;
  if (rule === 'copyright') {
    const name = siteNameIn(block, context);
    return name === null ? [] : [{ removal, field: 'siteName', texts: [name] }];
  }
  if (field === undefined) {
    const steps =
      isNear(block, place, DETAIL_REACH) && block.index < place.start ? stepsOf(block, context) : [];
    return steps.length === 0 ? [] : [{ removal, field: 'categories', texts: steps }];
  }
  if (field === 'authors' || field === 'publishedAt' || field === 'modifiedAt') return [];
  // Clouds of tags and lists of categories stand in side bars.
  if (block.markup?.selectedBy.includes(rule) && rule !== 'breadcrumb' && !isNear(block, place, DETAIL_REACH))
    return [];
  const isLabel = rule === 'section' && block.markup?.selectedBy.includes(rule) !== true;
  if (isLabel && (!isNear(block, place, LABEL_REACH) || labelsInRow(at, removed) > MOST_LABELS)) return [];
  if (isLabel && isInMenu(block)) return [];
  if (field === 'tags' && block.markup?.selectedBy.includes(rule) && !couldBeLabel(block.text)) return [];
  const texts = labelsOf(block, context);
  // Sections in a row on one line are the menu.
  return isLabel && texts.length > MOST_LABELS ? [] : [{ removal, field, texts }];
}

const LONGEST_STEP = 40;
const MOST_STEPS = 4;

/** The steps of a short trail behind its first, the home page: "Society" of "Home » Society". */
function stepsOf({ text, ...block }: Block, { match }: PassContext): string[] {
  if (text.length > MOST_STEPS * LONGEST_STEP) return [];
  const [home = '', ...steps] = text.split(/\s*[>›»→❯⟩]\s*|\s\/\s/u);
  if (steps.length === 0 || steps.length >= MOST_STEPS || home === '') return [];
  if (match({ ...block, text: home, markup: null })?.rule.id !== 'breadcrumb-home') return [];
  return steps.every((step) => step !== '' && step.length <= LONGEST_STEP) ? steps : [];
}

function isNear({ index }: Block, { start, bodyFrom, bodyTo }: Place, reach: number): boolean {
  return (index >= start - reach && index <= bodyFrom + 1) || (index > bodyTo && index <= bodyTo + reach);
}

/** Whether an element around a label holds several links and hardly anything else, as the menu of a site does. */
function isInMenu({ markup }: Block): boolean {
  if (markup?.selectedBy.includes('breadcrumb')) return false;
  for (let around = markup?.container ?? null; around !== null; around = around.parent) {
    if (around.blocks >= MENU_BLOCKS && around.linkCharacters >= MENU_LINKS * around.characters) return true;
  }
  return false;
}

function labelsInRow(at: number, removed: readonly Removal[]): number {
  let from = at;
  while (at - from < MOST_LABELS && isNextLabel(removed[from - 1], removed[from])) from--;
  let to = at;
  while (to - at < MOST_LABELS && isNextLabel(removed[to], removed[to + 1])) to++;
  return to - from + 1;
}

function isNextLabel(above: Removal | undefined, below: Removal | undefined): boolean {
  return (
    above?.rule === 'section' && below?.rule === 'section' && below.block.index === above.block.index + 1
  );
}

/** The labels of a block: each phrase of a glued run, what a heading's slot holds, or the block itself. */
function labelsOf(block: Block, { match }: PassContext): string[] {
  const parts = match(block)?.parts ?? [];
  if (parts.length === 0) {
    return block.text
      .split(/\s+[>›»/|]\s+|\s*[›»]\s*/u)
      .filter((step) => match({ ...block, text: step || ' ', markup: null })?.rule.id !== 'breadcrumb-home');
  }
  return parts.flatMap(({ kind, text, slots }) => {
    if (kind === 'section') return [text];
    return LABELLED.has(kind) ? slots : [];
  });
}

/** Headings whose slots hold labels; those of a credit beside them hold something else. */
const LABELLED: ReadonlySet<PhraseKind> = new Set<PhraseKind>([
  'categoryHeading',
  'tagHeading',
  'breadcrumbHome',
]);

const LONGEST_TAG = 40;
const MOST_TAGS = 15;

/** Short lines right below a tags heading are the tags, as far as nothing else claims them. */
function tagsBelowHeading(removed: readonly Removal[], { match }: PassContext): Evidence[] {
  const found: Evidence[] = [];
  for (const [at, heading] of removed.entries()) {
    if (heading.rule !== 'tag-heading' || heading.block.text.length > LONGEST_TAG) continue;
    // One that lists its tags has none below.
    if (match(heading.block)?.parts.some(({ slots }) => slots.length > 0) === true) continue;
    for (let next = at + 1; next <= at + MOST_TAGS; next++) {
      const removal = removed[next];
      const isNext = removal?.block.index === heading.block.index + next - at;
      if (!removal || !isNext || !couldBeTag(removal)) break;
      found.push({ removal, field: 'tags', texts: tagsOn(removal.block.text) });
    }
  }
  return found;
}

function couldBeTag({ rule, block }: Removal): boolean {
  const isFree = rule === 'section' || (ruleById(rule) === undefined && rule !== 'title');
  return isFree && couldBeLabel(block.text);
}

function couldBeLabel(text: string): boolean {
  const measures = measureText(text);
  if (measures.commas > 0 || measures.endsSentence || measures.endsInColon) return false;
  return measures.width <= LONGEST_TAG;
}

/** Tags of scripts that set no space inside a word stand on one line with spaces between. */
function tagsOn(text: string): string[] {
  return UNSPACED.test(text) ? text.split(/[\s\u3001]+/u) : [text];
}

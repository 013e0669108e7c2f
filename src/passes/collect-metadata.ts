import type { Block } from '../document/block.js';
import {
  byReadingOrder,
  type Document,
  type Metadata,
  type MetadataField,
  type Removal,
} from '../document/document.js';
import { comparisonKey, UNSPACED } from '../document/key.js';
import { measureText } from '../document/text-measures.js';
import { createAuthorLineReader } from '../metadata/author-line.js';
import { isSameDay } from '../metadata/dates.js';
import { resolveMetadata } from '../metadata/index.js';
import type { Seen, SeenByline } from '../metadata/seen.js';
import { ruleById } from '../rules/index.js';
import { findBylines, type FoundByline } from './find-bylines.js';
import { daysOf, findDates, type FoundDateLine } from './find-dates.js';
import { describeProvenance } from './describe-provenance.js';
import { introducedName } from './introduced-name.js';
import type { Pass, PassContext } from './pass.js';
import { settleHeadline } from './settle-headline.js';

/** A removed block that says something of the page. */
interface Evidence {
  readonly removal: Removal;
  readonly field: MetadataField;
  /** What it says, as the page has it. */
  readonly texts: readonly string[];
}

/**
 * Fills the metadata from what the page declares and from the removed blocks that say something of the page: bylines,
 * dates, labels of sections, tags, the names in author boxes and copyright lines. The account says of each of these
 * blocks which field it was moved to.
 */
export const collectMetadata: Pass = (read, context) => {
  if (read.isCleaned) return read;
  const document = settleHeadline(withAddress(read, context.options.url), context.options.url);
  const removed = document.removed.toSorted(byReadingOrder);
  const place = placeOf(document, removed);
  const introduced = introducedName(removed, context.languages);
  const readLine = createAuthorLineReader(context.languages);
  const bylines = findBylines(document, removed, context, readLine);
  const dates = findDates(document, removed, context, readLine);
  const evidence = withoutLooseLabels([
    ...bylines.flatMap(bylineEvidence),
    ...dates.flatMap((line) => dateEvidence(line, context)),
    ...removed.flatMap((removal, at) => evidenceOf(removal, at, removed, place, context)),
    ...tagsBelowHeading(removed),
    ...(introduced ? [{ ...introduced, texts: [introduced.name] }] : []),
  ]);
  // The last step of a breadcrumb is often the page itself.
  const titleKey = comparisonKey(document.metadata.title ?? '');
  const seen: Seen = {
    title: document.metadata.title,
    titleConfidence: removed.find(({ rule }) => rule === 'title')?.confidence ?? 0,
    headings: visibleHeadings(document),
    bylines: [
      ...bylines.map(({ byline }) => byline),
      ...(introduced?.field === 'authors' ? [boxByline(introduced.name)] : []),
    ],
    dates: dates.map(({ date }) => date),
    categories: textsOf(evidence, 'categories').filter((text) => comparisonKey(text) !== titleKey),
    tags: textsOf(evidence, 'tags'),
    siteName: (introduced?.field === 'siteName' ? introduced.name : textsOf(evidence, 'siteName')[0]) ?? null,
    pageType: document.pageType ?? null,
  };
  const { metadata: resolved, provenance } = resolveMetadata(document.declared, seen, context.languages);
  // The first thing that a block says, if it was believed.
  const fieldOf = new Map<Removal, MetadataField>();
  const ruleOf = new Map<MetadataField, string>([['title', 'title']]);
  for (const entry of evidence) {
    if (!wasBelieved(entry, resolved)) continue;
    if (!fieldOf.has(entry.removal)) fieldOf.set(entry.removal, entry.field);
    if (!ruleOf.has(entry.field)) ruleOf.set(entry.field, entry.removal.rule);
  }
  return {
    ...document,
    removed: removed.map((removal) => {
      const field = fieldOf.get(removal);
      return field === undefined ? removal : { ...removal, reason: `moved to ${field}` };
    }),
    metadata: { ...resolved, title: resolved.title ?? document.metadata.title },
    provenance: describeProvenance(provenance, ruleOf, document, context.options),
  };
};

function bylineEvidence({ byline, removal }: FoundByline): Evidence[] {
  return removal === null ? [] : [{ removal, field: 'authors', texts: [byline.text] }];
}

function dateEvidence(line: FoundDateLine, { languages }: PassContext): Evidence[] {
  const { date, removal } = line;
  if (removal === null) return [];
  const texts = daysOf(line, languages);
  const fields = ['publishedAt', 'modifiedAt'] as const;
  return (date.label === 'modified' ? fields.toReversed() : fields).map((field) => ({
    removal,
    field,
    texts,
  }));
}

function boxByline(text: string): SeenByline {
  return { text, sign: 'box', group: '', offset: Number.POSITIVE_INFINITY };
}

/** A dump declares nothing; the address it was saved from is known from outside. */
function withAddress(document: Document, address: string | undefined): Document {
  if (document.format !== 'text' || address === undefined) return document;
  return { ...document, declared: [{ field: 'canonicalUrl', value: address, source: 'address' }] };
}

const HEADLINE_LEVELS = 2;

/** The headings that can be the page's own, whether they stay or were taken for chrome. */
function visibleHeadings({ blocks, removed }: Document): string[] {
  return [...blocks, ...removed.filter(({ rule }) => rule !== 'hidden-text').map(({ block }) => block)]
    .filter(({ kind, level = HEADLINE_LEVELS }) => kind === 'heading' && level <= HEADLINE_LEVELS)
    .toSorted((left, right) => left.index - right.index)
    .map(({ text }) => text);
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

/** Whether the field has what the block says; names of people and dates are rewritten on the way. */
function wasBelieved({ field, texts }: Evidence, resolved: Metadata): boolean {
  const value = resolved[field];
  if (value === null || value.length === 0) return false;
  if (field === 'publishedAt' || field === 'modifiedAt') {
    return typeof value === 'string' && texts.some((text) => isSameDay(text, value));
  }
  const values = (typeof value === 'string' ? [value] : value).map(comparisonKey);
  return texts.some((text) => values.some((known) => comparisonKey(text).includes(known)));
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
// Bylines and dates also stand a little farther off, and below the text.
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
  if (rule === 'copyright') return siteNameIn(removal, context);
  if (field === undefined) return [];
  if (field === 'authors' || field === 'publishedAt' || field === 'modifiedAt') return [];
  // Clouds of tags and lists of categories stand in side bars.
  if (block.markup?.selectedBy.includes(rule) && rule !== 'breadcrumb' && !isNear(block, place, DETAIL_REACH))
    return [];
  const isLabel = rule === 'section' && block.markup?.selectedBy.includes(rule) !== true;
  if (isLabel && (!isNear(block, place, LABEL_REACH) || labelsInRow(at, removed) > MOST_LABELS)) return [];
  if (isLabel && isInMenu(block)) return [];
  if (field === 'tags' && block.markup?.selectedBy.includes(rule) && !couldBeLabel(block.text)) return [];
  return [{ removal, field, texts: labelsOf(block, context) }];
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
  return parts.flatMap((part) => (part.kind === 'section' ? [part.text] : part.slots));
}

const LONGEST_TAG = 40;
const MOST_TAGS = 15;

/** Short lines right below a tags heading are the tags, as far as nothing else claims them. */
function tagsBelowHeading(removed: readonly Removal[]): Evidence[] {
  const found: Evidence[] = [];
  for (const [at, heading] of removed.entries()) {
    if (heading.rule !== 'tag-heading' || heading.block.text.length > LONGEST_TAG) continue;
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

// After the sign and the year stands the owner's name, up to the next sentence or separator: in Armenian it may be a colon.
const OWNER =
  /(?:©|\(c\)|copyright)[\s\p{Nd}\p{Pd},]*(?<name>\p{L}(?:(?!(?<=\p{Script=Armenian}):)[^.|,©،。։።\p{Nd}]){2,58})/iu;

function siteNameIn(removal: Removal, { match }: PassContext): Evidence[] {
  const { block } = removal;
  const slots = match(block)?.parts.flatMap((part) => part.slots) ?? [];
  const found = OWNER.exec(block.text)?.groups?.['name'] ?? slots.find((slot) => /\p{L}{2}/u.test(slot));
  const name = found?.replace(/\s*(?:all rights|rights reserved).*$/iu, '').trim();
  return name === undefined || name === '' ? [] : [{ removal, field: 'siteName', texts: [name] }];
}

function textsOf(evidence: readonly Evidence[], wanted: MetadataField): string[] {
  return evidence.filter(({ field }) => field === wanted).flatMap(({ texts }) => texts);
}

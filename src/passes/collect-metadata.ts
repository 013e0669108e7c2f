import {
  byReadingOrder,
  type Document,
  type Metadata,
  type MetadataField,
  movedTo,
  type Removal,
} from '../document/document.js';
import { comparisonKey } from '../document/key.js';
import { createAuthorLineReader } from '../metadata/author-line.js';
import { isSameDay } from '../metadata/dates.js';
import { resolveMetadata } from '../metadata/index.js';
import type { Seen, SeenByline } from '../metadata/seen.js';
import type { FoundByline } from './byline-lines.js';
import { findBylines } from './find-bylines.js';
import { type Evidence, findLabels } from './find-labels.js';
import { daysOf, findDates, type FoundDateLine } from './find-dates.js';
import { describeProvenance } from './describe-provenance.js';
import { introducedName } from './introduced-name.js';
import type { Pass, PassContext } from './pass.js';
import { settleHeadline } from './settle-headline.js';

/**
 * Fills the metadata from what the page declares and from the removed blocks that say something of the page: bylines,
 * dates, labels of sections, tags, the names in author boxes and copyright lines. The account says of each of these
 * blocks which field it was moved to.
 */
export const collectMetadata: Pass = (read, context) => {
  if (read.isCleaned) return read;
  const document = settleHeadline(withAddress(read, context.options.url), context.options.url);
  const removed = document.removed.toSorted(byReadingOrder);
  const introduced = introducedName(removed, context.languages);
  const readLine = createAuthorLineReader(context.languages);
  const bylines = findBylines(document, removed, context, readLine);
  const dates = findDates(document, removed, context, readLine);
  const evidence = [
    ...bylines.flatMap(bylineEvidence),
    ...dates.flatMap((line) => dateEvidence(line, context)),
    ...findLabels(document, removed, context),
    ...(introduced ? [{ ...introduced, texts: [introduced.name] }] : []),
  ];
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
      return field === undefined ? removal : { ...removal, reason: movedTo(field) };
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

function textsOf(evidence: readonly Evidence[], wanted: MetadataField): string[] {
  return evidence.filter(({ field }) => field === wanted).flatMap(({ texts }) => texts);
}

import type { Declaration } from '../document/document.js';
import type { Language } from '../languages/define-language.js';
import { toIsoDate } from './calendar.js';
import { dateLabel } from './date-words.js';
import { declaredValues } from './declared.js';
import { declaredLocale } from './language.js';
import { type DateHabits, findDates, type NumericOrder, parseDate, provenOrder } from './parse-date.js';
import { type Resolved, UNKNOWN, VISIBLE } from './resolved.js';
import type { Seen } from './seen.js';

/** ISO 8601, or null, and where each was found. */
export interface Dates {
  readonly publishedAt: Resolved<string | null>;
  readonly modifiedAt: Resolved<string | null>;
}

/** A declared date. */
interface Stated {
  readonly date: string;
  readonly source: string;
}

/** The dates that the page shows, in reading order. */
interface Shown {
  readonly published: readonly string[];
  readonly modified: readonly string[];
  /** Near the headline, without a word to say what they are. */
  readonly bare: readonly string[];
  /** Below the article, as that of publication. */
  readonly below: readonly string[];
}

/** Sources in the page's text, which can belong to any story of a list. */
const LISTED = /^(?:time|microdata|hentry)$/u;

/**
 * When the article was published and last changed. For publication, in this order of trust:
 *
 * 1. the most trusted declared date that the page shows too;
 * 2. a date that the page labels as that of publication, or shows near the headline without a label, unless it is the
 *    declared date of the last change;
 * 3. the most trusted declared date; then the date in the page's address.
 *
 * The last change is the most trusted declared one that the page shows too, else what the page labels as one, since systems
 * declare every touch of theirs, else the most trusted declared one; a change before publication is none.
 *
 * A declared date of the same day gives its time. Relative dates are none.
 */
export function resolveDates(
  declared: readonly Declaration[],
  seen: Seen,
  languages: readonly Language[],
): Dates {
  const texts = [
    ...declaredValues(declared, 'publishedAt'),
    ...declaredValues(declared, 'modifiedAt'),
    ...seen.dates.map(({ text }) => text),
  ];
  const locale = declaredLocale(declared);
  const habits: DateHabits = {
    locale,
    order: provenOrder(texts) ?? agreedOrder(declared, seen, languages, locale),
  };
  const read = (field: 'publishedAt' | 'modifiedAt'): Stated[] =>
    declared
      .filter((declaration) => declaration.field === field)
      .map(({ value, source }) => ({
        date: parseTimestamp(value) ?? parseDate(value, languages, habits),
        source,
      }))
      .filter((stated): stated is Stated => stated.date !== null);
  const [published, modified] = [read('publishedAt'), read('modifiedAt')];
  const shown = readShown(seen, languages, habits);
  const publishedAt = choosePublished(published, modified, shown, declared);
  const later = chooseModified(modified, shown, publishedAt.value);
  return { publishedAt, modifiedAt: later };
}

/** The order in which a visible numeric date is the day that a declaration has in ISO's own. */
function agreedOrder(
  declared: readonly Declaration[],
  seen: Seen,
  languages: readonly Language[],
  locale: string | null,
): NumericOrder | null {
  const days = new Set(
    declared
      .filter(({ field, value }) => field.endsWith('At') && /^\d{4}-\d\d-\d\d/u.test(value))
      .map(({ value }) => dayOf(value)),
  );
  if (days.size === 0) return null;
  const agrees = (order: NumericOrder): boolean =>
    seen.dates.some(({ text }) => {
      const date = parseDate(text, languages, { locale, order });
      return date !== null && days.has(dayOf(date));
    });
  const [dayFirst, monthFirst] = [agrees('day-first'), agrees('month-first')];
  if (dayFirst === monthFirst) return null;
  return dayFirst ? 'day-first' : 'month-first';
}

function choosePublished(
  stated: readonly Stated[],
  modified: readonly Stated[],
  shown: Shown,
  declared: readonly Declaration[],
): Resolved<string | null> {
  const changes = new Set(shown.modified.map(dayOf));
  const reliable = stated.filter(({ source }) => !LISTED.test(source));
  const earliest = reliable.map(({ date }) => dayOf(date)).sort()[0];
  // Pages show the day of the last change in the place of that of publication.
  const isChange = (date: string): boolean => earliest !== undefined && dayOf(date) > earliest;
  const visible = [...shown.published, ...shown.bare.filter((date) => !isChange(date))];
  const isShownBy = ({ date, source }: Stated, days: readonly string[]): boolean => {
    const isLoose = LISTED.test(source) && !(date === stated[0]?.date && date.length > 10);
    return days.some((other) => (isLoose ? dayOf(date) === dayOf(other) : isSameDay(date, other)));
  };
  const agreed = stated.find((each) => isShownBy(each, visible));
  if (agreed) return withTime(agreed.date, stated, [agreed.source, VISIBLE]);
  const [first] = visible;
  const [note] = shown.below;
  if (first !== undefined && note !== undefined && dayOf(note) < dayOf(first))
    return { value: note, sources: [VISIBLE] };
  if (first !== undefined) return withTime(first, [...stated, ...modified], [VISIBLE]);
  const confirmed = reliable.find(({ date }) => shown.below.some((other) => dayOf(other) === dayOf(date)));
  if (confirmed) return withTime(confirmed.date, stated, [confirmed.source, VISIBLE]);
  const [trusted] = reliable;
  if (trusted) return withTime(trusted.date, stated, [trusted.source]);
  const address = dateInAddress(declared);
  if (address !== null) return withTime(address, stated, ['url']);
  if (note !== undefined) return withTime(note, stated, [VISIBLE]);
  const loose =
    stated.find(({ source }) => source !== 'time') ?? stated.find(({ date }) => !changes.has(dayOf(date)));
  return loose ? { value: loose.date, sources: [loose.source] } : UNKNOWN;
}

function chooseModified(
  stated: readonly Stated[],
  shown: Shown,
  publishedAt: string | null,
): Resolved<string | null> {
  const isLater = (date: string): boolean => publishedAt === null || isNotBefore(date, publishedAt);
  const agreed = stated.find(
    ({ date }) =>
      isLater(date) &&
      shown.modified.some((other) =>
        date.length > 10 ? isSameDay(date, other) : dayOf(date) === dayOf(other),
      ),
  );
  if (agreed) return withTime(agreed.date, stated, [agreed.source, VISIBLE]);
  const labelled = shown.modified.find(isLater);
  if (labelled !== undefined) return { value: labelled, sources: [VISIBLE] };
  const [trusted] = stated;
  if (trusted && isLater(trusted.date)) return withTime(trusted.date, stated, [trusted.source]);
  const seen =
    // Of two dates without a word, the later is that of the change.
    shown.bare.find((date) => publishedAt !== null && dayOf(date) > dayOf(publishedAt));
  return seen === undefined ? UNKNOWN : { value: seen, sources: [VISIBLE] };
}

/** A date with the time that a declared date of its day has. */
function withTime(date: string, stated: readonly Stated[], sources: readonly string[]): Resolved<string> {
  if (date.length > 10) return { value: date, sources };
  const timed = stated.find((other) => other.date.length > 10 && dayOf(other.date) === date);
  return timed ? { value: timed.date, sources: [...sources, timed.source] } : { value: date, sources };
}

function readShown(seen: Seen, languages: readonly Language[], habits: DateHabits): Shown {
  const shown = {
    published: [] as string[],
    modified: [] as string[],
    bare: [] as string[],
    below: [] as string[],
  };
  for (const line of seen.dates) {
    for (const [at, { date, before, after }] of findDates(line.text, languages, habits).entries()) {
      const word = dateLabel(before, after, languages);
      const isNear = Number.isFinite(line.offset);
      // Class names of publication are put on any date.
      const label = word ?? (at > 0 || (line.label === 'published' && isNear) ? null : line.label);
      if (label === 'modified') shown.modified.push(date);
      else if (label === 'published') (isNear ? shown.published : shown.below).push(date);
      else if (label === null && isNear) shown.bare.push(date);
    }
  }
  return shown;
}

function isNotBefore(date: string, other: string): boolean {
  if (date.length > 10 && other.length > 10) return Date.parse(date) >= Date.parse(other);
  return dayOf(date) >= dayOf(other);
}

// The day of one instant differs between time zones.
const ZONES = 1;

/** Whether two ISO dates can be of one instant. */
export function isSameDay(one: string, other: string): boolean {
  return daysBetween(one, other) <= ZONES;
}

function daysBetween(one: string, other: string): number {
  return Math.abs(Date.parse(dayOf(one)) - Date.parse(dayOf(other))) / 86_400_000;
}

function dayOf(date: string): string {
  return date.slice(0, 10);
}

/** Seconds or milliseconds since 1970, from the year 2001 on: shorter numbers could be anything. */
function parseTimestamp(text: string): string | null {
  const match = /^(1\d{9})(\d{3})?$/u.exec(text);
  return match ? `${new Date(Number(match[1]) * 1000).toISOString().slice(0, 19)}Z` : null;
}

/** Many addresses have the day of publication: `/2024/05/03/`, `/2024-05-03-`, `-20240503`. */
function dateInAddress(declared: readonly Declaration[]): string | null {
  for (const address of declaredValues(declared, 'canonicalUrl')) {
    const match =
      /[/](\d{4})([/-])(\d{1,2})\2(\d{1,2})(?![\d])/u.exec(address) ??
      /[/-]((?:19|20)\d\d)()(\d\d)(\d\d)(?=[/.-]|$)/u.exec(address);
    if (!match) continue;
    const date = toIsoDate('gregorian', Number(match[1]), Number(match[3]), Number(match[4]));
    if (date !== null) return date;
  }
  return null;
}

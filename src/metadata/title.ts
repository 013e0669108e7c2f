import type { Declaration } from '../document/document.js';
import { comparisonKey, keyWords } from '../document/key.js';
import { declaredHosts, declaredValues } from './declared.js';
import { resemblance } from './resemblance.js';
import { type Resolved, UNKNOWN, VISIBLE } from './resolved.js';
import type { Seen } from './seen.js';
import { isSiteName, splitHeadline, splitTitle, type TitleEvidence } from './split-title.js';

/**
 * A visible headline this like a declared title is the article's. With the first h1 element as the headline, on the
 * development set: below, the headline was right on 26 of 144 pages and the declared title on 73; from here on, the
 * headline on 978 of 1,235 and the declared title on 894.
 */
const SAME_TITLE = 0.3;

/**
 * A headline that is about as likely as not another block does not overrule a declared title: of
 * those up to about here on the development set the headline was right on 23 of 145 pages, the declared title on 78.
 */
const LEAST_CONFIDENCE = 0.6;

/** A headline that begins a declared title and has more than this share of it is the title but for the site's name. */
const MOST_BEHIND = 0.5;

/**
 * The article's title, without the site's name. The visible headline where a declared title is like it and it is more
 * likely the headline than not, in the declared spelling if that differs in case and punctuation only; the most trusted
 * declared title where none is, since what looks like a headline may then be a label; the visible headline where nothing
 * is declared. On a page that presents an offer the card's or the window's title before an unlike headline.
 */
export function resolveTitle(declared: readonly Declaration[], seen: Seen): Resolved<string | null> {
  const evidence = titleEvidence(declared, seen);
  const candidates = declared
    .filter(
      ({ field, value }) =>
        field === 'title' && /[\p{L}\p{N}]/u.test(value) && !isStandfirst(value, declared),
    )
    .map(({ value, source }) => ({ text: splitTitle(value, evidence), source }));
  const proper = candidates.filter(({ text }) => !isSiteName(text, evidence));
  const stated = longerForm(proper) ?? candidates[0];
  const declaredTitle: Resolved<string | null> = stated
    ? { value: stated.text, sources: [stated.source] }
    : UNKNOWN;
  if (seen.title === null || comparisonKey(seen.title) === '') return declaredTitle;
  const headline = splitHeadline(seen.title, evidence);
  const key = comparisonKey(headline);
  // On an offer other declarations name the service or the firm.
  const isOffer = seen.pageType === 'other';
  const same = candidates.find(
    ({ text, source }) => comparisonKey(text) === key && (!isOffer || OWN_TITLES.has(source)),
  );
  if (same) return { value: same.text, sources: [same.source, VISIBLE] };
  // Before the headline its block may hold a label or a date.
  if (stated && key.endsWith(` ${comparisonKey(stated.text)}`)) return declaredTitle;
  // Behind the headline a title has the site's name or a section.
  const isStart = stated !== undefined && key.length > MOST_BEHIND * comparisonKey(stated.text).length;
  if (isStart && comparisonKey(stated.text).startsWith(`${key} `))
    return { value: headline, sources: [VISIBLE] };
  const named = isOffer ? titleOfOffer(candidates, key, evidence) : null;
  if (named !== null) return named;
  const isTrusted =
    stated === undefined ||
    (seen.titleConfidence > LEAST_CONFIDENCE &&
      candidates.some(({ text }) => resemblance(text, headline) >= SAME_TITLE));
  return isTrusted ? { value: headline, sources: [VISIBLE] } : declaredTitle;
}

/**
 * The title of a page that presents an offer or an owner: such a page is headed by a slogan, and what it is stands in the
 * title of its card or window, before the mark that closes it. Of 99 such pages of the development set whose headline is
 * no declared title, the reference has the declared title on 51 and the headline on 18.
 */
function titleOfOffer(
  candidates: readonly Candidate[],
  headline: string,
  evidence: TitleEvidence,
): Resolved<string> | null {
  const card = candidates.find(({ source }) => OWN_TITLES.has(source));
  if (card === undefined || isSiteName(card.text, evidence)) return null;
  const [first = ''] = card.text.split(/\s+[|｜]\s+/u);
  const isSubject = keyWords(first).length > 1 && !isSiteName(first, evidence);
  const isCut = isSubject || comparisonKey(first) === headline;
  return { value: isCut ? first : card.text, sources: [card.source] };
}

const OWN_TITLES: ReadonlySet<string> = new Set(['og:title', 'title']);

interface Candidate {
  readonly text: string;
  readonly source: string;
}

/** Some templates put the standfirst where the headline belongs; no headline is as long as this. */
const MAX_HEADLINE = 250;

function isStandfirst(title: string, declared: readonly Declaration[]): boolean {
  const titles = declaredValues(declared, 'title');
  if (titles.every((other) => other === title)) return false;
  const key = comparisonKey(title);
  return (
    title.length > MAX_HEADLINE ||
    (title.length > 100 &&
      declaredValues(declared, 'description').some((text) => comparisonKey(text) === key))
  );
}

/** The first title, or the full one of which it is the shortened form: social cards end long ones with "…". */
function longerForm(titles: readonly Candidate[]): Candidate | undefined {
  const [first] = titles;
  if (first === undefined || !CUT.test(first.text)) return first;
  const start = comparisonKey(first.text);
  return titles.find(({ text }) => !CUT.test(text) && comparisonKey(text).startsWith(start)) ?? first;
}

const CUT = /(?:…|\.\.\.)$/u;

function titleEvidence(declared: readonly Declaration[], seen: Seen): TitleEvidence {
  const titles = declaredValues(declared, 'title');
  const titleKeys = new Set(titles.map(comparisonKey));
  const siteNames = [
    ...declaredValues(declared, 'siteName'),
    ...(seen.siteName === null ? [] : [seen.siteName]),
  ];
  return {
    // Careless templates put the headline into the site's name.
    siteNames: siteNames.filter((name) => !titleKeys.has(comparisonKey(name)) || titles.length === 1),
    hosts: declaredHosts(declared),
    isFrontPage: isFrontPage(declared),
    sections: [...declaredValues(declared, 'categories'), ...seen.categories],
    headlines: [...(seen.title === null ? [] : [seen.title]), ...seen.headings],
  };
}

function isFrontPage(declared: readonly Declaration[]): boolean {
  const addresses = declaredValues(declared, 'canonicalUrl').filter((address) => URL.canParse(address));
  return addresses.length > 0 && addresses.every((address) => new URL(address).pathname === '/');
}

import { comparisonKey, keyWords } from '../document/key.js';

/** What tells a headline's words from the site's. */
export interface TitleEvidence {
  /** Names the site gives itself. */
  readonly siteNames: readonly string[];
  /** Host names of the page, without `www.`. */
  readonly hosts: readonly string[];
  /** Whether the page is the site's front page, whose title speaks of the site. */
  readonly isFrontPage: boolean;
  /** Sections and categories of the page. */
  readonly sections: readonly string[];
  /** The visible headline and what else claims to be one. */
  readonly headlines: readonly string[];
}

interface Part {
  readonly text: string;
  readonly from: number;
  readonly to: number;
  /** Whether the separator before it is one that headlines themselves do not use. */
  readonly hard: boolean;
}

/** Separators that sites put between headline and name. Hyphens, colons and slashes count only beside spaces. */
const SEPARATOR =
  /\s*(?:[|｜¦]|::|[»«‹›•►▸])\s*|\s[-–—·:/<>~_]+\s|[:：]\s|(?<=[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}])[-–—_·]+(?=\S)|[【】]/gu;
const HARD = /[|｜¦»«‹›•►▸_]|::/u;

/** A site's name at the end, known by nothing but a hard separator, has at most this many words. */
const MAX_SITE_WORDS = 4;

/**
 * A declared title without the site's name and sections: the headline alone. `Headline | Site`, `Headline - Site -
 * Section`, `Site: Headline`. The visible headline or heading among its parts is taken; else parts are dropped from the
 * ends only, on evidence that they are the site's, or behind a separator that headlines do not use. At the start the
 * evidence must be exact, since subjects stand there too ("Herald Prize: the winners"), and on a front page nothing is
 * dropped there. A title that is nothing but the site's name is left whole.
 */
export function splitTitle(title: string, evidence: TitleEvidence): string {
  const parts = partsOf(title);
  if (parts.length < 2) return (parts[0]?.text ?? title).trim();
  const headline = visibleRun(title, parts, evidence);
  if (headline !== null) return headline;
  const isSubject = ({ text }: Part): boolean => !isSiteName(text, evidence);
  const start = parts.findIndex(({ text }) => !isOwnName(text, evidence));
  const first = evidence.isFrontPage || !parts.slice(start).some(isSubject) ? 0 : start;
  return withoutEnd(title, parts, first, evidence);
}

/** The visible headline without the site's name and sections at its end; it begins with nothing but itself. */
export function splitHeadline(headline: string, evidence: TitleEvidence): string {
  const parts = partsOf(headline);
  return parts.length < 2 ? headline.trim() : withoutEnd(headline, parts, 0, evidence);
}

function withoutEnd(title: string, parts: readonly Part[], first: number, evidence: TitleEvidence): string {
  // Where every part is like the site's name, only exact evidence counts.
  const isSubject = parts.slice(first).some(({ text }) => !isSiteName(text, evidence));
  const isSite = ({ text }: Part): boolean =>
    isSubject ? isSiteName(text, evidence) : isOwnName(text, evidence);
  let last = parts.length - 1;
  // What stands behind the site's name belongs to it: "Headline - Site - World news".
  for (let index = last; index > first; index--) {
    const part = parts[index];
    if (part && isSite(part)) last = index - 1;
  }
  const isSection = ({ text }: Part): boolean => evidence.sections.some((section) => isSame(section, text));
  for (let end = parts[last]; end && last > first && isSection(end); end = parts[last]) last--;
  if (last === parts.length - 1 && last > first && isSubject) {
    const end = parts[last];
    const rest = title.slice(parts[first]?.from ?? 0, parts[last - 1]?.to ?? 0);
    if (end?.hard === true && isShort(end.text) && keyWords(rest).length >= keyWords(end.text).length) last--;
  }
  return slice(title, parts, first, last);
}

/** Whether a text is the site's name or a form of it, as its own names and its host tell. */
export function isSiteName(text: string, evidence: Pick<TitleEvidence, 'siteNames' | 'hosts'>): boolean {
  const key = nameKey(text);
  if (key === '') return true;
  const words = key.split(' ');
  if (isOwnName(text, evidence)) return true;
  const named = evidence.siteNames.some((name) => {
    const siteKey = nameKey(name);
    if (siteKey === '') return false;
    // "CNN Business" of CNN, "Guardian" of The Guardian.
    const nameWords = siteKey.split(' ');
    const shared = nameWords.filter((word) => words.includes(word)).length;
    return (
      (shared === nameWords.length && words.length <= nameWords.length + 2) ||
      (shared === words.length && words.length * 2 > nameWords.length)
    );
  });
  return named || evidence.hosts.some((host) => isOfHost(words, host));
}

/** Whether a text is exactly one of the site's names, or its host's, but for spaces and punctuation. */
export function isOwnName(
  text: string,
  { siteNames, hosts }: Pick<TitleEvidence, 'siteNames' | 'hosts'>,
): boolean {
  const key = joinedKey(text);
  return (
    siteNames.some((name) => joinedKey(name) === key) ||
    hosts.some((host) => joinedKey(host) === key || hostLabels(host).includes(key))
  );
}

const TRADE_MARKS = /[™®©℠]/gu;

function nameKey(name: string): string {
  return comparisonKey(name.replace(TRADE_MARKS, ' '));
}

function joinedKey(text: string): string {
  return nameKey(text).replaceAll(' ', '');
}

/** The labels of a host name that can be the site's, longest first: not `com`, nor the `co` of `co.uk`. */
function hostLabels(host: string): string[] {
  const labels = host.split('.').slice(0, -1);
  if (labels.length > 1 && (labels.at(-1)?.length ?? 0) <= 3 && /\.\p{L}{2}$/u.test(host)) labels.pop();
  return labels.sort((left, right) => right.length - left.length).map((label) => label.replaceAll('-', ''));
}

function isOfHost(words: readonly string[], host: string): boolean {
  if (words.length > MAX_SITE_WORDS + 1) return false;
  const joined = words.join('');
  const labels = hostLabels(host);
  // "Loyola Marymount University" of lmu.edu.
  const initials = words.map((word) => word.charAt(0)).join('');
  if (words.length > 1 && labels.includes(initials)) return true;
  // "The Verge" of theverge; a short word is in too many hosts by chance.
  return labels.some((label) => {
    if (
      joined.length >= 4 &&
      joined.length * 2 > label.length &&
      (label.startsWith(joined) || label.endsWith(joined))
    )
      return true;
    return label.length >= 4 && words.length <= 3 && (joined.startsWith(label) || joined.endsWith(label));
  });
}

/** The longest run of parts that is a visible headline, if one is; the site's name often is a heading too. */
function visibleRun(title: string, parts: readonly Part[], evidence: TitleEvidence): string | null {
  const keys = new Set(evidence.headlines.map(comparisonKey).filter((key) => key !== ''));
  if (keys.size === 0 || parts.length > 12) return null;
  for (let length = parts.length; length > 0; length--) {
    for (let first = 0; first + length <= parts.length; first++) {
      const text = slice(title, parts, first, first + length - 1);
      const isWhole = length === parts.length;
      if (keys.has(comparisonKey(text)) && (isWhole || !isSiteName(text, evidence))) return text;
    }
  }
  return null;
}

function partsOf(title: string): Part[] {
  const parts: Part[] = [];
  let from = 0;
  let hard = false;
  for (const match of title.matchAll(SEPARATOR)) {
    parts.push({ text: title.slice(from, match.index), from, to: match.index, hard });
    from = match.index + match[0].length;
    hard = HARD.test(match[0]);
  }
  parts.push({ text: title.slice(from), from, to: title.length, hard });
  return parts.filter(({ text }) => /[\p{L}\p{N}]/u.test(text));
}

function slice(title: string, parts: readonly Part[], first: number, last: number): string {
  return title.slice(parts[first]?.from ?? 0, parts[last]?.to ?? title.length).trim();
}

function isSame(left: string, right: string): boolean {
  return comparisonKey(left) === comparisonKey(right);
}

function isShort(text: string): boolean {
  return keyWords(text).length <= MAX_SITE_WORDS && text.trim().length <= 30;
}

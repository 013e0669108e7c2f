import { comparisonKey, keyWords } from '../document/key.js';

/** What tells a headline's words from the site's. */
export interface TitleEvidence {
  /** Names the site gives itself. */
  readonly siteNames: readonly string[];
  /** Host names of the page, without `www.`. */
  readonly hosts: readonly string[];
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
 * A title without the site's name and sections: the headline alone. `Headline | Site`, `Headline - Site - Section`,
 * `Site: Headline`. Parts are dropped from the ends only, on evidence that they are the site's, or behind a separator
 * that headlines do not use; a title that is nothing but the site's name is left whole.
 */
export function splitTitle(title: string, evidence: TitleEvidence): string {
  const parts = partsOf(title);
  if (parts.length < 2) return title.trim();
  const headline = visibleRun(title, parts, evidence.headlines);
  if (headline !== null) return headline;
  if (parts.every(({ text }) => isSiteName(text, evidence))) return title.trim();
  let first = 0;
  let last = parts.length - 1;
  const isDroppable = (part: Part | undefined): boolean =>
    part !== undefined &&
    (isSiteName(part.text, evidence) || evidence.sections.some((section) => isSame(section, part.text)));
  while (first < last && isSiteName(parts[first]?.text ?? '', evidence)) first++;
  // What stands behind the site's name belongs to it: "Headline - Site - World news".
  for (let index = last; index > first; index--) {
    if (isSiteName(parts[index]?.text ?? '', evidence)) last = index - 1;
  }
  while (last > first && isDroppable(parts[last])) last--;
  if (last === parts.length - 1 && last > first) {
    const end = parts[last];
    const rest = title.slice(parts[first]?.from ?? 0, parts[last - 1]?.to ?? 0);
    if (end?.hard === true && isShort(end.text) && keyWords(rest).length > keyWords(end.text).length) last--;
  }
  return slice(title, parts, first, last);
}

/** Whether a text is the site's name or a form of it, as its own names and its host tell. */
export function isSiteName(text: string, evidence: Pick<TitleEvidence, 'siteNames' | 'hosts'>): boolean {
  const key = comparisonKey(text);
  if (key === '') return true;
  const words = key.split(' ');
  if (isOwnName(text, evidence)) return true;
  const named = evidence.siteNames.some((name) => {
    const nameKey = comparisonKey(name);
    if (nameKey === '') return false;
    // "CNN Business" of CNN, "Guardian" of The Guardian.
    const nameWords = nameKey.split(' ');
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

function joinedKey(text: string): string {
  return comparisonKey(text).replaceAll(' ', '');
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

/** The run of parts that is the visible headline, if one is. */
function visibleRun(title: string, parts: readonly Part[], headlines: readonly string[]): string | null {
  const keys = new Set(headlines.map(comparisonKey).filter((key) => key !== ''));
  if (keys.size === 0 || parts.length > 12) return null;
  for (let length = parts.length; length > 0; length--) {
    for (let first = 0; first + length <= parts.length; first++) {
      const text = slice(title, parts, first, first + length - 1);
      if (keys.has(comparisonKey(text))) return text;
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

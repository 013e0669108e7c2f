import type { Declaration } from '../document/document.js';
import { comparisonKey, keyWords } from '../document/key.js';
import { SMALL_LETTER } from '../document/letter-case.js';
import type { Language } from '../languages/define-language.js';
import { declaredBySource, declaredHosts, declaredValues } from './declared.js';
import { isCollective, isPersonShaped } from './name-shape.js';
import { parseNames } from './parse-names.js';
import { type Resolved, VISIBLE } from './resolved.js';
import type { Seen, SeenByline } from './seen.js';
import { isOwnName } from './split-title.js';
import type { PageType } from '../document/page-type.js';

/** Sources that write "Doe, Jane", one name a statement (Highwire's and Dublin Core's tags). */
const INVERTED = /^(?:citation_author|dc\.creator|dcterms\.creator)/u;
/** Sources that speak of anyone the page links to, and are believed only where the visible page agrees. */
const LOOSE = /^(?:json-ld:organization|author-link)$/u;
/** Links to writers' and users' pages, of whom the first in the head of the page is the writer. */
const LINKS = 'author-link';

/** Sources in the page's text, which may be about other stories of a list. */
const IN_PAGE = /^(?:rel=author|microdata|hentry)$/u;
const MOST_LINKED = 3;

interface NamedBy {
  readonly source: string;
  readonly names: readonly string[];
}

/**
 * Who wrote the article, in this order of trust:
 *
 * 1. declared names that a line near the headline shows, with the further names of that line;
 * 2. the visible byline near the headline: words like "by" or markup make it one;
 * 3. the most trusted source that declares a person, even if the page shows no byline;
 * 4. a bare name beside the date, a signature or an author box below the article;
 * 5. the handle or the body that is declared as the writer.
 *
 * The site's own name, a body, or a user's handle counts only where the page shows it in the writer's place.
 */
export function resolveAuthors(
  declared: readonly Declaration[],
  seen: Seen,
  languages: readonly Language[],
): Resolved<string[]> {
  // On a page that is put together the bylines are of its parts: they show a declared name and give none.
  const isWritten = seen.pageType === null || WRITTEN.has(seen.pageType);
  const bylines = isWritten ? seen.bylines : seen.bylines.filter(({ sign }) => ONLY_SHOWN.has(sign));
  const stated = declaredBySource(declared, 'authors')
    .filter(({ source }) => isWritten || !(LOOSE.test(source) || IN_PAGE.test(source)))
    .map(({ source, values }): NamedBy => {
      const upright = values.map((value) => (INVERTED.test(source) ? turnUpright(value) : value));
      // What a comma opens is the end of something.
      const names = uniqueByKey(
        upright.filter((value) => !value.startsWith(',')).flatMap((value) => parseNames(value, languages)),
      );
      return { source, names: withoutEmployers(names, languages) };
    })
    .filter(({ names }) => names.length > 0);
  const known = stated.flatMap(({ names }) => names);
  // Declared, or the text of a link to the writer's page, a name has an end: "Jane Doe View all posts".
  const visible = byline(bylines, languages).map(
    (name) => known.find((other) => name.startsWith(`${other} `) && isPersonShaped(other, NO_WORDS)) ?? name,
  );
  const inHead = linesOf(bylines, (sign) => sign !== 'elsewhere' && sign !== 'signature');
  const site = {
    siteNames: [...declaredValues(declared, 'siteName'), ...(seen.siteName === null ? [] : [seen.siteName])],
    hosts: declaredHosts(declared),
  };
  const isSeen = (name: string): boolean => visible.some((other) => isSamePerson(name, other));
  const shown = stated
    .filter(({ source }) => source !== LINKS && (visible.length === 0 || !LOOSE.test(source)))
    .map(({ source, names }) => {
      // The site's own name is shown in its header too.
      const inPlace = names.filter(
        (name) => isShown(name, inHead) && (visible.length === 0 || isSeen(name) || isWriter(name, site)),
      );
      // Marked-up names below the article are of comments and other stories.
      return {
        source,
        names: IN_PAGE.test(source) ? inPlace : names,
        count: inPlace.length,
        isStray: IN_PAGE.test(source) && names.length > MOST_LINKED && inPlace.length < names.length,
      };
    })
    .filter(({ count }) => count > 0)
    // A list of links has names that the head of the page shows by the way.
    .sort((left, right) => Number(left.isStray) - Number(right.isStray) || right.count - left.count)[0];
  if (shown) {
    const more = expand(shown.names, bylines, visible, languages);
    if (more !== null) return { value: more, sources: [shown.source, VISIBLE] };
    return { value: [...shown.names], sources: [shown.source, VISIBLE] };
  }
  const linked = stated
    .find(({ source }) => source === LINKS)
    ?.names.find((name) => isShown(name, inHead) && couldBeUser(name, languages));
  const [only] = visible;
  const isHandle = visible.length === 1 && only !== undefined && nameLength(only) === 1;
  if (visible.length > 0 && !isHandle) return { value: visible, sources: [VISIBLE] };
  const anywhere = linesOf(bylines, () => true);
  const isBelievable = (name: string): boolean =>
    isOwnName(name, site)
      ? isPersonShaped(name, NO_WORDS) && !name.startsWith('The ')
      : nameLength(name) > 1 || /^\p{Lu}\p{Ll}+$/u.test(name) || isShown(name, anywhere);
  for (const { source, names } of stated) {
    // What a link says may be no name: "View more posts".
    const people = LOOSE.test(source)
      ? []
      : names.filter(
          (name) =>
            isBelievable(name) &&
            (!IN_PAGE.test(source) || nameLength(name) === 1 || isPersonShaped(name, NO_WORDS)),
        );
    if (people.length > 0 && (people.length <= MOST_LINKED || !IN_PAGE.test(source)))
      return { value: people, sources: [source] };
  }
  if (linked !== undefined) return { value: [linked], sources: [LINKS, VISIBLE] };
  if (visible.length > 0) return { value: visible, sources: [VISIBLE] };
  for (const sign of ['dated', 'signature', 'box'] as const) {
    const first = bylines.find((line) => line.sign === sign);
    const list = bylines.filter(
      (line) => line === first || (line.group !== '' && line.group === first?.group),
    );
    const names = uniqueByKey(list.flatMap((line) => visibleNames(line, languages)));
    if (names.length > 0) return { value: names, sources: [VISIBLE] };
  }
  return isWritten ? signedByNobody(stated) : { value: [], sources: [] };
}

/** A person's name, or a handle. */
function couldBeUser(name: string, languages: readonly Language[]): boolean {
  if (nameLength(name) > 1) return isPersonShaped(name, NO_WORDS);
  return name.length > 1 && !languages.some(({ stopwords }) => stopwords.includes(name.toLowerCase()));
}

/** Pages that someone has written, rather than put together. */
const WRITTEN: ReadonlySet<PageType> = new Set(['article', 'forum', 'documentation']);

/** Signs of lines that show a name and do not say that it is the writer's. */
const ONLY_SHOWN: ReadonlySet<SeenByline['sign']> = new Set(['mention', 'elsewhere']);

/** What templates leave where a name should be. */
const PLACEHOLDER = /^(?:undefined|null|none|unknown|n\/?a|true|false|object)$/iu;

/** Where nobody's name is found: the handle or the body that the page declares as its writer, of a page that has one. */
function signedByNobody(stated: readonly NamedBy[]): Resolved<string[]> {
  const first = stated.find(
    ({ source, names }) => names.length === 1 && !LOOSE.test(source) && !IN_PAGE.test(source),
  );
  if (first?.names.some((name) => PLACEHOLDER.test(name)) === true) return { value: [], sources: [] };
  return first ? { value: [...first.names], sources: [first.source] } : { value: [], sources: [] };
}

/** "USA TODAY" */
function isShouted(name: string): boolean {
  return /\p{Lu}/u.test(name) && !/\p{Ll}/u.test(name);
}

/** Beside people, a paper or a body is where they work. */
function withoutEmployers(names: readonly string[], languages: readonly Language[]): readonly string[] {
  const isBody = (name: string): boolean =>
    name.startsWith('The ') ||
    keyWords(name).some((word) => languages.some(({ organisations }) => organisations.includes(word)));
  const people = names.filter((name) => isPersonShaped(name, NO_WORDS) && !isBody(name));
  return people.length === 0 ? names : names.filter((name) => !isBody(name) && !isShouted(name));
}

/** Whether a declared name, shown beside another byline, is a person's and not the site's. */
function isWriter(name: string, site: Parameters<typeof isOwnName>[1]): boolean {
  return !isOwnName(name, site) && (isPersonShaped(name, NO_WORDS) || nameLength(name) === 1);
}

const NO_WORDS: ReadonlySet<string> = new Set();

/** "Doe, Jane" is "Jane Doe"; anything with more commas is a list. */
function turnUpright(value: string): string {
  const match = /^([^,;&]{1,60}),\s*([^,;&]{1,60})$/u.exec(value);
  return match ? `${match[2]} ${match[1]}` : value;
}

/** The names of the byline nearest to the headline, below it first, and of the lines of the same list. */
function byline(lines: readonly SeenByline[], languages: readonly Language[]): string[] {
  const candidates = lines
    .filter(({ sign }) => sign === 'credited' || sign === 'marked')
    .map((line) => ({ line, names: visibleNames(line, languages) }))
    .filter(({ names }) => names.length > 0);
  const nearest = candidates.find(({ line }) => line.offset > 0) ?? candidates.at(-1);
  if (!nearest) return [];
  // What is marked as the writer's may begin with a section or a role.
  const first =
    candidates.find(
      ({ line, names }) =>
        nearest.line.sign === 'marked' &&
        line.offset >= nearest.line.offset &&
        line.offset - nearest.line.offset <= LIST_STEP &&
        names.some((name) => isPersonShaped(name, NO_WORDS)),
    ) ?? nearest;
  const list = [first];
  for (const next of candidates.slice(candidates.indexOf(first) + 1)) {
    const last = list.at(-1)?.line ?? first.line;
    const isSame = next.line.sign === last.sign && next.line.group === last.group;
    if (isSame && next.line.offset - last.offset <= LIST_STEP) list.push(next);
  }
  return [...withoutEmployers(uniqueByKey(list.flatMap(({ names }) => names)), languages)];
}

// Between two writers may stand their roles and portraits.
const LIST_STEP = 3;

/** The names of a visible line, as far as they read like names. */
function visibleNames({ text, sign }: SeenByline, languages: readonly Language[]): string[] {
  const isFunctionWord = (word: string): boolean =>
    languages.some(({ stopwords, conjunctions }) => stopwords.includes(word) && !conjunctions.includes(word));
  return parseNames(text, languages).filter((name) => {
    if (name.length > LONGEST_NAME) return false;
    if (sign === 'signature' || sign === 'box')
      return isPersonShaped(name, NO_WORDS) || (sign === 'signature' && isCollective(name));
    const words = name.split(' ');
    // A user's name is one word; the words of others begin in capitals, but for those that join them.
    if (words.length === 1 && name === text)
      return sign === 'credited' || !isFunctionWord(name.toLowerCase());
    const small = words.filter((word, at) => SMALL_START.test(word) && (at > 0 || word !== 'the'));
    if (isCollective(name)) return true;
    if (small.length === words.length || SMALL_START.test(words.at(-1) ?? '')) return false;
    return !small.some(isFunctionWord) || isPersonShaped(name, NO_WORDS);
  });
}

const SMALL_START = new RegExp(`^${SMALL_LETTER}`, 'u');
const LONGEST_NAME = 60;

function linesOf(
  lines: readonly SeenByline[],
  counts: (sign: SeenByline['sign']) => boolean,
): readonly string[] {
  return lines.filter(({ sign }) => counts(sign)).map(({ text }) => ` ${comparisonKey(text)} `);
}

function isShown(name: string, lines: readonly string[]): boolean {
  const key = comparisonKey(name);
  if (key === '') return false;
  // A single word can stand in a line by chance.
  if (!key.includes(' ')) return lines.some((line) => line.trim() === key);
  return (
    lines.some((line) => line.includes(` ${key} `)) || lines.some((line) => isSamePerson(line.trim(), key))
  );
}

/** The names of the line that shows all the declared ones and more; null when no line does. */
function expand(
  names: readonly string[],
  lines: readonly SeenByline[],
  visible: readonly string[],
  languages: readonly Language[],
): string[] | null {
  const holdsAll = (list: readonly string[]): boolean =>
    list.length > names.length &&
    names.every((name) => list.some((other) => isSamePerson(name, other))) &&
    list.every((name) => isPersonShaped(name, NO_WORDS));
  if (holdsAll(visible)) return [...visible];
  // One person's names share words: a line without any of them has not all the names.
  const words = comparisonKey(names[0] ?? '').split(' ');
  for (const line of lines) {
    if (line.sign !== 'mention' || /[|–—•]/u.test(line.text)) continue;
    const key = comparisonKey(line.text);
    if (!words.some((word) => key.includes(word))) continue;
    const list = visibleNames(line, languages);
    if (holdsAll(list)) return list;
  }
  return null;
}

function uniqueByKey(names: readonly string[]): string[] {
  const known = new Set<string>();
  const unique = names.filter((name) => {
    const key = comparisonKey(name);
    return !known.has(key) && known.add(key);
  });
  // Links to an author's page repeat the name in words of their own: "More about Jane Doe".
  return unique.filter((name) => {
    const key = comparisonKey(name);
    return ![...known].some(
      (other) => key.length > other.length && other.length > 3 && key.endsWith(` ${other}`),
    );
  });
}

function nameLength(name: string): number {
  // Scripts that set no space between words write a whole name in one.
  return /[\p{Script=Han}\p{Script=Hangul}\p{Script=Katakana}\p{Script=Thai}]/u.test(name)
    ? 2
    : keyWords(name).length;
}

/** Equal, or one the other's words and more: "Jane Doe" and "Jane A. Doe". */
function isSamePerson(left: string, right: string): boolean {
  const [one, two] = [comparisonKey(left).split(' '), comparisonKey(right).split(' ')];
  if (Math.min(one.length, two.length) < 2) return one.join(' ') === two.join(' ');
  return one.every((word) => two.includes(word)) || two.every((word) => one.includes(word));
}

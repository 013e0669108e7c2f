import type { Declaration } from '../document/document.js';
import { comparisonKey } from '../document/key.js';
import type { Language } from '../languages/define-language.js';
import { declaredBySource, declaredHosts, declaredValues } from './declared.js';
import { parseNames } from './parse-names.js';
import type { Seen } from './seen.js';
import { isOwnName } from './split-title.js';

/** Sources that write "Doe, Jane", one name a statement (Highwire's and Dublin Core's tags). */
const INVERTED = /^(?:citation_author|dc\.creator|dcterms\.creator)/u;

/**
 * Who wrote the article. Declared names that the visible byline has too win; then the visible byline, which readers
 * and editors see; then the most trusted source that names a person. The site's own name, addresses and handles name
 * nobody.
 */
export function resolveAuthors(
  declared: readonly Declaration[],
  seen: Seen,
  languages: readonly Language[],
): string[] {
  const site = {
    siteNames: [...declaredValues(declared, 'siteName'), ...(seen.siteName === null ? [] : [seen.siteName])],
    hosts: declaredHosts(declared),
  };
  const isPerson = (name: string): boolean => !isOwnName(name, site);
  const bySource = declaredBySource(declared, 'authors')
    .map(({ source, values }) =>
      uniqueByKey(
        values.flatMap((value) => parseNames(INVERTED.test(source) ? upright(value) : value, languages)),
      ).filter(isPerson),
    )
    .filter((names) => names.length > 0);
  const visible = uniqueByKey(seen.bylines.flatMap((byline) => parseNames(byline, languages))).filter(
    isPerson,
  );
  if (visible.length === 0) return bySource[0] ?? [];
  const shared = bySource
    .map((names) => ({
      names,
      count: names.filter((name) => visible.some((other) => isSamePerson(name, other))).length,
    }))
    .filter(({ count }) => count > 0)
    .sort((left, right) => right.count - left.count)[0];
  return shared?.names ?? visible;
}

/** "Doe, Jane" is "Jane Doe"; anything with more commas is a list. */
function upright(value: string): string {
  const match = /^([^,;&]{1,60}),\s*([^,;&]{1,60})$/u.exec(value);
  return match ? `${match[2]} ${match[1]}` : value;
}

function uniqueByKey(names: readonly string[]): string[] {
  const known = new Map(names.toReversed().map((name) => [comparisonKey(name), name] as const));
  const unique = names.filter(
    (name) => known.get(comparisonKey(name)) === name && known.delete(comparisonKey(name)),
  );
  // Links to an author's page repeat the name in words of their own: "More about Jane Doe".
  const keys = new Set(unique.map(comparisonKey));
  return unique.filter((name) => {
    const key = comparisonKey(name);
    return ![...keys].some(
      (other) => key.length > other.length && other.includes(' ') && key.endsWith(` ${other}`),
    );
  });
}

/** Equal, or one the other's words and more: "Jane Doe" and "Jane A. Doe". */
function isSamePerson(left: string, right: string): boolean {
  const [one, two] = [comparisonKey(left).split(' '), comparisonKey(right).split(' ')];
  return one.every((word) => two.includes(word)) || two.every((word) => one.includes(word));
}

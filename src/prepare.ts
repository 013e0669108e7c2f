import type { Block } from './document/block.js';
import type { Document } from './document/document.js';
import { countScripts, dominantDirection, pageScripts } from './document/scripts.js';
import type { Language } from './languages/define-language.js';
import { identifyLanguage } from './languages/identify-language.js';
import { loadLanguages, loadLanguagesOf } from './languages/index.js';
import { declaredDirection, declaredLanguage } from './metadata/language.js';
import type { CleanOptions } from './options.js';
import { createBlockMatcher, type PassContext, widenBlockMatcher } from './passes/pass.js';
import { createPhraseMatcher, type PhraseMatcher } from './rules/phrase-matcher.js';

/** Tells the page's language and direction, and gathers what the passes need to know of languages. */
export async function prepare(
  read: Document,
  options: CleanOptions,
): Promise<{ document: Document; context: PassContext }> {
  const sample = longestTexts(read);
  const scripts = countScripts(sample);
  const declared = read.language ?? declaredLanguage(read.declared);
  const language = options.language ?? (await identifyLanguage(sample, declared));
  return {
    document: {
      ...read,
      language,
      direction: dominantDirection(scripts) ?? read.direction ?? declaredDirection(read.declared),
    },
    context: { options, ...(await chooseLanguages(read.blocks, language, declared, pageScripts(scripts))) },
  };
}

/**
 * The languages to read a page by: its own, the declared one, and English. Where those are unknown, or know too few of
 * its labels for a page of theirs, all languages that are written in its scripts.
 */
async function chooseLanguages(
  blocks: readonly Block[],
  language: string | null,
  declared: string | null,
  scripts: ReadonlySet<string>,
): Promise<Pick<PassContext, 'languages' | 'match'>> {
  const english = await loadLanguages(['en']);
  const [own = [], stated = []] = await Promise.all(
    [language, declared].map((tag) => loadLanguages(tag?.toLowerCase().split('-').slice(0, 1) ?? [])),
  );
  const languages = [...new Set([...own, ...stated, ...english])];
  // English with each, since blocks mix the two; no more combinations than there are languages.
  const match = createBlockMatcher([
    ...new Set([matcherOf([...own, ...english]), matcherOf([...stated, ...english])]),
  ]);
  // What is written in a script of its own says something in another language.
  const isForeign = [...scripts].some((script) => !languages.some((known) => known.scripts.includes(script)));
  if (own.length > 0 && !isForeign && knowsLabels(blocks, match)) return { languages, match };
  const all = await loadLanguagesOf(scripts);
  return {
    languages: [...new Set([...languages, ...all])],
    match: widenBlockMatcher(match, matcherOf(all)),
  };
}

// A label has so many characters at most. With so many labels some of them are chrome that a site's language knows; fewer
// show nothing.
const LABEL_LENGTH = 60;
const MANY_LABELS = 12;
const KNOWN_SHARE = 0.08;

function knowsLabels(blocks: readonly Block[], match: PassContext['match']): boolean {
  const labels = blocks.filter(({ text }) => text.length <= LABEL_LENGTH);
  if (labels.length < MANY_LABELS) return true;
  const known = labels.filter((block) => (match(block)?.parts.length ?? 0) > 0);
  return known.length >= KNOWN_SHARE * labels.length;
}

// A menu tells little of the language of a page, and may be in another one than the article.
const SAMPLE_BLOCKS = 12;

function longestTexts({ blocks, metadata }: Document): string {
  return [...blocks]
    .sort((left, right) => right.text.length - left.text.length || left.index - right.index)
    .slice(0, SAMPLE_BLOCKS)
    .map((block) => block.text.slice(0, 1000))
    .concat(metadata.title ?? [])
    .join('\n');
}

// Compiling thousands of phrases takes far longer than cleaning a page. A matcher never changes, so that pages may
// share it without depending on one another.
const matchers = new Map<string, PhraseMatcher>();

function matcherOf(languages: readonly Language[]): PhraseMatcher {
  const codes = [...new Set(languages.map(({ code }) => code))].join();
  let matcher = matchers.get(codes);
  if (!matcher) {
    matcher = createPhraseMatcher([...new Set(languages)]);
    matchers.set(codes, matcher);
  }
  return matcher;
}

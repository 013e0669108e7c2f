import type { Block } from './document/block.js';
import type { Document } from './document/document.js';
import { countScripts, dominantDirection, isWrittenIn, mainScript, pageScripts } from './document/scripts.js';
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
 * The languages to read a page by: its own, the declared one, and English; for labels in another script than theirs,
 * the languages of that script. Where those are unknown, or know too few of the page's labels for a page of theirs, all
 * languages that are written in its scripts.
 */
async function chooseLanguages(
  blocks: readonly Block[],
  language: string | null,
  declared: string | null,
  scripts: ReadonlySet<string>,
): Promise<Pick<PassContext, 'languages' | 'match'>> {
  const english = await loadLanguages(['en']);
  const [own = [], stated = []] = await Promise.all(
    [language, declared].map((tag) => loadLanguages(tag === null ? [] : [tag])),
  );
  const languages = [...new Set([...own, ...stated, ...english])];
  // English with each, since blocks mix the two; no more combinations than there are languages.
  const match = createBlockMatcher([
    ...new Set([matcherOf([...own, ...english]), matcherOf([...stated, ...english])]),
  ]);
  const foreign = foreignScripts(blocks, languages, match);
  if (own.length > 0 && knowsLabels(blocks, match)) return withScripts(foreign, languages, match);
  const all = await loadLanguagesOf(new Set([...scripts, ...foreign]));
  return {
    languages: [...new Set([...languages, ...all])],
    match: widenBlockMatcher(match, matcherOf(all)),
  };
}

/**
 * The scripts of unknown labels that the languages are not written in. Each label counts by itself: by the share of its
 * letters, what a label is would depend on how long the text beside it is.
 */
function foreignScripts(
  blocks: readonly Block[],
  languages: readonly Language[],
  match: PassContext['match'],
): string[] {
  const scripts = new Set<string>();
  for (const block of blocks) {
    if (block.text.length > LABEL_LENGTH) continue;
    const script = mainScript(block.text);
    if (
      script === null ||
      scripts.has(script) ||
      languages.some((known) => isWrittenIn(script, known.scripts))
    )
      continue;
    if (match(block) === null) scripts.add(script);
  }
  return [...scripts].toSorted();
}

async function withScripts(
  scripts: readonly string[],
  languages: readonly Language[],
  match: PassContext['match'],
): Promise<Pick<PassContext, 'languages' | 'match'>> {
  // A matcher for each script: of their combinations there would be too many to keep.
  const perScript = await Promise.all(
    scripts.map((script) => loadLanguagesOf(pageScripts(new Map([[script, 1]])))),
  );
  return {
    languages: [...new Set([...languages, ...perScript.flat()])],
    match: perScript.reduce((wider, own) => widenBlockMatcher(wider, matcherOf(own)), match),
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

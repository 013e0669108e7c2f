// A run of labels this short may be the name a sentence begins with; in words.
const FEWEST_LABELS = 4;
// What a word says for running text, and what against it. Words inside sentences are about half of small letters or
// of the page's commonest words, those of menus and headlines a tenth or so.
const FOR = 1;
const AGAINST_CASED = -1;
const AGAINST_UNCASED = -0.4;
const UNDECIDED = -0.3;
// A sentence may begin with so many capitals: "The Supreme Court of".
const MOST_CAPITALS = 4;
// Zipf: a few dozen words make up half of any running text.
const MOST_COMMON_WORDS = 40;
const LEAST_OCCURRENCES = 3;
// The words of longer pages are no other ones.
const COUNTED_WORDS = 50_000;

// Bounded, since a pattern of any length runs out of stack on a line without a space.
const TOKEN = /\S{1,256}/gu;
const LOWER = /^[\p{P}\p{S}]*\p{Ll}/u;
const CAPITAL = /^[\p{P}\p{S}]*[\p{Lu}\p{Lt}]/u;
const LETTER_WITHOUT_CASE = /^[\p{P}\p{S}]*\p{Lo}/u;
const EDGE_MARKS = /^[^\p{L}\p{N}]+|[^\p{L}\p{M}\p{N}]+$/gu;

/**
 * Makes a function that parts a sentence from the labels glued before it, for the texts of one page. It goes by
 * letter case; in scripts without, by the words the page repeats most. Gives one part or two; linear.
 */
export function createLabelParter(texts: readonly string[]): (sentence: string) => readonly string[] {
  const common = commonWords(texts);
  return (sentence) => {
    const tokens = Array.from(sentence.matchAll(TOKEN), (match) => ({ text: match[0], start: match.index }));
    const at = firstOfSentence(
      tokens.map(({ text }) => text),
      common,
    );
    const start = tokens[at]?.start ?? 0;
    return at < FEWEST_LABELS ? [sentence] : [sentence.slice(0, start), sentence.slice(start)];
  };
}

/** The position where the words to the end read most like running text: the suffix of the largest sum. */
function firstOfSentence(words: readonly string[], common: ReadonlySet<string>): number {
  let best = 0;
  let sum = 0;
  let first = 0;
  for (let at = words.length - 1; at >= 0; at--) {
    sum += weigh(words[at] ?? '', common);
    if (sum > best) {
      best = sum;
      first = at;
    }
  }
  return best > 0 ? withCapitals(words, first, common) : 0;
}

function weigh(word: string, common: ReadonlySet<string>): number {
  if (LOWER.test(word)) return FOR;
  if (CAPITAL.test(word)) return AGAINST_CASED;
  if (!LETTER_WITHOUT_CASE.test(word)) return UNDECIDED;
  return common.has(bare(word)) ? FOR : AGAINST_UNCASED;
}

/** Back over the capitals a sentence begins with, to the first that the page writes small elsewhere. */
function withCapitals(words: readonly string[], first: number, common: ReadonlySet<string>): number {
  let start = first;
  for (let at = first - 1; at >= Math.max(0, first - MOST_CAPITALS); at--) {
    const word = words[at] ?? '';
    if (!CAPITAL.test(word)) break;
    if (at === first - 1 || common.has(bare(word))) start = at;
  }
  return start;
}

function commonWords(texts: readonly string[]): ReadonlySet<string> {
  const counts = new Map<string, number>();
  let counted = 0;
  for (const text of texts) {
    for (const [token] of text.matchAll(TOKEN)) {
      if (counted++ > COUNTED_WORDS) break;
      if (CAPITAL.test(token)) continue;
      const word = bare(token);
      if (word !== '') counts.set(word, (counts.get(word) ?? 0) + 1);
    }
  }
  return new Set(
    [...counts]
      .filter(([, count]) => count >= LEAST_OCCURRENCES)
      .sort(([left, one], [right, other]) => other - one || (left < right ? -1 : 1))
      .slice(0, MOST_COMMON_WORDS)
      .map(([word]) => word),
  );
}

function bare(word: string): string {
  return word.replaceAll(EDGE_MARKS, '').toLowerCase();
}

import { keyWords } from '../document/key.js';
import type { Language } from '../languages/define-language.js';

/** What the words beside a date say it is the date of. */
export type DateLabel = 'published' | 'modified' | 'other';

interface Literal {
  readonly words: readonly string[];
  readonly label: DateLabel;
}

interface DateWords {
  /** Before the date, the longest first. */
  readonly before: readonly Literal[];
  readonly after: readonly Literal[];
}

const compiled = new WeakMap<Language, DateWords>();

/** Verbs that languages' labels of a whole line leave out, as they stand inside a line. */
const OTHER_WORDS: Readonly<Record<string, readonly (readonly [string, DateLabel])[]>> = {
  en: [
    ['updated', 'modified'],
    ['modified', 'modified'],
    ['edited', 'modified'],
    ['revised', 'modified'],
    ['reviewed', 'modified'],
    ['last edit', 'modified'],
    ['published', 'published'],
    ['posted', 'published'],
    ['post time', 'published'],
    ['post date', 'published'],
    ['joined', 'other'],
    ['join date', 'other'],
    ['registered', 'other'],
    ['member since', 'other'],
    ['last post', 'other'],
    ['last post by', 'other'],
    ['started', 'published'],
    ['asked', 'published'],
  ],
  ja: [
    ['更新', 'modified'],
    ['公開', 'published'],
    ['掲載', 'published'],
    ['配信', 'published'],
  ],
  zh: [
    ['更新', 'modified'],
    ['发布', 'published'],
    ['發布', 'published'],
  ],
};

function dateWords(language: Language): DateWords {
  let words = compiled.get(language);
  if (!words) {
    const before: Literal[] = [];
    const after: Literal[] = [];
    const addAll = (phrases: readonly string[] | undefined, label: DateLabel): void => {
      for (const phrase of phrases ?? []) {
        if (!phrase.includes('{text}')) continue;
        const [opening = '', ending = ''] = phrase.split('{text}').map(keyWords);
        if (opening.length > 0) before.push({ words: [...opening], label });
        else if (ending.length > 0) after.push({ words: [...ending], label });
      }
    };
    addAll(language.phrases.updateLabel, 'modified');
    addAll(language.phrases.dateLabel, 'published');
    for (const [text, label] of OTHER_WORDS[language.code] ?? []) {
      const literal = { words: keyWords(text), label };
      before.push(literal);
      if (language.code !== 'en') after.push(literal);
    }
    const byLength = (left: Literal, right: Literal): number => right.words.length - left.words.length;
    words = { before: before.sort(byLength), after: after.sort(byLength) };
    compiled.set(language, words);
  }
  return words;
}

// A clock time or the day of the week may stand between the words and the date.
const REACH = 4;

/**
 * What the words right before a date, or right behind it, say it is; null without such words.
 *
 * @param before the text before the date, up to the date before that
 * @param after the text behind it
 */
export function dateLabel(before: string, after: string, languages: readonly Language[]): DateLabel | null {
  const known = languages.map(dateWords);
  const words = keyWords(before);
  for (let end = words.length; end >= Math.max(1, words.length - REACH); end--) {
    const hit = known
      .flatMap((language) => language.before)
      .find(
        (literal) =>
          literal.words.length <= end &&
          literal.words.every((word, at) => words[end - literal.words.length + at] === word),
      );
    if (hit) return hit.label;
  }
  const next = keyWords(after.slice(0, 40));
  return (
    known
      .flatMap((language) => language.after)
      .find((literal) => literal.words.every((word, at) => next[at] === word))?.label ?? null
  );
}

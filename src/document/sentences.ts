import { SMALL_LETTER } from './letter-case.js';

/** A sentence and where it stands in its text. The sentences of a text, put together, are the text. */
export interface Sentence {
  /** Exactly `source.slice(start, end)`: white space after the sentence belongs to it. */
  readonly text: string;
  /** UTF-16 offset of the first code unit. */
  readonly start: number;
  /** UTF-16 offset after the last code unit. */
  readonly end: number;
}

export interface SentenceOptions {
  /** Abbreviations with their full stop, in any case: "Mr.", "z. B.", "etc.". */
  readonly abbreviations?: readonly string[];
  /** True where a full stop after a number of one or two digits makes an ordinal: "am 3. Oktober". */
  readonly ordinalStop?: boolean;
}

/** Languages that write ordinals as a number and a full stop. */
export const ORDINAL_STOP_LANGUAGES: ReadonlySet<string> = new Set(
  'cs da de et fi hr hu is lv no pl sk sl sr tr'.split(' '),
);

// A run of terminals: Latin, Greek, Arabic, Urdu, Devanagari, CJK, Armenian, Ethiopic, Khmer, Burmese, Tibetan; and what
// stands for the full stop where a keyboard has none: a colon in Armenian, two colons or two word spaces in Ethiopic.
const TERMINALS =
  /[.!?…‼⁇⁈⁉؟۔।॥。！？｡．։።፧។၊။༎᙮]+|፡{2,}|(?<=\p{Script=Ethiopic}["”»]?):{2,}|(?<=\p{Script=Armenian}["”»)]?):/gu;
/** Terminals that never stand inside a sentence, whatever follows. */
const ALWAYS_FINAL = /[؟۔।॥。！？｡．։።፧។။༎]|፡፡|::/u;
/** Of these an ellipsis is made; it ends a sentence only before a capital. */
const ELLIPSIS = /^(?:\.{2,}|…+)$/u;
const QUOTE_OR_BRACKET = /[\p{Pe}\p{Pf}\p{Pi}\p{Ps}"'«»„]/u;
const CLOSING = /[\p{Pe}\p{Pf}'»]/u;
const SPACE = /\s/u;
const LETTER = /[\p{L}\p{M}]/u;
const DIGIT = /\p{N}/u;
const UPPER = /[\p{Lu}\p{Lt}]/u;
const LOWER = new RegExp(SMALL_LETTER, 'u');
const WORD_CHARACTER = /[\p{L}\p{M}\p{N}]/u;
// Scripts that end a sentence with a space alone: there is nothing else to go by.
const SPACE_ENDED = /[\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}]/u;
// From Thai to the signs of Khmer: where to look for them, at a fraction of the cost.
const MAY_BE_SPACE_ENDED = /[\u0E00-\u19FF]/;
/** Footnote marks after the stop belong to the sentence: "… in May.[12]". */
const FOOTNOTE = /(?:\[\d{1,3}\])+/uy;
/** Fewest characters of a sentence in Armenian that a colon ends: it stands behind labels too, which are shorter. */
const ARMENIAN_SENTENCE = 24;
/** Longest stretch looked back over for an address or an abbreviation; real ones are far shorter. */
const LOOK_BACK = 40;
/** Longest stretch searched for an opening straight quote, so that hostile text costs no more than honest text. */
const QUOTE_LOOK_BACK = 2000;
/**
 * In space-ended scripts a space parts two sentences only between phrases of at least this many characters: a
 * Thai clause of five words is about this long, names and numbers set off by spaces are shorter.
 */
const SPACE_ENDED_PHRASE = 24;

/**
 * Splits a text into sentences, in any script and without a dictionary; linear in the text's length.
 * Sentences glued without a space are parted (`.وبدأت`, `sentence.This`); abbreviations, initials, decimals,
 * addresses and an ellipsis before a lower-case letter do not end one. Closing quotes, brackets and footnote
 * marks stay with their sentence. Line breaks part sentences too.
 */
export function splitSentences(text: string, options: SentenceOptions = {}): Sentence[] {
  return createSentenceSplitter(options)(text);
}

/** Makes a {@link splitSentences} for many texts of one language. */
export function createSentenceSplitter(options: SentenceOptions): (text: string) => Sentence[] {
  const abbreviations = new Set(options.abbreviations?.flatMap(stoppedWords));
  return (text) => split(text, abbreviations, options.ordinalStop ?? false);
}

function split(text: string, abbreviations: ReadonlySet<string>, ordinalStop: boolean): Sentence[] {
  const ends: number[] = [];
  let start = 0;
  TERMINALS.lastIndex = 0;
  for (let match = TERMINALS.exec(text); match !== null; match = TERMINALS.exec(text)) {
    const stop = match.index;
    // A footnote or a closing quote may already have carried the last end past this run.
    if (stop < start) continue;
    const end = endOfSentence(text, { start, stop, run: match[0] }, abbreviations, ordinalStop);
    if (end === null) continue;
    ends.push(end);
    start = end;
  }
  const others = [...lineEnds(text), ...spaceEnds(text)];
  const all = others.length === 0 ? ends : [...ends, ...others].sort((left, right) => left - right);
  const sentences: Sentence[] = [];
  let from = 0;
  for (const end of [...all, text.length]) {
    if (end <= from) continue;
    const piece = text.slice(from, end);
    // A piece without a word is no sentence; it goes with the one before.
    const previous = sentences.at(-1);
    if (previous !== undefined && !WORD_CHARACTER.test(piece)) {
      sentences[sentences.length - 1] = { text: text.slice(previous.start, end), start: previous.start, end };
    } else {
      sentences.push({ text: piece, start: from, end });
    }
    from = end;
  }
  return sentences;
}

interface Stop {
  /** Where the sentence begins. */
  readonly start: number;
  /** Where the run of terminals begins. */
  readonly stop: number;
  readonly run: string;
}

/** Where the sentence ends, white space included, if this run of terminals ends it. */
function endOfSentence(
  text: string,
  { start, stop, run }: Stop,
  abbreviations: ReadonlySet<string>,
  ordinalStop: boolean,
): number | null {
  const afterRun = stop + run.length;
  const afterMarks = skipClosing(text, start, afterRun);
  let next = afterMarks;
  while (next < text.length && SPACE.test(text.charAt(next))) next++;
  if (next === text.length) return next;
  const spaced = next > afterMarks;
  const first = firstLetter(text, next);
  if (run === ':' && stop - start < ARMENIAN_SENTENCE) return null;

  if (ALWAYS_FINAL.test(run)) {
    // Japanese carries on after reported speech: 「…か？」と述べた.
    return afterMarks > afterRun && /[とっ]/u.test(first) ? null : next;
  }
  if (ELLIPSIS.test(run)) return UPPER.test(first) ? next : null;
  if (LOWER.test(first)) return null;
  const before = wordBefore(text, start, stop);
  if (run !== '.') return spaced || LETTER.test(first) ? next : null;
  if (before.word === '') return afterMarks > afterRun || spaced ? next : null;
  if (afterMarks === afterRun && abbreviations.has(`${before.word.toLowerCase()}.`)) return null;
  if (isInitial(before.word)) return null;
  if (spaced) {
    const enumerates = DIGIT.test(before.word) && text.slice(start, stop).trim() === before.word;
    const ordinal = ordinalStop && /^\p{Nd}{1,2}$/u.test(before.word);
    return enumerates || ordinal ? null : next;
  }
  return isGlued(text, { next: afterMarks, first, word: before.word, from: before.start }) ? next : null;
}

/** A stop with a letter straight after it: two sentences glued, or one name, address or file? */
function isGlued(
  text: string,
  { next, first, word, from }: { next: number; first: string; word: string; from: number },
): boolean {
  if (!LETTER.test(first)) return false;
  if (isAddress(text, from, next)) return false;
  if (!UPPER.test(first)) return !LOWER.test(first);
  const second = text.charAt(text.indexOf(first, next) + first.length);
  const lastLetter = Array.from(word).at(-1) ?? '';
  // "sentence.This", "NASA.The", "2015.The", "over.I"; not "ASP.NET".
  return LOWER.test(second) || (LOWER.test(lastLetter) && !UPPER.test(Array.from(word)[0] ?? ''));
}

/** True if the unspaced stretch around the stop is a web or mail address. */
function isAddress(text: string, from: number, next: number): boolean {
  const behind = /\S*$/u.exec(text.slice(Math.max(0, from - LOOK_BACK), from))?.[0] ?? '';
  const ahead = /^\S{0,40}/u.exec(text.slice(next, next + LOOK_BACK))?.[0] ?? '';
  const stretch = behind + text.slice(from, next) + ahead;
  return stretch.includes('://') || stretch.includes('@') || /(?:^|[^\p{L}])www\./iu.test(stretch);
}

/** A letter on its own: "J. Smith", "U.S.", "م. أحمد", "ዓ.ም". Uncased scripts with whole words of one letter have no initials. */
function isInitial(word: string): boolean {
  const letters = Array.from(word);
  if (letters.length !== 1 || !LETTER.test(word)) return false;
  return (
    UPPER.test(word) ||
    /[\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Georgian}\p{Script=Ethiopic}]/u.test(word)
  );
}

/** The word that ends at `stop`, or '' if a quote, a bracket or nothing does. */
function wordBefore(text: string, start: number, stop: number): { word: string; start: number } {
  let from = stop;
  const limit = Math.max(start, stop - LOOK_BACK);
  while (from > limit && WORD_CHARACTER.test(characterBefore(text, from)))
    from -= characterBefore(text, from).length;
  return { word: text.slice(from, stop), start: from };
}

function characterBefore(text: string, offset: number): string {
  const low = text.charAt(offset - 1);
  return /[\uDC00-\uDFFF]/.test(low) && offset > 1 ? text.slice(offset - 2, offset) : low;
}

/** Past the closing quotes, brackets and footnote marks after a stop. */
function skipClosing(text: string, start: number, from: number): number {
  let end = from;
  while (end < text.length && QUOTE_OR_BRACKET.test(text.charAt(end))) end++;
  const following = text.charAt(end);
  // Before a space all are closing, „…“ and »…« included; before a letter a glued sentence may open with some.
  if (end < text.length && !SPACE.test(following)) {
    end = from;
    while (end < text.length && isClosing(text, start, end)) end++;
  }
  FOOTNOTE.lastIndex = end;
  const footnote = FOOTNOTE.exec(text);
  return footnote === null ? end : end + footnote[0].length;
}

function isClosing(text: string, start: number, at: number): boolean {
  const mark = text.charAt(at);
  if (mark !== '"') return CLOSING.test(mark);
  // A straight quote closes if one is open in this sentence.
  let open = false;
  for (
    let place = text.indexOf('"', Math.max(start, at - QUOTE_LOOK_BACK));
    place !== -1 && place < at;
    place = text.indexOf('"', place + 1)
  ) {
    open = !open;
  }
  return open;
}

/** The first letter or digit at or after an offset, past opening quotes and brackets; '' if something else stands there. */
function firstLetter(text: string, from: number): string {
  let at = from;
  while (at < text.length && /[\p{Pi}\p{Ps}\p{Pf}\p{Po}]/u.test(text.charAt(at)) && at - from < 4) at++;
  const code = text.codePointAt(at);
  if (code === undefined) return '';
  const character = String.fromCodePoint(code);
  return WORD_CHARACTER.test(character) ? character : '';
}

/** The words of an abbreviation, each with its stop: "z." and "B." of "z. B.". */
function stoppedWords(abbreviation: string): string[] {
  return abbreviation.toLowerCase().match(/[\p{L}\p{M}\p{N}]+\./gu) ?? [];
}

const LINE_END = /[\r\n\u2028\u2029]/;

function lineEnds(text: string): number[] {
  if (!LINE_END.test(text)) return [];
  return Array.from(text.matchAll(/[\r\n\u2028\u2029]\s*/gu), (match) => match.index + match[0].length);
}

/** Ends of sentences in scripts that mark them with a space; see {@link SPACE_ENDED_PHRASE}. */
function spaceEnds(text: string): number[] {
  if (!MAY_BE_SPACE_ENDED.test(text) || !SPACE_ENDED.test(text)) return [];
  const phrases = Array.from(text.matchAll(/\S+/gu), (match) => ({ text: match[0], start: match.index }));
  const long = phrases.map(
    (phrase) => phrase.text.length >= SPACE_ENDED_PHRASE && SPACE_ENDED.test(phrase.text),
  );
  return phrases.flatMap((phrase, place) =>
    place > 0 && long[place] && long[place - 1] ? [phrase.start] : [],
  );
}

import type { Direction } from './document.js';

// ISO 15924 codes of the scripts news is written in, by their Unicode property; Kana and Hangul imply Han.
const SCRIPT_PROPERTIES = {
  Latn: 'Latin',
  Cyrl: 'Cyrillic',
  Arab: 'Arabic',
  Hebr: 'Hebrew',
  Grek: 'Greek',
  Armn: 'Armenian',
  Geor: 'Georgian',
  Deva: 'Devanagari',
  Beng: 'Bengali',
  Guru: 'Gurmukhi',
  Gujr: 'Gujarati',
  Orya: 'Oriya',
  Taml: 'Tamil',
  Telu: 'Telugu',
  Knda: 'Kannada',
  Mlym: 'Malayalam',
  Sinh: 'Sinhala',
  Thai: 'Thai',
  Laoo: 'Lao',
  Khmr: 'Khmer',
  Mymr: 'Myanmar',
  Tibt: 'Tibetan',
  Ethi: 'Ethiopic',
  Hang: 'Hangul',
  Kana: 'Katakana',
  Hira: 'Hiragana',
  Hani: 'Han',
  Thaa: 'Thaana',
  Mong: 'Mongolian',
};

const SCRIPTS = Object.entries(SCRIPT_PROPERTIES).map(
  ([code, property]) => [code, new RegExp(`^\\p{Script=${property}}`, 'u')] as const,
);
// For each code point of the plane of nearly all text: 0 while unknown, else its place in SCRIPTS and 1, or NO_SCRIPT.
const scriptPlaces = new Uint8Array(0x10000);
const NO_SCRIPT = 255;
const RIGHT_TO_LEFT: ReadonlySet<string> = new Set(['Arab', 'Hebr', 'Thaa']);
// A script with a smaller share of the letters is there for names and labels only.
const MINOR_SHARE = 0.02;

/** Letters of each script in a text, in UTF-16 units, the most frequent script first. */
export function countScripts(text: string): Map<string, number> {
  const counts = new Uint32Array(SCRIPTS.length);
  for (let at = 0; at < text.length; at++) {
    const codePoint = text.codePointAt(at) ?? 0;
    const place = scriptPlace(codePoint);
    const units = codePoint > 0xffff ? 2 : 1;
    if (place !== NO_SCRIPT) counts[place - 1] = (counts[place - 1] ?? 0) + units;
    at += units - 1;
  }
  const found = SCRIPTS.flatMap(([code], place): [string, number][] => {
    const count = counts[place] ?? 0;
    return count > 0 ? [[code, count]] : [];
  });
  return new Map(found.sort(([, left], [, right]) => right - left));
}

function scriptPlace(codePoint: number): number {
  const known = scriptPlaces[codePoint] ?? 0;
  if (known !== 0) return known;
  const character = String.fromCodePoint(codePoint);
  const found = SCRIPTS.findIndex(([, pattern]) => pattern.test(character));
  const place = found === -1 ? NO_SCRIPT : found + 1;
  // Beyond the plane nothing is remembered: the array takes no more.
  scriptPlaces[codePoint] = place;
  return place;
}

/**
 * The scripts a page is written in, as ISO 15924 codes: the ones found, and the codes for the writing systems they
 * are part of (`Jpan` for Kana, `Hans` and `Hant` for Han, `Kore` for Hangul).
 */
export function pageScripts(counts: ReadonlyMap<string, number>): Set<string> {
  const total = [...counts.values()].reduce((sum, count) => sum + count, 0);
  const scripts = new Set<string>();
  for (const [code, count] of counts) {
    if (count < MINOR_SHARE * total) continue;
    scripts.add(code);
    if (code === 'Hani') for (const system of ['Hans', 'Hant']) scripts.add(system);
    if (code === 'Hira' || code === 'Kana') scripts.add('Jpan');
    if (code === 'Hang') scripts.add('Kore');
  }
  return scripts;
}

// The writing systems that a script can be part of, as languages list them.
const SYSTEMS: Readonly<Record<string, readonly string[]>> = {
  Hani: ['Hans', 'Hant', 'Jpan', 'Kore'],
  Hira: ['Jpan'],
  Kana: ['Jpan'],
  Hang: ['Kore'],
};
// Latin and what all scripts share: text of these characters alone needs no counting.
const LATIN_ONLY = /^[\0-\u024F\u2000-\u20CF]*$/u;

/** The script of most letters of a text, as an ISO 15924 code; null for a text without letters. */
export function mainScript(text: string): string | null {
  if (LATIN_ONLY.test(text)) return /\p{L}/u.test(text) ? 'Latn' : null;
  const [script] = countScripts(text).keys();
  return script ?? null;
}

/** Whether a script is one of those that a language lists, or part of a writing system of these. */
export function isWrittenIn(script: string, listed: readonly string[]): boolean {
  return listed.some((code) => code === script || SYSTEMS[script]?.includes(code) === true);
}

/** The direction of the script that has the most letters; null for a text without letters. */
export function dominantDirection(counts: ReadonlyMap<string, number>): Direction | null {
  const [first] = counts.keys();
  if (first === undefined) return null;
  return RIGHT_TO_LEFT.has(first) ? 'rtl' : 'ltr';
}

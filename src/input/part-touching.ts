/** Makes a function that parts a text where labels touch, for one page; it gives the whole text where none do. */
export type TouchingParter = (text: string) => readonly string[];

// A small letter or a digit before a capitalised word ("SportWeather", "2024Drivers"), a letter that ends words in Arabic
// and Persian before another, and Latin letters beside those of a script that sets spaces between its words.
const SPACED_UNCASED =
  '(?![\\p{Script=Han}\\p{Script=Hiragana}\\p{Script=Katakana}\\p{Script=Hangul}\\p{Script=Thai}\\p{Script=Lao}\\p{Script=Khmer}\\p{Script=Myanmar}])\\p{Lo}';
const BORDER = new RegExp(
  [
    '(?<=[\\p{Ll}\\p{Nd}])(?=\\p{Lu}\\p{Ll})',
    '(?<=[ةى])(?=\\p{Script=Arabic})(?=\\p{L})',
    `(?<=\\p{Script=Latin})(?=${SPACED_UNCASED})`,
    `(?<=${SPACED_UNCASED}\\p{M}?)(?=\\p{Script=Latin})`,
  ].join('|'),
  'gu',
);
// Bounded, since a pattern of any length runs out of stack on a line without a space.
const TOKEN = /\S{1,256}/gu;
// "iPhone", "eBay", "McAdam", "MacLeod", "DiCaprio", "LeBron": the capital is inside one name.
const NAME_START = /(?<![\p{Lu}\p{Ll}\p{M}])(?:[\p{Lu}\p{Ll}]|Mc|Mac|De|Di|Da|Du|La|Le|Van|Fitz)$/u;
// Names of networks and makes that are written with a capital inside.
const INNER_CAPITALS =
  /YouTube|WhatsApp|LinkedIn|TikTok|PayPal|SoundCloud|WeChat|FaceTime|AirBnB|BuzzFeed|HuffPost|DeepMind|OpenAI|SpaceX/gu;
// With so many runs of labels that touch, of so many borders each, a page has been written down without spaces: words with
// capitals inside, as programs are named, have one border as a rule.
const FEWEST_RUNS = 2;
const RUN_BORDERS = 2;
const RUNS_PER_TOKEN = 0.005;

/** Whether labels touch on some lines, as on a page that has been written down without spaces between its elements. */
export function holdsTouching(lines: readonly string[]): boolean {
  let runs = 0;
  let tokens = 0;
  for (const line of lines) {
    for (const [token] of line.matchAll(TOKEN)) {
      tokens++;
      if (bordersOf(token).length >= RUN_BORDERS) runs++;
    }
  }
  return runs >= Math.max(FEWEST_RUNS, tokens * RUNS_PER_TOKEN);
}

/** @param lines all lines of the page */
export function createTouchingParter(lines: readonly string[]): TouchingParter {
  if (!holdsTouching(lines)) return (text) => [text];
  const counts = new Map<string, number>();
  for (const line of lines) {
    for (const [token] of line.matchAll(TOKEN)) counts.set(token, (counts.get(token) ?? 0) + 1);
  }
  return (text) => {
    const parts: string[] = [];
    let from = 0;
    for (const { 0: token, index } of text.matchAll(TOKEN)) {
      // What stands on the page time and again is one word.
      if ((counts.get(token) ?? 0) > 1) continue;
      for (const border of bordersOf(token)) {
        parts.push(text.slice(from, index + border));
        from = index + border;
      }
    }
    return [...parts, text.slice(from)];
  };
}

function bordersOf(token: string): number[] {
  const borders = Array.from(token.matchAll(BORDER), ({ index }) => index);
  if (borders.length === 0) return borders;
  const names = Array.from(
    token.matchAll(INNER_CAPITALS),
    ({ 0: name, index }) => [index, index + name.length] as const,
  );
  return borders.filter(
    (border) =>
      !NAME_START.test(token.slice(Math.max(0, border - 6), border)) &&
      !names.some(([from, to]) => border > from && border < to),
  );
}

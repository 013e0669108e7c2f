import { foldText, forEachWord } from '../document/key.js';
import { isRoleWord } from './role-words.js';
import { nameWords } from './name-words.js';
import { withoutPostNominals } from './post-nominals.js';

/** Small words inside names, folded. */
const PARTICLES: ReadonlySet<string> = new Set(
  'de da do dos das del della di du des van von der den ten ter la le el al bin ibn bint ben abu y e af av zu zur zum vom san st mc mac o d l dr mr mrs ms prof sir dame jr sr'.split(
    ' ',
  ),
);

const CASED = /[\p{Lu}\p{Lt}]/u;
const FEWEST_WORDS = 2;
const MOST_WORDS = 5;

/**
 * The words that a page's running text writes without a capital; in scripts without case, all of its words. A person's
 * surname is seldom among them, the words of a section's name often are.
 */
export function ordinaryWords(texts: Iterable<string>): ReadonlySet<string> {
  const words = new Set<string>();
  for (const text of texts) {
    forEachWord(text, (from, to) => {
      const first = text.charAt(from);
      if (first === first.toLowerCase()) words.add(foldText(text.slice(from, to)));
    });
  }
  return words;
}

/**
 * Whether a text has the shape of a person's first and last name: two to five words, each with a capital where the
 * script has them, no number, no role, and no surname that the page uses as an ordinary word.
 */
export function isPersonShaped(name: string, ordinary: ReadonlySet<string>): boolean {
  const text = withoutPostNominals(name);
  if (/[\p{Nd}@:;!?"“”#$%*=+]/u.test(text)) return false;
  const words = nameWords(text);
  const main = words.filter(
    ({ folded, text: word }) => !PARTICLES.has(folded) || /^\p{Lu}\p{Ll}/u.test(word),
  );
  if (main.length < FEWEST_WORDS || words.length > MOST_WORDS) return false;
  if (main.some((word) => isRoleWord(word.folded))) return false;
  const last = main.at(-1)?.folded ?? '';
  // Nor are headings of a site in capitals throughout told from names.
  if (!/\p{Ll}/u.test(text) && CASED.test(text)) return false;
  if (!CASED.test(text)) return main.every(({ folded }) => !ordinary.has(folded));
  if (!main.every((word) => CASED.test(word.text.charAt(0)))) return false;
  return !ordinary.has(last) && main.filter(({ folded }) => ordinary.has(folded)).length * 2 <= main.length;
}

/** Names of what signs as a whole: "Lifestyle Desk", "The Herald Team". */
const COLLECTIVES: ReadonlySet<string> = new Set([
  'desk',
  'newsdesk',
  'newsroom',
  'staff',
  'bureau',
  'team',
  'editors',
]);

/** Whether a text is the name of a body of people at a paper, in capitals. */
export function isCollective(text: string): boolean {
  const words = nameWords(text);
  if (words.length < 2 || words.length > 4 || !COLLECTIVES.has(words.at(-1)?.folded ?? '')) return false;
  return (
    words.slice(0, -1).every(({ text: word }) => /^\p{Lu}/u.test(word)) &&
    !words.every(({ folded }) => isRoleWord(folded))
  );
}

/** What class names, ids and roles say an element is for, in the words that publishing systems use. */
const HINT_GROUPS = [
  [
    'content',
    'article articles body content entry main post story text prose paragraph richtext blog single news',
  ],
  ['comments', 'comment comments commentlist respond reply replies disqus discussion thread'],
  [
    'related',
    'related recommended recommendations more also similar recirc teaser teasers card cards popular trending latest carousel slider recent',
  ],
  ['share', 'share sharing social follow addtoany sharedaddy addthis'],
  [
    'navigation',
    'nav navbar navigation menu breadcrumb breadcrumbs pagination pager toc skip dropdown submenu toolbar tabs',
  ],
  [
    'frame',
    'header footer masthead sidebar side aside rail widget widgets bottom top copyright colophon banner',
  ],
  [
    'promotion',
    'ad ads advert advertisement sponsor sponsored promo promotion cta newsletter subscribe subscription signup paywall popup modal overlay offer',
  ],
  ['consent', 'cookie cookies consent gdpr privacy onetrust notice'],
  [
    'details',
    'meta byline author authors date time category categories tag tags tagline bio credit caption label info',
  ],
  ['form', 'form search login input button btn'],
] as const;

/** The groups' names, in the order of their bits. */
export const HINT_GROUP_NAMES = HINT_GROUPS.map(([name]) => name);

const BITS_OF_WORD: ReadonlyMap<string, number> = bitsOfWords();

/** The groups that some words of an element belong to, a bit each. */
export function hintBits(words: readonly string[]): number {
  let bits = 0;
  for (const word of words) bits |= BITS_OF_WORD.get(word) ?? 0;
  return bits;
}

function bitsOfWords(): Map<string, number> {
  const bits = new Map<string, number>();
  for (const [at, [, words]] of HINT_GROUPS.entries()) {
    for (const word of words.split(' ')) bits.set(word, (bits.get(word) ?? 0) | (1 << at));
  }
  return bits;
}

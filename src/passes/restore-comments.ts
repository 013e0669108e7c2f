import type { Block, Container } from '../document/block.js';
import { containersOf } from '../document/containers.js';
import { byReadingOrder, type Document, type Removal } from '../document/document.js';
import { measureBlock } from '../document/text-measures.js';
import type { PassContext } from './pass.js';

/** What publishing systems call the comments and each of them, in class names and ids. */
const COMMENT_WORDS: ReadonlySet<string> = new Set(
  'comment comments commentlist commentslist commentthread disqus usercomment usercomments'.split(' '),
);
/** What they call the text of one. */
const TEXT_WORDS: ReadonlySet<string> = new Set(
  'content body text message copy commenttext commentbody'.split(' '),
);
/** What stands in or beside a comment and is not its text. */
const DETAIL_WORDS: ReadonlySet<string> = new Set(
  (
    'action actions author avatar badge button controls count date details edit footer form header heading info likes ' +
    'login meta metadata name nav navigation notes notice permalink policy reply report respond share sort subscribe ' +
    'time timestamp title toolbar user username vcard vote votes'
  ).split(' '),
);
const FORM_TAGS: ReadonlySet<string> = new Set(
  'form fieldset label button select textarea nav time'.split(' '),
);
/** Elements that hold a whole comment, whose class may say that it is a reply, or an author's. */
const ITEM_TAGS: ReadonlySet<string> = new Set('li article section ol ul'.split(' '));

const TEXT_KINDS: ReadonlySet<Block['kind']> = new Set(['paragraph', 'quote', 'list-item', 'code']);
const TEXT_RULES: ReadonlySet<string> = new Set([
  'comment-form',
  'after-article',
  'before-article',
  'boilerplate',
]);

// Where the markup does not say which is the text of a comment: names, dates and buttons are shorter.
const SHORTEST_TEXT = 40;
const MOST_LINKS = 0.5;

/** Takes back the texts of reader comments, after the article and in the page's order; names and dates stay out. */
export function restoreComments(document: Document, { match }: PassContext): Document {
  const around = containersOf(document.blocks);
  const restored = document.removed
    .filter(
      ({ rule, block }) =>
        TEXT_RULES.has(rule) && isCommentText(block, around) && match({ ...block, markup: null }) === null,
    )
    .toSorted(byReadingOrder);
  if (restored.length === 0) return document;
  const taken = new Set<Removal>(restored);
  return {
    ...document,
    blocks: [...document.blocks, ...restored.map(({ block }): Block => ({ ...block, isComment: true }))],
    removed: document.removed.filter((removal) => !taken.has(removal)),
  };
}

/** @param around elements that hold the article: what these are called says nothing of comments */
function isCommentText({ kind, text, markup, ...rest }: Block, around: ReadonlySet<Container>): boolean {
  if (!markup || markup.hidden || !TEXT_KINDS.has(kind)) return false;
  if (markup.linkCharacters > MOST_LINKS * text.length) return false;
  let isInText = false;
  let isInComment = false;
  for (let at: Container | null = markup.container; at && !around.has(at); at = at.parent) {
    const { tag, hints } = at;
    if (FORM_TAGS.has(tag)) return false;
    const isItem = ITEM_TAGS.has(tag);
    const hasCommentWord = hints.some((word) => COMMENT_WORDS.has(word));
    if (!isInComment && !isInText && !isItem && hints.some((word) => DETAIL_WORDS.has(word))) return false;
    if (!isInComment && hints.some((word) => TEXT_WORDS.has(word))) isInText = true;
    isInComment ||= hasCommentWord;
  }
  if (!isInComment) return false;
  const measures = measureBlock({ kind, text, markup, ...rest });
  return isInText || markup.container.tag === 'p' || measures.endsSentence || measures.width >= SHORTEST_TEXT;
}

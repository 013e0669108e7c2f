import type { Container } from '../document/block.js';
import { containersOf } from '../document/containers.js';
import type { Document } from '../document/document.js';
import type { Picture } from '../document/picture.js';

/** How many blocks above the headline the article's first picture may stand. */
const REACH_ABOVE = 3;
/** Rules that tell text beside a picture: it is no sign against the picture itself. */
const PICTURE_RULES: ReadonlySet<string> = new Set(['image-credit', 'image-file-name']);
const PICTURE_WORDS: ReadonlySet<string> = new Set(
  'image img photo picture media figure gallery slideshow hero lead thumbnail featured caption'.split(' '),
);
// A caption and a credit; an element with more text has a use of its own.
const LONGEST_CAPTION = 600;

/**
 * The pictures of the article: those among its blocks, or right beside its headline, in elements that hold some of
 * its text. One whose nearest text was left out belongs to that: a teaser, an author box, a site's head.
 */
export function choosePictures({ blocks, removed, pictures = [] }: Document): readonly Picture[] {
  const title = removed.find(({ rule }) => rule === 'title')?.block;
  const own = title ? [title, ...blocks] : blocks;
  const first = Math.min(
    blocks[0]?.index ?? Number.POSITIVE_INFINITY,
    title?.index ?? Number.POSITIVE_INFINITY,
  );
  const last = blocks.at(-1)?.index ?? -1;
  const around = containersOf(own);
  const spared = new Set(own.flatMap(({ markup }) => markup?.selectedBy ?? []));
  const seen = new Set<string>();
  return pictures.filter(({ url, before, markup }) => {
    // The same picture beside itself in another size is a fallback.
    const place = `${before} ${url.replace(/[?#].*$/su, '')}`;
    if (!markup || markup.hidden || seen.has(url) || seen.has(place)) return false;
    if (markup.selectedBy.some((rule) => !spared.has(rule) && !PICTURE_RULES.has(rule))) return false;
    const holder = holderOf(markup.container, around);
    if (!holder) return false;
    const isInside = before > first && before <= last;
    const isBeside = before >= first - REACH_ABOVE && before <= last + 1;
    const isPage = holder.tag === 'body' || holder.tag === 'html' || holder.tag === '';
    if (!isInside && (!isBeside || isPage)) return false;
    seen.add(url).add(place);
    return true;
  });
}

/** The nearest element with text, if it holds some of the article's. */
function holderOf(container: Container, around: ReadonlySet<Container>): Container | null {
  let at: Container | null = container;
  while (at && !around.has(at) && (at.blocks === 0 || isFrame(at))) at = at.parent;
  return at && around.has(at) ? at : null;
}

/** A picture's own frame may hold a caption or credit that was left out. */
function isFrame({ tag, hints, characters }: Container): boolean {
  if (characters > LONGEST_CAPTION) return false;
  return tag === 'figure' || hints.some((word) => PICTURE_WORDS.has(word));
}

import type { Element } from 'domhandler';
import type { Picture } from '../document/picture.js';
import type { ElementContext } from './html-context.js';
import type { ElementPath } from './element-path.js';
import { childElements, parentElement } from './element-tree.js';
import type { ElementStructure } from './element-structure.js';
import { resolvePicture } from './link-address.js';

/** Collects the pictures of a page, as the reader walks it. */
export interface PictureReader {
  readonly pictures: readonly Picture[];
  /** @param position index of the block that the element stands before */
  add(element: Element, context: ElementContext, position: number): void;
}

export interface PictureReaderOptions {
  readonly base: () => string | null;
  readonly pathOf: ElementPath;
  readonly structureOf: ElementStructure;
}

/** Elements that are pictures. */
export const PICTURE_ELEMENTS: ReadonlySet<string> = new Set(['img', 'amp-img', 'amp-anim']);

// Up to this size, in CSS pixels, an image counts visitors or holds a place open.
const PIXEL = 2;

/** Where scripts that load pictures late keep their addresses, as the common ones name it. */
const LATE_SETS = ['data-srcset', 'data-lazy-srcset', 'data-original-set'] as const;
const LATE_ADDRESSES = [
  'data-src',
  'data-lazy-src',
  'data-original',
  'data-lazy',
  'data-orig-file',
  'data-hi-res-src',
  'data-full-url',
  'data-actualsrc',
] as const;

const NO_PICTURE_CLASS = /(?:^|\s)(?:emoji|wp-smiley|smiley|avatar|gravatar)(?:\s|$)/iu;
const PLACEHOLDER = /(?:^|\/)(?:1x1|1px|pixel|spacer|blank|transparent|clear|placeholder)[\w.-]{0,20}$/iu;

/** Makes the reader for one page. */
export function createPictureReader({ base, pathOf, structureOf }: PictureReaderOptions): PictureReader {
  const pictures: Picture[] = [];
  // For each element around pictures the last one found in it, to tell a fallback from another picture.
  const found = new Map<Element | null, { readonly at: number; readonly isFallback: boolean }>();

  return {
    pictures,
    add(element, context, position) {
      const place = placeOf(element);
      if (place === null || isPixel(element)) return;
      const url = addressOf(element, base());
      if (url === null) return;
      const { around, isFallback, noscript } = place;
      const shown = noscript ? outOf(context, noscript) : context;
      const picture = toPicture(element, url, shown, position);
      const other = found.get(around);
      const isSame = other !== undefined && pictures[other.at]?.before === position;
      if (isSame && isFallback && !other.isFallback) return;
      if (isSame && !isFallback && other.isFallback) {
        pictures[other.at] = picture;
        found.set(around, { at: other.at, isFallback });
        return;
      }
      found.set(around, { at: pictures.length, isFallback });
      pictures.push(picture);
    },
  };

  function toPicture(element: Element, url: string, context: ElementContext, before: number): Picture {
    const structure = structureOf(context.block.element);
    return {
      url,
      alt: (element.attribs['alt'] ?? '').replace(/\s+/gu, ' ').trim(),
      before,
      origin: { path: pathOf(element) },
      ...(structure && { structure }),
      markup: { container: context.container, hidden: context.hidden, selectedBy: context.selectedBy },
    };
  }
}

interface Place {
  /** The element that a picture and its fallback share. */
  readonly around: Element | null;
  readonly isFallback: boolean;
  readonly noscript: Element | null;
}

/** Where a picture stands; null inside another picture, whose copy it is. */
function placeOf(element: Element): Place | null {
  let noscript: Element | null = null;
  let at = parentElement(element);
  for (
    ;
    at && (at.name === 'picture' || at.name === 'noscript' || PICTURE_ELEMENTS.has(at.name));
    at = parentElement(at)
  ) {
    if (PICTURE_ELEMENTS.has(at.name)) return null;
    if (at.name === 'noscript') noscript = at;
  }
  return { around: at, isFallback: noscript !== null, noscript };
}

/** The context around an element whose content only readers without scripts see. */
function outOf(context: ElementContext, noscript: Element): ElementContext {
  let at = context;
  while (at.parent && at.element !== noscript) at = at.parent;
  return at.parent ?? context;
}

function isPixel({ attribs }: Element): boolean {
  if (NO_PICTURE_CLASS.test(attribs['class'] ?? '')) return true;
  if (/(?:^|[;\s])(?:width|height)\s*:\s*[0-2](?:px)?\s*(?:;|!|$)/iu.test(attribs['style'] ?? ''))
    return true;
  return [attribs['width'], attribs['height']].some((size) => Number.parseFloat(size ?? '') <= PIXEL);
}

/** The address of a picture in its best form; null if it has none on the web. */
function addressOf(element: Element, base: string | null): string | null {
  const { attribs } = element;
  const parent = parentElement(element);
  const sources =
    parent?.name === 'picture' ? childElements(parent).filter(({ name }) => name === 'source') : [];
  const candidates = [
    ...LATE_SETS.map((name) => bestOf(attribs[name])),
    bestOf(attribs['srcset']),
    ...sources.flatMap((source) => [...LATE_SETS, 'srcset'].map((name) => bestOf(source.attribs[name]))),
    // Some hold a switch and no address.
    ...LATE_ADDRESSES.map((name) => attribs[name]).filter((value) => /[./]/u.test(value ?? '')),
    attribs['src'],
  ];
  for (const candidate of candidates) {
    const address = resolvePicture(candidate, base);
    if (address !== null && !PLACEHOLDER.test(address)) return address;
  }
  return null;
}

/** The largest candidate of a `srcset` attribute (HTML Living Standard, 4.8.4.2). */
function bestOf(set = ''): string | undefined {
  let best: string | undefined;
  let most = 0;
  for (let at = 0; at < set.length;) {
    while (at < set.length && /[\s,]/u.test(set.charAt(at))) at++;
    const start = at;
    while (at < set.length && !/\s/u.test(set.charAt(at))) at++;
    const url = set.slice(start, at);
    const address = url.replace(/,{1,9}$/u, '');
    let descriptor = '';
    if (address === url) {
      const comma = set.indexOf(',', at);
      const end = comma === -1 ? set.length : comma;
      descriptor = set.slice(at, end).trim();
      at = end;
    }
    const size = /^(\d+(?:\.\d+)?)[wx]/u.exec(descriptor)?.[1];
    const weight = size === undefined ? 1 : Number(size);
    if (address !== '' && weight > most) {
      best = address;
      most = weight;
    }
  }
  return best;
}

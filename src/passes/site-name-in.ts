import type { Block } from '../document/block.js';
import type { PassContext } from './pass.js';

// After the sign and the year stands the owner's name, up to the next sentence or separator.
const OWNER = /(?:(?:©|\(c\)|copyright)[\s\p{Nd}\p{Pd},]*){1,4}(?<name>\p{L}[^.:|,©،。።։\p{Nd}]{2,58})/iu;

/** The site's name in its copyright line; null where it has none. */
export function siteNameIn(block: Block, { match }: Pick<PassContext, 'match'>): string | null {
  const slots = match(block)?.parts.flatMap((part) => part.slots) ?? [];
  const slot = slots.find((text) => /\p{L}{2}/u.test(text));
  const owner = OWNER.exec(block.text)?.groups?.['name'];
  // "All rights are reserved to the Ledger": what the phrase has before its slot is no part of the name.
  const found = slot !== undefined && owner?.endsWith(slot) === true ? slot : (owner ?? slot);
  const name = found?.replace(/\s*(?:all rights|rights reserved).*$/iu, '').trim();
  return name === undefined || name === '' ? null : name;
}

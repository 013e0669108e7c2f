import { foldedCharacters } from './folded-character.js';

export type SlotKind = 'n' | 'name' | 'text';

/** A slot of a phrase, as a language file writes it: `{n}`, `{name}` or `{text}`. */
export interface Slot {
  readonly slot: SlotKind;
  /** The phrase has a letter right before the slot, as a Hebrew or Arabic preposition is. */
  readonly gluedBefore: boolean;
  readonly gluedAfter: boolean;
  /** What parts it from a slot right before it, as the phrase has it; null when words or nothing stand before it. */
  readonly afterSlot: 'space' | 'punctuation' | null;
}

const SLOT = /\{(n|name|text)\}/u;
const SLOTS: readonly SlotKind[] = ['n', 'name', 'text'];
const OPENING_BRACE = 0x7b;
const LETTER_FIRST = /^[\p{L}\p{M}]/u;
const LETTER_LAST = /[\p{L}\p{M}]$/u;

/** The slot that begins at a place of a phrase, and the place behind it; null where none does. */
export function slotAt(phrase: string, start: number): { readonly slot: Slot; readonly end: number } | null {
  if (phrase.charCodeAt(start) !== OPENING_BRACE) return null;
  const kind = SLOTS.find(
    (name) => phrase.startsWith(name, start + 1) && phrase[start + 1 + name.length] === '}',
  );
  if (kind === undefined) return null;
  const end = start + kind.length + 2;
  const pieces = start === 0 ? [''] : phrase.slice(0, start).split(SLOT);
  const before = pieces.at(-1) ?? '';
  const slot = {
    slot: kind,
    gluedBefore: before !== '' && !before.endsWith(' ') && LETTER_LAST.test(before),
    gluedAfter: end < phrase.length && phrase[end] !== ' ' && LETTER_FIRST.test(phrase.slice(end)),
    afterSlot: pieces.length > 1 ? separatorOf(before) : null,
  };
  return { slot, end };
}

function separatorOf(between: string): Slot['afterSlot'] {
  if (foldedCharacters(between).length > 0) return null;
  return between.trim() === '' ? 'space' : 'punctuation';
}

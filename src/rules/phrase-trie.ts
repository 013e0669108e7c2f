import type { Language, PhraseKind } from '../languages/define-language.js';
import { PHRASE_KINDS } from '../languages/define-language.js';
import { COPYRIGHT, createCharacterFolder, foldedCharacters, isSignificantMark } from './folded-text.js';

export type SlotKind = 'n' | 'name' | 'text';

/** A slot between two nodes. */
export interface SlotEdge {
  readonly slot: SlotKind;
  /** The phrase has a letter right before the slot, as a Hebrew or Arabic preposition is. */
  readonly gluedBefore: boolean;
  readonly gluedAfter: boolean;
  /** What parts it from a slot right before it, as the phrase has it; null when words or nothing stand before it. */
  readonly afterSlot: 'space' | 'punctuation' | null;
  readonly target: number;
}

/** The end of a phrase. */
export interface PhraseEnd {
  readonly kind: PhraseKind;
  /** Letters and digits of the phrase, without its slots; a copyright sign counts as two. */
  readonly literals: number;
}

/**
 * All phrases as one tree of folded characters. Nodes are numbers; the root is 0. Children are a linked list of
 * siblings, which costs three integers a node where a Map a node would cost hundreds of bytes; only the root,
 * the one node with many children, has a Map.
 */
export interface PhraseTrie {
  child(node: number, character: number): number | undefined;
  slots(node: number): readonly SlotEdge[];
  end(node: number): PhraseEnd | undefined;
}

const SLOT = /\{(n|name|text)\}/u;
const KINDS = Object.keys(PHRASE_KINDS).filter((kind): kind is PhraseKind => kind in PHRASE_KINDS);
const NO_SLOTS: readonly SlotEdge[] = [];

function slotSeparator(between: string): SlotEdge['afterSlot'] {
  if (foldedCharacters(between).length > 0) return null;
  return between.trim() === '' ? 'space' : 'punctuation';
}

/** A colon says nothing, a letter one, and the copyright sign as much as a short word. */
function literalWeight(character: number): number {
  if (!isSignificantMark(character)) return 1;
  return character === COPYRIGHT ? 2 : 0;
}

/**
 * Compiles phrases. Of two languages that use the same words for different kinds the earlier language wins, of
 * two kinds in one language the earlier kind in {@link PHRASE_KINDS}. A phrase without any letter is passed over.
 */
export function compilePhrases(languages: readonly Language[]): PhraseTrie {
  const foldCharacters = createCharacterFolder();
  const characters: number[] = [0];
  const firstChildren: number[] = [0];
  const nextSiblings: number[] = [0];
  const rootChildren = new Map<number, number>();
  const slotEdges = new Map<number, SlotEdge[]>();
  const ends = new Map<number, PhraseEnd>();

  function addNode(character: number): number {
    characters.push(character);
    firstChildren.push(0);
    nextSiblings.push(0);
    return characters.length - 1;
  }

  function child(node: number, character: number): number | undefined {
    if (node === 0) return rootChildren.get(character);
    let candidate = firstChildren[node] ?? 0;
    while (candidate !== 0 && characters[candidate] !== character) candidate = nextSiblings[candidate] ?? 0;
    return candidate === 0 ? undefined : candidate;
  }

  function addChild(node: number, character: number): number {
    const known = child(node, character);
    if (known !== undefined) return known;
    const added = addNode(character);
    if (node === 0) {
      rootChildren.set(character, added);
    } else {
      nextSiblings[added] = firstChildren[node] ?? 0;
      firstChildren[node] = added;
    }
    return added;
  }

  function addSlot(node: number, added: Omit<SlotEdge, 'target'>): number {
    const edges = slotEdges.get(node) ?? [];
    const known = edges.find(
      (edge) =>
        edge.slot === added.slot &&
        edge.gluedBefore === added.gluedBefore &&
        edge.gluedAfter === added.gluedAfter &&
        edge.afterSlot === added.afterSlot,
    );
    if (known !== undefined) return known.target;
    const target = addNode(0);
    edges.push({ ...added, target });
    slotEdges.set(node, edges);
    return target;
  }

  function addPhrase(phrase: string, kind: PhraseKind): void {
    // The odd places of the split are the slots' names.
    const pieces = phrase.includes('{') ? phrase.split(SLOT) : [phrase];
    let literals = 0;
    let node = 0;
    for (const [place, piece] of pieces.entries()) {
      if (place % 2 === 0) {
        for (const character of foldCharacters(piece)) {
          node = addChild(node, character);
          literals += literalWeight(character);
        }
      } else if (piece === 'n' || piece === 'name' || piece === 'text') {
        const before = pieces[place - 1] ?? '';
        node = addSlot(node, {
          slot: piece,
          gluedBefore: /[\p{L}\p{M}]$/u.test(before),
          gluedAfter: /^[\p{L}\p{M}]/u.test(pieces[place + 1] ?? ''),
          afterSlot: place > 1 ? slotSeparator(before) : null,
        });
      }
    }
    if (literals > 0 && !ends.has(node)) ends.set(node, { kind, literals });
  }

  for (const language of languages) {
    for (const kind of KINDS) {
      for (const phrase of language.phrases[kind] ?? []) addPhrase(phrase, kind);
    }
  }
  return { child, slots: (node) => slotEdges.get(node) ?? NO_SLOTS, end: (node) => ends.get(node) };
}

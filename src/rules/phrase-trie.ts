import { type Language, PHRASE_KINDS, type PhraseKind } from '../languages/define-language.js';
import { type ClusterReader, COPYRIGHT, isSignificantMark, TRAITS } from './folded-character.js';
import { type Slot, slotAt } from './phrase-notation.js';

/** A slot between two nodes. */
export interface SlotEdge extends Slot {
  readonly target: number;
}

/** The end of a phrase. */
export interface PhraseEnd {
  readonly kind: PhraseKind;
  /** Letters and digits of the phrase, without its slots; a copyright sign counts as two. */
  readonly literals: number;
}

/** All phrases as one tree of folded characters. Nodes are numbers; the root is 0, and no node's child. */
export interface PhraseTrie {
  /** The node that a character leads to, or 0. */
  child(node: number, character: number): number;
  slots(node: number): readonly SlotEdge[];
  end(node: number): PhraseEnd | undefined;
  /**
   * Whether a phrase can go on from a node with the folded text from a place: its characters lead to a phrase's end,
   * a slot, or a mark that may be passed over.
   */
  goesOn(node: number, text: Uint32Array, place: number): boolean;
}

const KINDS = Object.keys(PHRASE_KINDS).filter((kind): kind is PhraseKind => kind in PHRASE_KINDS);
const NO_SLOTS: readonly SlotEdge[] = [];
const NONE = -1;

/** A colon says nothing, a letter one, and the copyright sign as much as a short word. */
function literalWeight(character: number): number {
  if (!isSignificantMark(character)) return 1;
  return character === COPYRIGHT ? 2 : 0;
}

/**
 * Compiles phrases. Of two languages that use the same words for different kinds the earlier language wins, of
 * two kinds in one language the earlier kind in {@link PHRASE_KINDS}. A phrase without any letter is passed over.
 *
 * A page looks at few of the thousands of phrases and only at their beginnings, so a node keeps the phrases that
 * come to it in a list, in order, until it is first looked at; then each is read on by one character or slot.
 * Children are a linked list of siblings, which costs two integers a node where a Map a node would cost hundreds of
 * bytes; only the root, and what follows the slots there, have many children and a Map.
 */
export function compilePhrases(languages: readonly Language[], clusters: ClusterReader): PhraseTrie {
  const { phrases, kinds } = listPhrases(languages);
  // Of each phrase: how far it has been read, characters of a cluster there that have been, and the next in its list.
  const offsets = new Uint16Array(phrases.length);
  const readOfCluster = new Uint8Array(phrases.length);
  const nextWaiting = new Int32Array(phrases.length).map((_, phrase) => phrase + 1);
  nextWaiting[phrases.length - 1] = NONE;

  const characters: number[] = [0];
  const literals: number[] = [0];
  const firstChildren: number[] = [0];
  const nextSiblings: number[] = [0];
  const rootChildren = new Map<number, number>();
  // Of what follows a slot that begins a phrase, which is asked for at every word of a text.
  const slotChildren: (Map<number, number> | undefined)[] = [undefined];
  const slotEdges: (SlotEdge[] | undefined)[] = [undefined];
  const ends: (PhraseEnd | undefined)[] = [undefined];
  const firstWaiting: number[] = [phrases.length > 0 ? 0 : NONE];
  const lastWaiting: number[] = [phrases.length - 1];

  function addNode(character: number, weight: number): number {
    literals.push(weight);
    firstChildren.push(0);
    nextSiblings.push(0);
    slotEdges.push(undefined);
    ends.push(undefined);
    firstWaiting.push(NONE);
    lastWaiting.push(NONE);
    slotChildren.push(undefined);
    return characters.push(character) - 1;
  }

  function knownChild(node: number, character: number): number {
    const children = node === 0 ? rootChildren : slotChildren[node];
    if (children !== undefined) return children.get(character) ?? 0;
    let candidate = firstChildren[node] ?? 0;
    while (candidate !== 0 && characters[candidate] !== character) candidate = nextSiblings[candidate] ?? 0;
    return candidate;
  }

  function childFor(node: number, character: number): number {
    const known = knownChild(node, character);
    if (known !== 0) return known;
    const added = addNode(character, (literals[node] ?? 0) + literalWeight(character));
    const children = node === 0 ? rootChildren : slotChildren[node];
    if (children !== undefined) {
      children.set(character, added);
    } else {
      nextSiblings[added] = firstChildren[node] ?? 0;
      firstChildren[node] = added;
    }
    return added;
  }

  function targetFor(node: number, added: Slot): number {
    const edges = (slotEdges[node] ??= []);
    const known = edges.find(
      (edge) =>
        edge.slot === added.slot &&
        edge.gluedBefore === added.gluedBefore &&
        edge.gluedAfter === added.gluedAfter &&
        edge.afterSlot === added.afterSlot,
    );
    if (known !== undefined) return known.target;
    const target = addNode(0, literals[node] ?? 0);
    if (node === 0) slotChildren[target] = new Map();
    edges.push({ ...added, target });
    return target;
  }

  function wait(node: number, phrase: number): void {
    const last = lastWaiting[node] ?? NONE;
    if (firstWaiting[node] === NONE) firstWaiting[node] = phrase;
    else nextWaiting[last] = phrase;
    lastWaiting[node] = phrase;
    nextWaiting[phrase] = NONE;
  }

  /** Reads a phrase on from a node, to the next node or its end. */
  function readOn(phrase: number, node: number): void {
    const text = phrases[phrase] ?? '';
    for (let start = offsets[phrase] ?? 0, end = start; start < text.length; start = end) {
      const found = slotAt(text, start);
      if (found !== null) {
        offsets[phrase] = found.end;
        wait(targetFor(node, found.slot), phrase);
        return;
      }
      end = clusters.end(text, start);
      const traits = clusters.readTraits(text, start, end);
      let character = TRAITS.character(traits);
      offsets[phrase] = end;
      if (TRAITS.isOther(traits)) {
        const others = clusters.read(text, start, end).characters;
        const place = readOfCluster[phrase] ?? 0;
        character = others[place] ?? 0;
        const isLast = place + 1 === others.length;
        readOfCluster[phrase] = isLast ? 0 : place + 1;
        if (!isLast) offsets[phrase] = start;
      }
      if (character === 0) continue;
      wait(childFor(node, character), phrase);
      return;
    }
    const kind = KINDS[kinds[phrase] ?? 0];
    const weight = literals[node] ?? 0;
    if (kind !== undefined && weight > 0) ends[node] ??= { kind, literals: weight };
  }

  function open(node: number): void {
    let phrase = firstWaiting[node] ?? NONE;
    firstWaiting[node] = NONE;
    while (phrase !== NONE) {
      const next = nextWaiting[phrase] ?? NONE;
      readOn(phrase, node);
      phrase = next;
    }
  }

  function child(node: number, character: number): number {
    if (firstWaiting[node] !== NONE) open(node);
    return knownChild(node, character);
  }

  return {
    child,
    slots(node) {
      if (firstWaiting[node] !== NONE) open(node);
      return slotEdges[node] ?? NO_SLOTS;
    },
    end(node) {
      if (firstWaiting[node] !== NONE) open(node);
      return ends[node];
    },
    goesOn(from, text, start) {
      let node = from;
      for (let place = start; ; place++) {
        if (firstWaiting[node] !== NONE) open(node);
        if (ends[node] !== undefined || slotEdges[node] !== undefined) return true;
        const character = text[place] ?? 0;
        if (isSignificantMark(character)) return true;
        node = knownChild(node, character);
        if (node === 0) return false;
      }
    },
  };
}

/** All phrases in the order that settles which of two counts, and the place in `KINDS` of the kind of each. */
function listPhrases(languages: readonly Language[]): { phrases: string[]; kinds: Uint8Array } {
  const lists = languages.flatMap((language) =>
    KINDS.map((kind, place) => ({ place, phrases: language.phrases[kind] ?? [] })),
  );
  const phrases = lists.flatMap((list) => list.phrases);
  const kinds = new Uint8Array(phrases.length);
  let from = 0;
  for (const list of lists) {
    kinds.fill(list.place, from, from + list.phrases.length);
    from += list.phrases.length;
  }
  return { phrases, kinds };
}

/** Elements that hold blocks together: Markdown has a form for each, and the account of a block names them. */
export const STRUCTURE_KINDS = ['quote', 'list', 'item', 'table'] as const;

export type StructureKind = (typeof STRUCTURE_KINDS)[number];

/** An element that holds blocks together, and the one around it. Two blocks stand in the same if it is the same object. */
export interface Structure {
  readonly kind: StructureKind;
  readonly parent: Structure | null;
  /** Of an item in an ordered list, as the page counts. */
  readonly number?: number;
}

/** What pages nest stays far below; a block has the names of all that is around it. */
export const DEEPEST_STRUCTURE = 24;

/** How many elements there are from the outermost to this one; 0 for none. */
export function structureDepth(structure: Structure | null): number {
  let depth = 0;
  for (let at = structure; at; at = at.parent) depth++;
  return depth;
}

/** From the outermost to the innermost. */
export function structurePath(structure: Structure | null | undefined): readonly Structure[] {
  const path: Structure[] = [];
  for (let at = structure ?? null; at; at = at.parent) path.push(at);
  return path.toReversed();
}

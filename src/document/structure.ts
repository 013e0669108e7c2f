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

/** From the outermost to the innermost. */
export function structurePath(structure: Structure | null | undefined): readonly Structure[] {
  const path: Structure[] = [];
  for (let at = structure ?? null; at; at = at.parent) path.push(at);
  return path.toReversed();
}

import { type Structure, type StructureKind, structurePath } from '../document/structure.js';

/** Names each element as the contract does, by its kind and its place among those of its kind: `list-2`. */
export function createStructureNames(): (structure: Structure | undefined) => string[] {
  const names = new Map<Structure, string>();
  const counts = new Map<StructureKind, number>();
  return (structure) =>
    structurePath(structure).map((element) => {
      let name = names.get(element);
      if (name === undefined) {
        const count = (counts.get(element.kind) ?? 0) + 1;
        counts.set(element.kind, count);
        name = `${element.kind}-${count}`;
        names.set(element, name);
      }
      return name;
    });
}

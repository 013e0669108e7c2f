import type { Declaration } from '../document/document.js';
import { DECLARATION_SOURCES, type DeclarationField } from './declaration-sources.js';

const FIELDS = Object.keys(DECLARATION_SOURCES).filter(isField);

function isField(name: string): name is DeclarationField {
  return Object.hasOwn(DECLARATION_SOURCES, name);
}

const RANKS: ReadonlyMap<string, number> = new Map(
  FIELDS.flatMap((field, position) =>
    DECLARATION_SOURCES[field].map(
      (source, trust) => [`${field} ${source}`, position * 1000 + trust] as const,
    ),
  ),
);

const FIELDS_BY_META_NAME: ReadonlyMap<string, readonly DeclarationField[]> = (() => {
  const fields = new Map<string, DeclarationField[]>();
  for (const field of FIELDS) {
    for (const source of DECLARATION_SOURCES[field]) {
      const listed = fields.get(source) ?? [];
      listed.push(field);
      fields.set(source, listed);
    }
  }
  // A meta element called "title" is not the title element.
  fields.delete('title');
  return fields;
})();

/** The name under which a meta element is listed among the {@link DECLARATION_SOURCES}: lower case, Dublin Core with a point. */
export function metaName(name: string): string {
  return name.toLowerCase().replace(/^(dc|dcterms):/u, '$1.');
}

/** The fields that a meta element of this name, as {@link metaName} gives it, declares. */
export function fieldsOfMetaName(name: string): readonly DeclarationField[] {
  return FIELDS_BY_META_NAME.get(name) ?? [];
}

/** Orders declarations by field, then by trust, then as the page has them; drops repeats of one source. */
export function orderDeclarations(declarations: readonly Declaration[]): Declaration[] {
  const seen = new Set<string>();
  return declarations
    .filter(({ field, source, value }) => {
      const key = `${field} ${source} ${value}`;
      return !seen.has(key) && seen.add(key);
    })
    .sort((left, right) => rank(left) - rank(right));
}

function rank({ field, source }: Declaration): number {
  return RANKS.get(`${field} ${source}`) ?? (FIELDS.indexOf(field) + 1) * 1000 - 1;
}

import type { Declaration } from '../document/document.js';

type Field = Declaration['field'];

/** What one source declares of one field. */
export interface DeclaredBySource {
  readonly source: string;
  readonly values: readonly string[];
}

/** The values of a field, most trusted first. */
export function declaredValues(declared: readonly Declaration[], field: Field): string[] {
  return declared.filter((declaration) => declaration.field === field).map(({ value }) => value);
}

/** The values of a field by source, most trusted source first. */
export function declaredBySource(declared: readonly Declaration[], field: Field): DeclaredBySource[] {
  const bySource = new Map<string, string[]>();
  for (const declaration of declared) {
    if (declaration.field !== field) continue;
    const values = bySource.get(declaration.source) ?? [];
    values.push(declaration.value);
    bySource.set(declaration.source, values);
  }
  return Array.from(bySource, ([source, values]) => ({ source, values }));
}

/** The host names of the page's addresses, without `www.`, each once. */
export function declaredHosts(declared: readonly Declaration[]): string[] {
  const hosts = declaredValues(declared, 'canonicalUrl')
    .filter((address) => URL.canParse(address))
    .map((address) => new URL(address).hostname.replace(/^www\./u, ''));
  return [...new Set(hosts)];
}

import type { Document, MetadataField, Provenance } from '../document/document.js';
import { declaredLanguage } from '../metadata/language.js';
import { VISIBLE } from '../metadata/resolved.js';
import type { CleanOptions } from '../options.js';

/**
 * Where each known value was found, with the rule of the block in place of a bare `visible`, and the language's source:
 * `option`, its declaration, or `text` where the words told it.
 *
 * @param provenance the sources of the fields, as the fields were resolved
 * @param ruleOf the rule of the first removed block that each field was taken from
 */
export function describeProvenance(
  provenance: Provenance,
  ruleOf: ReadonlyMap<MetadataField, string>,
  document: Pick<Document, 'language' | 'declared'>,
  { language }: Pick<CleanOptions, 'language'>,
): Provenance {
  const described: Partial<Record<keyof Provenance, string>> = { ...provenance };
  for (const [field, rule] of ruleOf) {
    const sources = provenance[field]?.split(SEPARATOR);
    if (!sources?.includes(VISIBLE)) continue;
    described[field] = sources
      .map((source) => (source === VISIBLE ? `${VISIBLE}: ${rule}` : source))
      .join(SEPARATOR);
  }
  if (document.language !== null) described.language = languageSource(document, language);
  return described;
}

const SEPARATOR = ', ';

function languageSource(
  { language, declared }: Pick<Document, 'language' | 'declared'>,
  asked: string | undefined,
): string {
  if (asked !== undefined) return 'option';
  const declaration = declared.find(
    (statement) => statement.field === 'language' && declaredLanguage([statement]) === language,
  );
  return declaration?.source ?? 'text';
}

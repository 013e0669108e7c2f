/**
 * The code under which the language of a BCP 47 tag is listed: `pt` for `pt-BR`, `no` for both forms of Norwegian, `tl` for
 * Filipino.
 */
export function languageCode(tag: string): string {
  const [code = ''] = tag.toLowerCase().split('-');
  if (code === 'fil') return 'tl';
  return code === 'nb' || code === 'nn' ? 'no' : code;
}

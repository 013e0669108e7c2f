import { describe, expect, it } from 'vitest';
import type { Declaration, MetadataField } from '../../src/document/document.js';
import { resolveMetadata } from '../../src/metadata/index.js';
import { NOTHING_SEEN, type Seen } from '../../src/metadata/seen.js';
import { describeProvenance } from '../../src/passes/describe-provenance.js';

type Row = readonly [source: string, value: string];

function resolve(
  field: MetadataField,
  rows: readonly Row[],
  seen: Partial<Seen> = {},
  more: readonly Declaration[] = [],
): [value: unknown, source: string | undefined] {
  const declared = rows.map(([source, value]): Declaration => ({ field, value, source }));
  const { metadata, provenance } = resolveMetadata([...declared, ...more], { ...NOTHING_SEEN, ...seen }, []);
  return [metadata[field], provenance[field]];
}

const OG_TITLE: Declaration = { field: 'title', value: 'Rain falls', source: 'og:title' };

describe('resolveMetadata says where it found', () => {
  it.each<[MetadataField, Row[], Partial<Seen>, unknown, string | undefined]>([
    ['title', [['og:title', 'Rain falls']], {}, 'Rain falls', 'og:title'],
    ['title', [['og:title', 'Rain falls']], { title: 'RAIN FALLS' }, 'Rain falls', 'og:title, visible'],
    ['title', [], { title: 'Rain falls' }, 'Rain falls', 'visible'],
    ['title', [], {}, null, undefined],
    [
      'siteName',
      [
        ['og:site_name', '@herald'],
        ['json-ld:site', 'The Herald'],
      ],
      {},
      'The Herald',
      'json-ld:site',
    ],
    [
      'siteName',
      [
        ['og:site_name', 'Herald Media'],
        ['json-ld:site', 'The Herald'],
      ],
      { siteName: 'The Herald' },
      'The Herald',
      'json-ld:site',
    ],
    ['siteName', [], { siteName: 'The Herald' }, 'The Herald', 'visible'],
    [
      'canonicalUrl',
      [
        ['rel=canonical', 'https://example.org/'],
        ['og:url', 'https://example.org/rain'],
      ],
      {},
      'https://example.org/rain',
      'og:url',
    ],
    ['canonicalUrl', [['address', 'https://example.org/rain']], {}, null, undefined],
    ['image', [['og:image', 'https://example.org/a.jpg']], {}, 'https://example.org/a.jpg', 'og:image'],
    [
      'categories',
      [
        ['article:section', 'World'],
        ['rel=category', 'News'],
      ],
      { categories: ['World > Asia'] },
      ['World', 'Asia'],
      'article:section, visible',
    ],
    ['categories', [], { categories: ['World > Rain falls'], title: 'Rain falls' }, ['World'], 'visible'],
    ['tags', [['keywords', 'rain, snow']], {}, ['rain', 'snow'], 'keywords'],
    [
      'tags',
      [['article:tag', 'rain']],
      { tags: ['#Rain', 'snow (12)'] },
      ['rain', 'snow'],
      'article:tag, visible',
    ],
  ])('%s from %j, seen %j', (field, rows, seen, value, source) => {
    expect(resolve(field, rows, seen)).toEqual([value, source]);
  });

  it('the description that says more than the title', () => {
    const rows: Row[] = [
      ['og:description', 'Rain falls'],
      ['description', 'It rained all day.'],
    ];
    expect(resolve('description', rows, {}, [OG_TITLE])).toEqual(['It rained all day.', 'description']);
  });
});

describe('describeProvenance', () => {
  it.each<[string | null, Declaration[], string | undefined, string | undefined]>([
    ['ar', [], undefined, 'text'],
    ['ar', [], 'ar', 'option'],
    ['pt-BR', [{ field: 'language', value: 'pt_BR', source: 'og:locale' }], undefined, 'og:locale'],
    ['ar', [{ field: 'language', value: 'en', source: 'html[lang]' }], undefined, 'text'],
    [null, [], undefined, undefined],
  ])('of the language %s, declared %j, asked %s', (language, declared, asked, source) => {
    const options = asked === undefined ? {} : { language: asked };
    expect(describeProvenance({}, new Map(), { language, declared }, options).language).toBe(source);
  });

  it('names the rule of the block that shows a value', () => {
    const provenance = { tags: 'article:tag, visible', title: 'og:title' };
    const ruleOf = new Map<MetadataField, string>([
      ['tags', 'tag-heading'],
      ['title', 'title'],
      ['authors', 'byline'],
    ]);
    expect(describeProvenance(provenance, ruleOf, { language: null, declared: [] }, {})).toEqual({
      tags: 'article:tag, visible: tag-heading',
      title: 'og:title',
    });
  });
});

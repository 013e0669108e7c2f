import { describe, expect, it } from 'vitest';
import type { Declaration, Metadata } from '../../src/document/document.js';
import { resolveMetadata } from '../../src/metadata/index.js';
import { declaredDirection, declaredLanguage, declaredLocale } from '../../src/metadata/language.js';
import { NOTHING_SEEN, type Seen, type SeenByline } from '../../src/metadata/seen.js';
import { loadAllLanguages } from '../../src/languages/index.js';

const languages = await loadAllLanguages();

type Row = readonly [field: Declaration['field'], value: string, source?: string];

function resolve(rows: readonly Row[], seen: Partial<Seen> = {}): Metadata {
  const english = languages.filter(({ code }) => code === 'en');
  return resolveMetadata(declare(rows), { ...NOTHING_SEEN, ...seen }, english).metadata;
}

function credited(text: string, offset = 1): SeenByline {
  return { text, sign: 'credited', group: '', offset };
}

function declare(rows: readonly Row[]): Declaration[] {
  return rows.map(([field, value, source = 'json-ld']) => ({ field, value, source }));
}

describe('resolveMetadata', () => {
  it('knows nothing of a page that says nothing', () => {
    expect(resolve([])).toEqual({
      title: null,
      description: null,
      authors: [],
      siteName: null,
      publishedAt: null,
      modifiedAt: null,
      categories: [],
      tags: [],
      canonicalUrl: null,
      image: null,
    });
  });

  it('takes everything from the visible page of a dump', () => {
    const seen: Seen = {
      ...NOTHING_SEEN,
      title: 'Rain falls on the town',
      bylines: [credited('Jane Doe and John Smith')],
      dates: [
        { label: 'modified', text: 'Updated May 4, 2024', offset: 2 },
        { label: null, text: 'May 3, 2024', offset: 1 },
      ],
      categories: ['World > Asia'],
      tags: ['rain, snow'],
      siteName: 'The Daily Herald',
    };
    expect(resolve([], seen)).toMatchObject({
      title: 'Rain falls on the town',
      authors: ['Jane Doe', 'John Smith'],
      publishedAt: '2024-05-03',
      modifiedAt: '2024-05-04',
      categories: ['World', 'Asia'],
      tags: ['rain', 'snow'],
      siteName: 'The Daily Herald',
    });
  });

  describe('title', () => {
    const rows: Row[] = [
      ['title', 'Why it rained'],
      ['title', 'Rain falls on the town | Herald', 'title'],
    ];
    it.each([
      [null, 'Why it rained'],
      ['Rain Falls on the Town!', 'Rain falls on the town'],
      ['Rain and hail fall on the town', 'Rain and hail fall on the town'],
      ['Menu', 'Why it rained'],
    ])('is settled by the visible headline %s', (title, expected) => {
      expect(resolve([...rows, ['siteName', 'Herald']], { title }).title).toBe(expected);
    });

    it('is the declared one where the visible headline is unsure', () => {
      const title = 'Rain and hail fall on the town';
      const declared: Row[] = [['title', 'Rain falls on the town']];
      expect(resolve(declared, { title, titleConfidence: 0.9 }).title).toBe(title);
      expect(resolve(declared, { title, titleConfidence: 0.5 }).title).toBe('Rain falls on the town');
      expect(resolve([], { title, titleConfidence: 0.1 }).title).toBe(title);
    });

    it('is the declared one of a page that presents an offer under a slogan', () => {
      const title = 'Storms are our business';
      const declared: Row[] = [['title', 'Storm insurance for farms | Cover for every field', 'og:title']];
      expect(resolve(declared, { title, pageType: 'other' }).title).toBe('Storm insurance for farms');
      expect(resolve(declared, { title: 'Storm insurance', pageType: 'article' }).title).toBe(
        'Storm insurance',
      );
    });

    it('is not what an offer calls the service behind it', () => {
      const declared: Row[] = [
        ['title', 'Storm insurance for farms', 'og:title'],
        ['title', 'Fieldcover', 'json-ld:thing'],
      ];
      expect(resolve(declared, { title: 'Fieldcover', pageType: 'other' }).title).toBe(
        'Storm insurance for farms',
      );
      expect(resolve(declared, { title: 'Fieldcover', pageType: 'product' }).title).toBe('Fieldcover');
    });

    it('leaves what stands before it in the block of the headline', () => {
      const title = 'Weather Rain falls on the town';
      expect(resolve([['title', 'Rain falls on the town']], { title }).title).toBe('Rain falls on the town');
    });

    it('is the full form of a shortened one', () => {
      expect(
        resolve([
          ['title', 'Rain falls on…'],
          ['title', 'Rain falls on the town', 'title'],
        ]).title,
      ).toBe('Rain falls on the town');
    });
  });

  describe('authors', () => {
    it.each<[Row[], Partial<Seen>, string[]]>([
      [
        [
          ['authors', 'Jane Doe'],
          ['authors', 'John Smith'],
        ],
        {},
        ['Jane Doe', 'John Smith'],
      ],
      [
        [
          ['authors', 'https://example.com/jane'],
          ['authors', 'Jane Doe', 'author'],
        ],
        {},
        ['Jane Doe'],
      ],
      [
        [
          ['authors', 'The Herald'],
          ['siteName', 'The Herald'],
        ],
        { pageType: 'other' },
        [],
      ],
      [
        [
          ['authors', 'cms-user'],
          ['authors', 'Jane A. Doe', 'author'],
        ],
        { bylines: [credited('Jane Doe')] },
        ['Jane A. Doe'],
      ],
      [[['authors', 'webmonkey']], { bylines: [credited('Jane Doe')] }, ['Jane Doe']],
      [
        [
          ['authors', 'Doe, Jane', 'citation_author'],
          ['authors', 'Smith, John', 'citation_author'],
        ],
        {},
        ['Jane Doe', 'John Smith'],
      ],
      [
        [
          ['authors', 'Jane Doe', 'rel=author'],
          ['authors', 'More about Jane Doe', 'rel=author'],
        ],
        {},
        ['Jane Doe'],
      ],
      // A site's own name and a user's count where the page shows them in the writer's place.
      [
        [
          ['authors', 'The Herald'],
          ['siteName', 'The Herald'],
        ],
        { bylines: [credited('The Herald')] },
        ['The Herald'],
      ],
      [[['authors', 'q_admin']], {}, []],
      [[['authors', 'quill']], { bylines: [{ ...credited('quill', 30), sign: 'elsewhere' }] }, ['quill']],
      // A page that is no list of others has a writer, if only by a handle; what a template left is none.
      [[['authors', 'quill']], {}, ['quill']],
      // A declared name, or a link's, ends where it ends.
      [
        [['authors', 'Jane Doe', 'author-link']],
        { bylines: [credited('Jane Doe View In Print Edition')] },
        ['Jane Doe'],
      ],
      [[['authors', 'Jane Doe', 'author-link']], { bylines: [credited('Jane Doe, MD')] }, ['Jane Doe, MD']],
      [[['authors', 'Jane', 'author-link']], { bylines: [credited('Jane Doe')] }, ['Jane Doe']],
      [[], { pageType: 'listing', bylines: [credited('Jane Doe')] }, []],
      [[['authors', 'Jane Doe', 'microdata']], { pageType: 'product' }, []],
      [[['authors', 'Jane Doe']], { pageType: 'listing', bylines: [credited('John Smith')] }, ['Jane Doe']],
      [[['authors', 'quill']], { pageType: 'listing' }, []],
      [[['authors', 'undefined']], {}, []],
      [[['authors', 'quill', 'author-link']], {}, []],
      [
        [['authors', 'quill', 'author-link']],
        { bylines: [{ text: 'quill', sign: 'mention', group: '', offset: 1 }] },
        ['quill'],
      ],
      [
        [],
        {
          bylines: ['Jane Doe', 'John Smith'].map((text) => {
            return { text, sign: 'signature', group: 'below 40', offset: 41 };
          }),
        },
        ['Jane Doe', 'John Smith'],
      ],
      [[['authors', 'Herald Media', 'json-ld:organization']], {}, []],
      [
        [['authors', 'Jane Doe']],
        { bylines: [{ ...credited('Jane Doe, John Smith & Ann Lee'), sign: 'mention' }] },
        ['Jane Doe', 'John Smith', 'Ann Lee'],
      ],
      [[['authors', 'Jane Doe']], { bylines: [credited('The Herald Team')] }, ['The Herald Team']],
      [[], { bylines: [credited('Jane Doe'), credited('Ann Lee', 9)] }, ['Jane Doe']],
      [[], { bylines: [{ ...credited('clicking'), sign: 'signature' }] }, []],
      [[], { bylines: [{ ...credited('Jane Doe', 40), sign: 'signature' }] }, ['Jane Doe']],
      [[], { bylines: [credited('following these steps')] }, []],
    ])('of %j, seen %j', (rows, seen, expected) => {
      expect(resolve(rows, seen).authors).toEqual(expected);
    });
  });

  describe('dates', () => {
    it.each<[Row[], Partial<Seen>, string | null, string | null]>([
      [[['publishedAt', '2024-05-03']], {}, '2024-05-03', null],
      [
        [
          ['publishedAt', 'soon'],
          ['publishedAt', '2024-05-03', 'date'],
        ],
        {},
        '2024-05-03',
        null,
      ],
      [
        [
          ['publishedAt', '2024-05-03'],
          ['publishedAt', '2024-05-03T10:15:00Z', 'date'],
        ],
        {},
        '2024-05-03T10:15:00Z',
        null,
      ],
      [
        [
          ['publishedAt', '2024-06-01'],
          ['publishedAt', '2024-05-03', 'date'],
        ],
        { dates: [{ label: null, text: 'May 3, 2024', offset: 1 }] },
        '2024-05-03',
        null,
      ],
      // What is shown without a word, and is later than what is declared, is the day of the last change.
      [
        [['publishedAt', '2023-01-01']],
        { dates: [{ label: null, text: 'May 3, 2024', offset: 1 }] },
        '2023-01-01',
        '2024-05-03',
      ],
      [
        [['publishedAt', '2024-06-01']],
        { dates: [{ label: null, text: 'May 3, 2024', offset: 1 }] },
        '2024-05-03',
        null,
      ],
      // What the page says below the article confirms a declaration that others contradict.
      [
        [
          ['publishedAt', '2024-11-29'],
          ['publishedAt', '2024-08-13', 'time[pubdate]'],
        ],
        { dates: [{ label: null, text: 'Published August 13, 2024', offset: Number.POSITIVE_INFINITY }] },
        '2024-08-13',
        null,
      ],
      // One instant, two time zones.
      [
        [['publishedAt', '2024-05-04T01:15:00Z']],
        { dates: [{ label: null, text: 'May 3, 2024', offset: 1 }] },
        '2024-05-04T01:15:00Z',
        null,
      ],
      [
        [],
        { dates: [{ label: null, text: 'Published May 3, 2024, updated June 5, 2024', offset: 1 }] },
        '2024-05-03',
        '2024-06-05',
      ],
      [[], { dates: [{ label: null, text: 'Last updated: May 3, 2024', offset: 1 }] }, null, '2024-05-03'],
      [[], { dates: [{ label: null, text: 'Joined May 3, 2014', offset: 1 }] }, null, null],
      [
        [['publishedAt', '2024-05-03', 'time']],
        { dates: [{ label: null, text: 'Updated May 3, 2024', offset: 1 }] },
        null,
        '2024-05-03',
      ],
      // The order of one numeric date is that of a declared one.
      [
        [['publishedAt', '2024-09-10T16:07:00Z']],
        { dates: [{ label: null, text: '09.10.2024', offset: 1 }] },
        '2024-09-10T16:07:00Z',
        null,
      ],
      [
        [
          ['publishedAt', '2024-05-03'],
          ['modifiedAt', '2024-05-02'],
        ],
        {},
        '2024-05-03',
        null,
      ],
      [
        [
          ['publishedAt', '2024-05-03'],
          ['modifiedAt', '2024-05-05'],
        ],
        {},
        '2024-05-03',
        '2024-05-05',
      ],
      // What the page calls its last change is it; what is declared may be a touch of the system's.
      [
        [
          ['publishedAt', '2024-05-03'],
          ['modifiedAt', '2025-02-01T08:00:00Z'],
        ],
        { dates: [{ label: null, text: 'Updated June 5, 2024', offset: 1 }] },
        '2024-05-03',
        '2024-06-05',
      ],
      [
        [
          ['publishedAt', '2024-05-03'],
          ['modifiedAt', '2025-02-01T08:00:00Z'],
          ['modifiedAt', '2024-06-06T01:15:00Z', 'article:modified_time'],
        ],
        { dates: [{ label: null, text: 'Updated June 5, 2024', offset: 1 }] },
        '2024-05-03',
        '2024-06-06T01:15:00Z',
      ],
      [[['publishedAt', '1714731300']], {}, '2024-05-03T10:15:00Z', null],
      [[['canonicalUrl', 'https://example.com/2024/05/03/rain']], {}, '2024-05-03', null],
      [
        [
          ['publishedAt', '03/05/2024'],
          ['language', 'en-US'],
        ],
        {},
        '2024-03-05',
        null,
      ],
    ])('of %j, seen %j', (rows, seen, publishedAt, modifiedAt) => {
      expect(resolve(rows, seen)).toMatchObject({ publishedAt, modifiedAt });
    });
  });

  it('passes over the home page as the canonical address', () => {
    const rows: Row[] = [
      ['canonicalUrl', 'https://example.com/', 'rel=canonical'],
      ['canonicalUrl', 'https://example.com/rain', 'og:url'],
      ['canonicalUrl', 'https://example.com/rain?from=mail', 'address'],
    ];
    expect(resolve(rows).canonicalUrl).toBe('https://example.com/rain');
    expect(resolve(rows.slice(2)).canonicalUrl).toBeNull();
  });

  it('describes with more than the title', () => {
    const rows: Row[] = [
      ['title', 'Rain'],
      ['description', 'rain.'],
      ['description', 'It rained.', 'description'],
    ];
    expect(resolve(rows).description).toBe('It rained.');
  });

  it('lists the tags of one source, each once', () => {
    const rows: Row[] = [
      ['tags', 'rain، ثلج, Rain'],
      ['tags', 'other', 'keywords'],
    ];
    expect(resolve(rows).tags).toEqual(['rain', 'ثلج']);
  });
});

describe('language', () => {
  it.each([
    [['en_us.UTF-8'], 'en-US', 'en-US'],
    [['en', 'en_GB'], 'en', 'en-GB'],
    [['und', 'ar'], 'ar', 'ar'],
    [['!'], null, null],
  ])('of %j', (values, language, locale) => {
    const declared = declare(values.map((value): Row => ['language', value]));
    expect(declaredLanguage(declared)).toBe(language);
    expect(declaredLocale(declared)).toBe(locale);
  });

  it('has a direction', () => {
    expect(declaredDirection(declare([['direction', 'rtl']]))).toBe('rtl');
    expect(declaredDirection([])).toBeNull();
  });
});

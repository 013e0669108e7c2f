import { array, assert, constantFrom, property, record, uniqueArray } from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Block, BlockKind } from '../../src/document/block.js';
import { NO_METADATA, type Document } from '../../src/document/document.js';
import { keyWords } from '../../src/document/key.js';
import { loadAllLanguages } from '../../src/languages/index.js';
import { cleanOptionsSchema } from '../../src/options.js';
import { mergeRepeats } from '../../src/passes/merge-repeats.js';
import { NEWS, type News } from './merge-repeats.cases.js';

const languages = await loadAllLanguages();

function toDocument(texts: readonly string[], language: string, kind: BlockKind = 'paragraph'): Document {
  return {
    format: 'text',
    language,
    direction: null,
    blocks: texts.map((text, place): Block => ({
      index: place,
      kind,
      text,
      origin: { line: [place + 1, place + 1] },
      markup: null,
    })),
    removed: [],
    merged: [],
    metadata: NO_METADATA,
    declared: [],
    warnings: [],
  };
}

function merge(document: Document): Document {
  const own = languages.filter(({ code }) => code === document.language);
  return mergeRepeats(document, {
    options: cleanOptionsSchema.parse({}),
    languages: own,
    match: () => null,
  });
}

const textsOf = ({ blocks }: Document): string[] => blocks.map(({ text }) => text);
/** A paragraph of an article, between its lead and its last words. */
const page = (news: News, ...last: readonly string[]): string[] => [
  news.lead,
  news.sentences.join(news.space),
  news.other,
  ...last,
];

describe.each(NEWS)('in $language', (news) => {
  const [first, second] = news.sentences;

  const repeats: [string, string][] = [
    ['exact', news.sentences.join(news.space)],
    ['reversed', [second, first].join(news.space)],
    ['edited', news.edited.join(news.space)],
  ];
  if (news.glues) {
    repeats.push(['reversed and glued', second + first]);
    repeats.push(['reversed, glued and edited', news.edited.toReversed().join('')]);
  }

  it.each(repeats)('merges a repeat: %s', (_, repeat) => {
    const before = page(news, repeat);
    const after = merge(toDocument(before, news.language));
    expect(textsOf(after)).toEqual(before.slice(0, -1));
    const [only] = after.merged;
    expect(only?.into.map(({ index }) => index)).toEqual([1]);
    expect(only?.novel).toEqual([]);
    expect(new Set(only?.sentences.map(({ match }) => match))).toEqual(new Set([first, second]));
  });

  it('keeps a new sentence in place', () => {
    const before = page(news, [first, news.novel, second].join(news.space), news.end);
    const after = merge(toDocument(before, news.language));
    expect(textsOf(after)).toEqual(page(news, news.novel, news.end));
    expect(after.merged[0]?.novel).toEqual([news.novel]);
  });

  it.each(Object.entries(news.otherFacts))('leaves another fact: %s', (_, sentence) => {
    for (const block of [
      [sentence, second],
      [second, sentence],
    ]) {
      const document = toDocument(page(news, block.join(news.space)), news.language);
      expect(merge(document)).toBe(document);
    }
  });

  it.each([
    ['one sentence', page(news, first), 'paragraph'],
    [
      'a refrain',
      [...page(news, news.sentences.join(news.space)), news.novel, news.sentences.join(news.space)],
      'paragraph',
    ],
    ['list items', page(news, news.sentences.join(news.space)), 'list-item'],
    ['quotes', page(news, news.sentences.join(news.space)), 'quote'],
    ['no repeat', page(news, news.novel, news.end), 'paragraph'],
  ] as const)('leaves %s', (_, texts, kind) => {
    const document = toDocument(texts, news.language, kind);
    expect(merge(document)).toBe(document);
  });
});

describe('mergeRepeats', () => {
  it('merges a repeat of the sample kind: reversed, glued, a month in brackets, a name for an epithet', () => {
    const paragraphs = [
      'أعلنت الوزارة أن المباحثات استمرت ساعتين وتناولت قضايا الأمن على الحدود المشتركة بين البلدين.',
      'وأطلقت القوات البحرية حليفة الحكومة المحلية عملية واسعة في الخليج يوم 12 أكتوبر تشرين وقالت إنها تلاحق سفن الجماعة المسلحة وشبكات التهريب الأخرى. وزادت العملية من انخراط البحرية في النزاع المستمر على الجزر منذ أكثر من خمس سنوات.',
      'ويقول صيادون إن حركة القوارب توقفت تماما في الميناء القديم منذ بداية الأسبوع.',
    ];
    const repeat =
      'وزادت العملية من انخراط البحرية في النزاع المستمر على الجزر منذ أكثر من خمس سنوات.وأطلقت القوات البحرية حليفة الحكومة المحلية عملية واسعة في الخليج يوم 12 أكتوبر (تشرين) وقالت إنها تلاحق سفن جماعة الموج وشبكات التهريب الأخرى.';
    const after = merge(toDocument([...paragraphs, repeat], 'ar'));
    expect(textsOf(after)).toEqual(paragraphs);
    expect(after.merged[0]?.into.map(({ index }) => index)).toEqual([1]);
    expect(after.merged[0]?.sentences[1]?.differs).toEqual(['جماعة الموج']);
    expect(after.merged[0]?.sentences[0]?.similarity).toBe(1);
  });

  it('believes a swapped word in every sentence only where their order is another', () => {
    const paragraphs = [
      'أعلنت بلدية الميناء أمس انطلاق أشغال ترميم السوق الذي أغلق أبوابه قبل ثلاث سنوات بسبب تشققات في سقفه الخشبي.',
      'ويعود بناء السوق إلى عام 1894 حين كان التجار يفرغون فيه حمولات السفن القادمة من الجزر. وقد أدرج قبل عشرين عاما في قائمة المباني المحمية.',
      'ويقول صيادون إن حركة القوارب توقفت تماما في الميناء القديم منذ بداية الأسبوع.',
    ];
    const edited = [
      'ويعود بناء السوق إلى عام 1894 حين كان التجار يفرغون فيه حمولات السفن الآتية من الجزر.',
      'وقد أدرج قبل عشرين عاما في قائمة البنايات المحمية.',
    ];
    const reversed = merge(toDocument([...paragraphs, edited.toReversed().join('')], 'ar'));
    expect(textsOf(reversed)).toEqual(paragraphs);
    const inOrder = toDocument([...paragraphs, edited.join(' ')], 'ar');
    expect(merge(inOrder)).toBe(inOrder);
  });

  it('finds a repeat at the end of a longer block only where the page has lost its paragraphs', () => {
    const news = NEWS[0];
    const before = [news.lead, news.sentences.join(' '), news.other];
    const last = [news.novel, news.end, ...news.sentences.toReversed()].join(' ');
    const whole = toDocument([...before, last], 'en');
    expect(merge(whole)).toBe(whole);
    const glued = { ...whole, blocks: whole.blocks.map((block) => ({ ...block, glue: ' ' })) };
    const after = merge(glued);
    expect(textsOf(after)).toEqual([...before, `${news.novel} ${news.end}`]);
    expect(after.merged[0]?.novel).toEqual([news.novel, news.end]);
    const between = [news.sentences[1], news.novel, news.end, news.sentences[0]].join(' ');
    const apart = toDocument([...before, between], 'en');
    const cut = { ...apart, blocks: apart.blocks.map((block) => ({ ...block, glue: ' ' })) };
    expect(merge(cut)).toBe(cut);
  });

  it('leaves a repeat far from the end of an article', () => {
    const news = NEWS[0];
    const repeat = news.sentences.join(' ');
    const rest = Array.from(
      { length: 12 },
      (_, place) => `Paragraph number ${place} tells of one more thing that nobody had told before it.`,
    );
    const document = toDocument([...page(news, repeat), ...rest], 'en');
    expect(merge(document)).toBe(document);
  });

  it('is idempotent, invents nothing, accounts for all and does not mind the order of sentences', () => {
    const pool = NEWS.filter(({ glues }) => glues).flatMap(({ sentences, novel, edited, lead }) => [
      ...sentences,
      ...edited,
      novel,
      lead,
    ]);
    const paragraph = record({
      sentences: uniqueArray(constantFrom(...pool.slice(0, 18)), { minLength: 1, maxLength: 4 }),
      glue: constantFrom(' ', ''),
    }).map(({ sentences, glue }) => sentences.join(glue));
    assert(
      property(array(paragraph, { minLength: 1, maxLength: 8 }), (texts) => {
        const before = toDocument(texts, 'en');
        const after = merge(before);
        expect(merge(after)).toBe(after);
        const words = new Set(keyWords(texts.join('\n')));
        for (const { text } of after.blocks)
          expect(keyWords(text).filter((word) => !words.has(word))).toEqual([]);
        const merged = new Set(after.merged.map(({ block }) => block));
        for (const block of before.blocks) expect(after.blocks.includes(block)).toBe(!merged.has(block));
        for (const { into, sentences, novel, block } of after.merged) {
          for (const target of into) expect(after.blocks).toContain(target);
          expect(keyWords([...sentences.map(({ text }) => text), ...novel].join(' ')).toSorted()).toEqual(
            keyWords(block.text).toSorted(),
          );
        }
      }),
    );
  });
});

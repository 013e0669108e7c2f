import { describe, expect, it } from 'vitest';
import { defineLanguage, type Phrases } from '../../src/languages/define-language.js';
import { createPhraseMatcher, createPhraseSearch } from '../../src/rules/phrase-matcher.js';

function language(code: string, phrases: Phrases) {
  return defineLanguage({
    code,
    name: code,
    scripts: ['Latn'],
    direction: 'ltr',
    stopwords: [],
    phrases,
    negators: [],
    reportingVerbs: [],
    organisations: [],
    conjunctions: [],
  });
}

const LANGUAGES = [
  language('en', {
    authorBox: ['More by {name}'],
    backToTop: ['Top', 'Up'],
    breadcrumbHome: ['Home'],
    byline: ['By {name}', '{name}, staff writer'],
    categoryHeading: ['Category: {text}'],
    closeButton: ['Close'],
    commentCount: ['{n} comments', 'Comments', 'Comments ({n})'],
    commentForm: [
      'Leave a comment',
      'Your email address will not be published.',
      'Required fields are marked *',
    ],
    copyright: ['© {n} {text}', 'All rights reserved.'],
    fontSize: ['A+'],
    navigation: ['Page {n} of {n}', 'Work'],
    printButton: ['Print'],
    readAlso: ['Read also: {text}'],
    shareBar: ['Facebook', 'Twitter', 'WhatsApp', 'E-mail', 'Share', 'Share on {name}', '{n} shares', 'X'],
    section: ['World', 'Middle East', 'Breaking'],
    tagHeading: ['Tags', 'Tags: {text}'],
  }),
  language('ar', {
    commentForm: ['اترك تعليقاً', 'لن يتم نشر عنوان بريدك الإلكتروني.', 'الحقول الإلزامية مشار إليها بـ *'],
    section: ['الشرق الأوسط', 'عاجل', 'آن'],
    shareBar: ['شارك على {name}'],
  }),
  language('he', { shareBar: ['שתפו ב{name}'], closeButton: ['סגור'] }),
  language('ru', { shareBar: ['Поделиться', 'ВКонтакте'], commentCount: ['{n} комментариев'] }),
  language('zh', {
    shareBar: ['微信', '微博', '分享到', '赞'],
    byline: ['作者：{name}', '编辑：{name}、{name}', '{name} {name}记者'],
    viewCounter: ['{n}人阅读'],
  }),
  language('ja', { shareBar: ['シェア', 'ツイート'], commentForm: ['コメントを残す'] }),
  language('th', { shareBar: ['แชร์', 'ทวีต'], commentForm: ['แสดงความคิดเห็น'] }),
  language('hi', { shareBar: ['शेयर करें'], commentForm: ['टिप्पणी करें'] }),
  language('km', { navigation: ['បន្ទាប់៖ {text}'] }),
];

const matcher = createPhraseMatcher(LANGUAGES);

describe('a whole block is one phrase', () => {
  it.each([
    ['Leave a comment', 'commentForm'],
    ['LEAVE A COMMENT!', 'commentForm'],
    ['» Leave a comment «', 'commentForm'],
    ['💬 Leave a comment', 'commentForm'],
    ['Email', 'shareBar'],
    ['YouTube', null],
    ['Facebook™', 'shareBar'],
    ['اتــرك تَعليقا', 'commentForm'],
    ['Поделиться', 'shareBar'],
    ['微信', 'shareBar'],
    ['赞', 'shareBar'],
    ['コメントを残す', 'commentForm'],
    ['แสดงความคิดเห็น', 'commentForm'],
    ['टिप्पणी करें', 'commentForm'],
    ['Tags:', 'tagHeading'],
    ['Tags (12)', 'tagHeading'],
    ['3. Tags', null],
    ['3. Facebook', null],
    ['77° Facebook', 'shareBar'],
    ['(12) Facebook', 'shareBar'],
    ['Facebook 12', 'shareBar'],
    ['1.2K Facebook', 'shareBar'],
    ['A+', null],
    ['A', null],
    ['X', null],
    ['12', null],
    ['12 34 56', null],
    ['', null],
    ['...', null],
    [':', null],
    ['Leave a comment below', null],
    ['Please leave a comment', null],
    ['Top 10', null],
    ['World 2024', null],
    ['Tagsüber', null],
  ])('%s', (text, kind) => {
    expect(matcher.match(text)?.kind ?? null).toBe(kind);
  });
});

describe('slots', () => {
  it.each<[string, string | null, string[]]>([
    ['By Jane Doe', 'byline', ['Jane Doe']],
    ['BY: JANE J. DOE', 'byline', ['JANE J. DOE']],
    ['By Dr. Ana de la Cruz and Jo Lee', 'byline', ['Dr. Ana de la Cruz and Jo Lee']],
    ['By J.K. Rowling', 'byline', ['J.K. Rowling']],
    ['By 7News', 'byline', ['7News']],
    ['Share on example.com', 'shareBar', ['example.com']],
    ['By the time they arrived, the house was gone.', null, []],
    ['By Monday. Then Came Tuesday', null, []],
    ['By One Two Three Four Five Six Seven Eight Nine', null, []],
    ['By 2030', null, []],
    ['By', null, []],
    ['Jane Doe, staff writer', 'byline', ['Jane Doe']],
    ['Category: “Who won?”', 'categoryHeading', ['“Who won?”']],
    ['Category World', null, []],
    [`Category: ${'a'.repeat(200)}`, 'categoryHeading', ['a'.repeat(200)]],
    [`Category: ${'a'.repeat(201)}`, null, []],
    ['© 2024 Example Media', 'copyright', ['2024', 'Example Media']],
    ['2024 Example Media', null, []],
    ['12 comments', 'commentCount', ['12']],
    ['12comments', 'commentCount', ['12']],
    ['1,234 Comments', 'commentCount', ['1,234']],
    ['1.2K comments', 'commentCount', ['1.2K']],
    ['3 mil comments', 'commentCount', ['3 mil']],
    ['١٢ comments', 'commentCount', ['١٢']],
    ['10–20 comments', 'commentCount', ['10–20']],
    ['10+ shares', 'shareBar', ['10']],
    ['12 тыс. комментариев', 'commentCount', ['12 тыс']],
    ['Comments (12)', 'commentCount', ['12']],
    ['Page 2 of 15', 'navigation', ['2', '15']],
    ['3.5万人阅读', 'viewCounter', ['3.5万']],
    ['作者：王小明', 'byline', ['王小明']],
    ['作者王小明', null, []],
    ['បន្ទាប់៖ ព័ត៌មានជាតិ', 'navigation', ['ព័ត៌មានជាតិ']],
    ['បន្ទាប់: ព័ត៌មានជាតិ', 'navigation', ['ព័ត៌មានជាតិ']],
    ['បន្ទាប់ពីកិច្ចប្រជុំ', null, []],
    ['编辑：王小明、李雷', 'byline', ['王小明', '李雷']],
    ['编辑：王小明', null, []],
    ['编辑：王小明 李雷', null, []],
    ['王小明 李雷记者', 'byline', ['王小明', '李雷']],
    ['王小明记者', null, []],
    ['שתפו בפייסבוק', 'shareBar', ['פייסבוק']],
    ['שתפו ב-WhatsApp', 'shareBar', ['WhatsApp']],
    ['شارك على فيسبوك', 'shareBar', ['فيسبوك']],
  ])('%s', (text, kind, slots) => {
    const match = matcher.match(text);
    expect(match?.kind ?? null).toBe(kind);
    expect(match?.parts.flatMap((part) => part.slots) ?? []).toEqual(slots);
  });
});

describe('phrases one after the other', () => {
  it.each<[string, string | null, string[]]>([
    ['Facebook Twitter WhatsApp E-mail', 'shareBar', ['Facebook', 'Twitter', 'WhatsApp', 'E-mail']],
    ['FacebookTwitterWhatsApp', 'shareBar', ['Facebook', 'Twitter', 'WhatsApp']],
    ['facebook twitter', 'shareBar', ['facebook', 'twitter']],
    ['facebooktwitter', null, []],
    ['Facebook 12 Twitter 3', 'shareBar', ['Facebook', 'Twitter']],
    ['Facebook | X | Print', 'shareBar', ['Facebook', 'X', 'Print']],
    ['Print | Facebook', 'shareBar', ['Print', 'Facebook']],
    ['PrintClose', 'printButton', ['Print', 'Close']],
    ['Share on Facebook Share on Twitter', 'shareBar', ['Share on Facebook', 'Share on Twitter']],
    [
      'Your email address will not be published. Required fields are marked *',
      'commentForm',
      ['Your email address will not be published', 'Required fields are marked'],
    ],
    ['Tags: one, two, three Share Facebook', 'tagHeading', ['Tags: one, two, three', 'Share', 'Facebook']],
    ['الشرق الأوسطعاجل', 'section', ['الشرق الأوسط', 'عاجل']],
    ['عاجل آن', 'section', ['عاجل', 'آن']],
    ['عاجلآن', null, []],
    ['שתפו', null, []],
    ['微信微博', 'shareBar', ['微信', '微博']],
    ['微信赞', null, []],
    ['微信 赞', 'shareBar', ['微信', '赞']],
    ['シェアツイート', 'shareBar', ['シェア', 'ツイート']],
    ['แชร์ทวีต', 'shareBar', ['แชร์', 'ทวีต']],
    ['FacebookПоделиться微信', 'shareBar', ['Facebook', 'Поделиться', '微信']],
    ['शेयर करेंटिप्पणी करें', 'commentForm', ['शेयर करें', 'टिप्पणी करें']],
    ['HomeWork', 'breadcrumbHome', ['Home', 'Work']],
    ['Homework', null, []],
    ['Close up', null, []],
    ['Close-Up', null, []],
    ['Close Print Zebra', null, []],
    ['Breaking World Records', null, []],
  ])('%s', (text, kind, parts) => {
    const match = matcher.match(text);
    expect(match?.kind ?? null).toBe(kind);
    expect(match?.parts.map((part) => part.text) ?? []).toEqual(parts);
  });

  it('prefers the earlier kind when two cover the same', () => {
    expect(matcher.match('Close World')?.kind).toBe('closeButton');
    expect(matcher.match('World Close')?.kind).toBe('section');
  });
});

describe('its work', () => {
  const search = createPhraseSearch(LANGUAGES);
  const prose =
    'The minister said on Sunday that talks would go on for as long as both sides wished to talk. ';

  it('is a few steps on prose', () => {
    expect(search(prose).steps).toBeLessThan(prose.length);
  });

  it('does not begin on long blocks', () => {
    expect(search('Share '.repeat(1000))).toEqual({ match: null, steps: 0 });
  });

  it.each(['Share ', 'Facebook', 'By Jane ', 'Tags: a, ', '12 comments ', '分享到', 'A a ', ':', '1 '])(
    'grows with the length of %j repeated, not faster',
    (unit) => {
      const half = unit.repeat(Math.floor(190 / unit.length));
      const small = Math.max(search(half).steps, 50);
      expect(search(half + half).steps).toBeLessThan(small * 4.5);
    },
  );

  it('does not grow with the number of phrases that a text does not begin like', () => {
    const many = Array.from({ length: 20_000 }, (_, place) => `zq${place} phrase`);
    const larger = createPhraseSearch([...LANGUAGES, language('xx', { section: many })]);
    for (const text of [prose, 'Facebook Twitter WhatsApp', 'By Jane Doe']) {
      expect(larger(text).steps).toBe(search(text).steps);
    }
  });
});

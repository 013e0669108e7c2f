import fc from 'fast-check';
import { rules } from '../src/rules/index.js';

/** Pages put together at random of chrome that the rules know, of lines nobody knows, and of running text. */

const SENTENCES: Readonly<Record<string, readonly string[]>> = {
  en: [
    'The harbour office said on Tuesday that the ferry would return to service before the end of the month.',
    'Repairs to the hull took longer than planned because a part had to be cast again in Norwich.',
    'Passengers will be able to buy tickets on board, and children under twelve travel free until June.',
    'Nobody was hurt when the old pier collapsed, but eleven boats had to be moved to the north basin.',
    'A second crossing is planned for the afternoon, if the council agrees to pay for the crew.',
    'The mayor called the decision a relief for the islands, which had waited two winters for it.',
  ],
  ar: [
    'قالت إدارة الميناء يوم الثلاثاء إن العبارة ستعود إلى العمل قبل نهاية الشهر الجاري.',
    'واستغرق إصلاح الهيكل وقتاً أطول من المتوقع بسبب تأخر وصول قطعة جديدة من المصنع.',
    'وسيتمكن الركاب من شراء التذاكر على متن العبارة بينما يسافر الأطفال مجاناً حتى يونيو.',
    'ولم يصب أحد عندما انهار الرصيف القديم لكن أحد عشر قارباً نقلت إلى الحوض الشمالي.',
    'ومن المقرر تسيير رحلة ثانية بعد الظهر إذا وافق المجلس على دفع أجور الطاقم.',
  ],
  zh: [
    '港务局周二表示，渡轮将在本月底之前恢复运营，具体时刻表将于下周公布。',
    '由于一个零件需要重新铸造，船体的维修时间比原计划长了将近三个星期。',
    '乘客可以在船上购票，十二岁以下的儿童在六月之前可以免费乘坐。',
    '旧码头坍塌时没有人受伤，但有十一艘船不得不转移到北侧的港池。',
  ],
};

const UNKNOWN = [
  'Lorvik',
  'Ostena prum',
  'قزلان',
  'Bistrel — 4',
  'Мурдан',
  '短い行',
  '> ~ <',
  '12',
  'http://example.org/a',
];

const chrome = fc.constantFrom(...rules.flatMap((rule) => rule.removes));
const language = fc.constantFrom('en', 'ar', 'zh');

const body = language.chain((code) => {
  const sentences = SENTENCES[code] ?? [];
  const sentence = fc.constantFrom(...sentences);
  return fc.array(fc.array(sentence, { minLength: 1, maxLength: 3 }), { minLength: 0, maxLength: 8 });
});

const line = fc.oneof(
  { weight: 3, arbitrary: chrome },
  { weight: 2, arbitrary: fc.constantFrom(...UNKNOWN) },
  { weight: 1, arbitrary: fc.string({ unit: 'binary', minLength: 1, maxLength: 40 }) },
);

/** The blocks of a page in reading order, a paragraph as its sentences. */
const pageBlocks = fc
  .tuple(fc.array(line, { maxLength: 12 }), body, fc.array(line, { maxLength: 12 }), fc.nat(), fc.boolean())
  .map(([above, paragraphs, below, seed, glued]) => {
    const middle = paragraphs.map((sentences) => sentences.join(' '));
    const repeated = paragraphs[seed % Math.max(1, paragraphs.length)] ?? [];
    if (repeated.length > 1) middle.push(repeated.toReversed().join(glued ? '' : ' '));
    if (below[0] !== undefined && middle.length > 2) middle.splice(2, 0, below[0]);
    return [...above, ...middle, ...below];
  });

/** A text dump, with or without blank lines between its blocks. */
export const dumps = fc
  .tuple(pageBlocks, fc.constantFrom('\n', '\n\n', '\r\n\r\n', '\n \n'))
  .map(([blocks, border]) => blocks.join(border));

/** An HTML page in which each block is an element of some kind. */
export const htmlPages = fc
  .tuple(
    pageBlocks,
    fc.array(fc.constantFrom('p', 'div', 'li', 'h2', 'span', 'td', 'blockquote', 'section'), {
      minLength: 1,
    }),
  )
  .map(([blocks, tags]) => {
    const elements = blocks.map((text, at) => {
      const tag = tags[at % tags.length] ?? 'p';
      return `<${tag}>${text.replaceAll('&', '&amp;').replaceAll('<', '&lt;')}</${tag}>`;
    });
    return `<!doctype html><html><head><title>A page</title></head><body><main>${elements.join('\n')}</main></body></html>`;
  });

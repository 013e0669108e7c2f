import { array, assert, constantFrom, property } from 'fast-check';
import { describe, expect, it } from 'vitest';
import { splitSentences, type SentenceOptions } from '../../src/document/sentences.js';

const CASES: [name: string, sentences: readonly string[], options?: SentenceOptions][] = [
  ['Latin', ['The court ruled on Monday. ', 'Both sides will appeal!']],
  ['glued Latin', ['The court ruled on Monday.', 'Both sides will appeal.']],
  ['glued after a closing quote', ['He said “we will go.”', 'The crowd left.']],
  ['glued before an opening quote', ['The crowd left.', '“We will go,” he said.']],
  ['glued after a straight quote', ['"We will go."', 'The crowd left.']],
  ['Arabic', ['وصل الوفد أمس. ', 'هل يبقى؟ ', 'لا أحد يعلم.']],
  ['glued Arabic', ['وصل الوفد أمس.', 'وبدأت المحادثات اليوم.']],
  ['Persian', ['نشست پایان یافت. ', 'چه شد؟ ', 'کسی نمی‌داند.']],
  ['glued Hebrew', ['המשלחת הגיעה אתמול.', 'השיחות החלו היום.']],
  ['Chinese', ['会议结束了。', '他说：“我们会来。”', '记者离开了！']],
  ['Japanese reported speech is one sentence', ['「もう終わりですか？」と記者が尋ねた。', '首相は答えた。']],
  ['Hindi', ['बैठक समाप्त हुई। ', 'सभी लौट गए।']],
  ['Georgian, whose letters have no case in running text', ['ხიდი ისევ გაიხსნა. ', 'მერი კმაყოფილია.']],
  ['glued Georgian', ['ხიდი ისევ გაიხსნა.', 'მერი კმაყოფილია.']],
  ['Georgian initials', ['გადაწყვეტილება ა. ბერიძემ მიიღო.']],
  ['Armenian', ['Կամուրջը բացվեց։ ', 'Ո՞վ անցավ առաջինը։', 'Ոչ ոք չգիտի։']],
  ['Armenian with colons for full stops', ['Կամուրջը երեկ կրկին բացվեց: ', 'Քաղաքապետը գոհ է:']],
  ['an Armenian label', ['Լուսանկարը: Անի Սարգսյան']],
  ['Amharic', ['ድልድዩ ዛሬ ተከፈተ። ', 'ማን ቀድሞ ተሻገረ፧ ', 'ማንም አያውቅም።']],
  ['Amharic with two word spaces or colons', ['ድልድዩ ዛሬ ተከፈተ፡፡', 'ሰዎች ተደሰቱ:: ', 'ሥራው በ2016 ዓ.ም. ተጀመረ።']],
  ['lines', ['First line\n', 'second line']],
  ['abbreviations', ['Mr. Brown met Dr. Grey. ', 'They spoke.'], { abbreviations: ['Mr.', 'Dr.'] }],
  ['an abbreviation of two parts', ['Viele Orte, z. B. Bonn, sind klein.'], { abbreviations: ['z. B.'] }],
  ['initials', ['J. R. Smith of the U.S. Navy spoke.']],
  ['decimals', ['Prices rose 3.5 percent to 1.204 euros.']],
  ['addresses', ['See www.Example.com or example.com and a.Brown@Example.org today.']],
  ['an ellipsis before a lower-case letter', ['He waited… then left... and came back.']],
  ['a question inside a sentence', ['"Really?" asked the judge.']],
  ['ordinals', ['Am 3. Oktober wird gefeiert. ', 'Alle kommen.'], { ordinalStop: true }],
  ['footnotes', ['It opened in May.[12] ', 'It closed in June.']],
  ['short Thai phrases', ['นายกรัฐมนตรี กล่าวว่า ไม่มีปัญหา']],
  ['long Thai phrases', ['รัฐบาลประกาศมาตรการใหม่เพื่อช่วยเหลือเกษตรกร ', 'ประชาชนจำนวนมากออกมาสนับสนุนมาตรการนี้']],
];

describe('splitSentences', () => {
  it.each(CASES.map(([name, sentences, options = {}]) => ({ name, sentences, options })))(
    '$name',
    ({ sentences, options }) => {
      expect(splitSentences(sentences.join(''), options).map(({ text }) => text)).toEqual(sentences);
    },
  );

  it('loses nothing', () => {
    const piece = constantFrom(
      'a',
      'B',
      'و',
      '次',
      'ก',
      '7',
      '.',
      '…',
      '؟',
      '。',
      ' ',
      '\n',
      '"',
      '”',
      '(',
      ')',
      'Mr',
      '😀',
    );
    assert(
      property(array(piece, { maxLength: 60 }), (pieces) => {
        const text = pieces.join('');
        const sentences = splitSentences(text, { abbreviations: ['Mr.'] });
        expect(sentences.map((sentence) => sentence.text).join('')).toBe(text);
        for (const { text: part, start, end } of sentences) expect(text.slice(start, end)).toBe(part);
      }),
    );
  });
});

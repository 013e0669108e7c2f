import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { defineLanguage, type Language } from '../../src/languages/define-language.js';
import { loadAllLanguages } from '../../src/languages/index.js';
import { findDates, parseDate, provenOrder } from '../../src/metadata/parse-date.js';

const languages = await loadAllLanguages();

/** The shipped language, or one that has nothing but Intl's month names. */
function languageOf(code: string): Language {
  const shipped = languages.find((language) => language.code === code);
  return (
    shipped ??
    defineLanguage({
      code,
      name: code,
      scripts: ['Zyyy'],
      direction: 'ltr',
      stopwords: [],
      phrases: {},
      negators: [],
      reportingVerbs: [],
      organisations: [],
      conjunctions: [],
    })
  );
}

function read(code: string, text: string, locale?: string): string | null {
  const own = languageOf(code);
  return parseDate(text, code === 'en' ? [own] : [own, languageOf('en')], locale);
}

const DATES: Record<string, readonly (readonly [text: string, date: string | null])[]> = {
  en: [
    ['May 3, 2024', '2024-05-03'],
    ['Friday, 3rd of May 2024', '2024-05-03'],
    ['Published: 3 Sept. 2024 | 5 min read', '2024-09-03'],
    ['03-May-2024', '2024-05-03'],
    ["3 May '24", '2024-05-03'],
    ['05/13/2024', '2024-05-13'],
    ['03/05/2024', '2024-03-05'],
    ['25/12/99', '1999-12-25'],
    ['Published May 3, 2024, updated June 5, 2024', '2024-05-03'],
    ['13/05/24', '2024-05-13'],
    ['3 May 24 | Sports', '2024-05-03'],
    ['1 · Jan 15, 2024', '2024-01-15'],
    ['31 February 2024', null],
    ['2 hours ago', null],
    ['May 2024', null],
    ['3 people met in May 2024', null],
    ['192.168.10.2024', null],
    ['3 May 1812', null],
    ['3 May 2824', null],
  ],
  am: [
    ['ሰኞ፣ ጥር 12 ቀን 2016 ዓ.ም.', '2024-01-21'],
    ['12 ጥር 2016', '2024-01-21'],
    ['ጳጉሜ 6 ቀን 2015', '2023-09-11'],
    ['ጳጉሜ 6 ቀን 2016', null],
    ['መስከረም 1፣ 2016', '2023-09-12'],
    ['ጃንዩወሪ 21, 2024', '2024-01-21'],
  ],
  hy: [
    ['03 Մայիսի, 2024, 14:30', '2024-05-03'],
    ['2024 թվականի մայիսի 3-ին', '2024-05-03'],
    ['2024թ. մայիսի 3', '2024-05-03'],
  ],
  ka: [
    ['3 მაისი, 2024', '2024-05-03'],
    ['2024 წლის 3 მაისს', '2024-05-03'],
  ],
  mn: [
    ['2024 оны 5 дугаар сарын 3', '2024-05-03'],
    ['2024 оны 05-р сарын 03, Баасан', '2024-05-03'],
  ],
  uz: [
    ['3-may, 2024-yil', '2024-05-03'],
    ['2024-yil 3-may', '2024-05-03'],
    ['2024 йил 3 май', '2024-05-03'],
  ],
  fi: [['perjantaina 3. toukokuuta 2024 klo 9.15', '2024-05-03']],
  ar: [
    ['٣ مايو ٢٠٢٤', '2024-05-03'],
    ['الجمعة 3 أيار/مايو 2024', '2024-05-03'],
    ['30 سبتمبر أيلول 2015', '2015-09-30'],
    ['30 سبتمبر (أيلول) 2015', '2015-09-30'],
    ['3 كانون الثاني 2024', '2024-01-03'],
    ['3 جانفي 2024', '2024-01-03'],
    ['12 رمضان 1445 هـ', '2024-03-22'],
    ['١٢/٠٩/١٤٤٥ هـ', '2024-03-22'],
    ['2024/05/03 - 10:15 ص', '2024-05-03'],
    ['منذ ساعتين', null],
    ['31 أبريل 2024', null],
    ['3 مايو', null],
  ],
  fr: [
    ['1er mai 2024', '2024-05-01'],
    ['le vendredi 3 mai 2024 à 10h15', '2024-05-03'],
    ['Publié le 03/05/2024', '2024-05-03'],
    ['mar. 3 déc. 2024', '2024-12-03'],
    ['il y a 2 heures', null],
    ['31 juin 2024', null],
  ],
  es: [
    ['3 de mayo de 2024', '2024-05-03'],
    ['Viernes, 3 de mayo del 2024', '2024-05-03'],
    ['mar, 3 may 2024', '2024-05-03'],
    ['03/05/2024', '2024-05-03'],
    ['hace 3 horas', null],
    ['30 de febrero de 2024', null],
  ],
  de: [
    ['3. Mai 2024', '2024-05-03'],
    ['Freitag, 03.05.2024, 10:15 Uhr', '2024-05-03'],
    ['3. Jänner 2024', '2024-01-03'],
    ['13. Okt. 2024', '2024-10-13'],
    ['vor 2 Stunden', null],
    ['03.05.24', '2024-05-03'],
    ['3. Mai 24', '2024-05-03'],
  ],
  pt: [
    ['1º de maio de 2024', '2024-05-01'],
    ['3 de março de 2024 às 10h15', '2024-03-03'],
    ['03/05/2024 10h15', '2024-05-03'],
    ['sexta-feira, 3 de maio de 2024', '2024-05-03'],
    ['há 3 horas', null],
    ['31 de abril de 2024', null],
  ],
  ru: [
    ['3 мая 2024 г.', '2024-05-03'],
    ['3-го мая 2024', '2024-05-03'],
    ['03.05.2024 10:15', '2024-05-03'],
    ['10:15, 3 мая 2024', '2024-05-03'],
    ['2 часа назад', null],
    ['31 июня 2024', null],
  ],
  tr: [
    ['3 Mayıs 2024 Cuma', '2024-05-03'],
    ['3 Şubat 2024', '2024-02-03'],
    ['03.05.2024 - 10:15', '2024-05-03'],
    ['Giriş: 3 Ağustos 2024', '2024-08-03'],
    ['2 saat önce', null],
    ['30 Şubat 2024', null],
  ],
  fa: [
    ['۱۴ اردیبهشت ۱۴۰۳', '2024-05-03'],
    ['۱۴۰۳/۰۲/۱۴', '2024-05-03'],
    ['جمعه ۱۴ اردیبهشت ۱۴۰۳ ساعت ۱۰:۱۵', '2024-05-03'],
    ['3 مه 2024', '2024-05-03'],
    ['۳۰ اسفند ۱۴۰۳', '2025-03-20'],
    ['۳۰ اسفند ۱۴۰۲', null],
    ['۲ ساعت پیش', null],
  ],
  he: [
    ['3 במאי 2024', '2024-05-03'],
    ['יום שישי, 3 מאי 2024', '2024-05-03'],
    ['03.05.2024, 10:15', '2024-05-03'],
    ['3/5/2024', '2024-05-03'],
    ['לפני שעתיים', null],
    ['31 באפריל 2024', null],
  ],
  zh: [
    ['2024年5月3日 10:15', '2024-05-03'],
    ['二〇二四年五月三日', '2024-05-03'],
    ['二零二四年十二月二十三日', '2024-12-23'],
    ['民國113年5月3日', '2024-05-03'],
    ['2024-05-03 10:15:00', '2024-05-03'],
    ['2024年2月30日', null],
    ['3小时前', null],
  ],
  ja: [
    ['2024年5月3日(金) 午前10時15分', '2024-05-03'],
    ['令和6年5月3日', '2024-05-03'],
    ['令和元年5月3日', '2019-05-03'],
    ['2024/5/3 10:15', '2024-05-03'],
    ['３分前', null],
    ['2024年13月3日', null],
  ],
};

describe('parseDate', () => {
  for (const [code, cases] of Object.entries(DATES)) {
    it.each(cases)(`reads ${code}: %s`, (text, date) => {
      expect(read(code, text)).toBe(date);
    });
  }

  it.each([
    ['ko', '2024년 5월 3일'],
    ['ko', '2024. 5. 3.'],
    ['th', '3 พ.ค. 2567'],
    ['vi', 'Thứ Sáu, ngày 3 tháng 5 năm 2024'],
    ['fi', '3. toukokuuta 2024 klo 10.15'],
    ['hu', '2024. május 3.'],
    ['lt', '2024 m. gegužės 3 d.'],
    ['el', '3 Μαΐου 2024'],
    ['hi', '3 मई 2024'],
    ['uk', '3 травня 2024'],
    ['pl', '3 maja 2024'],
  ])('reads a language that only Intl knows, %s: %s', (code, text) => {
    expect(read(code, text)).toBe('2024-05-03');
  });

  it.each([
    ['2024-05-03T10:15:00+03:00', '2024-05-03T10:15:00+03:00'],
    ['2024-05-03T10:15:00.000Z', '2024-05-03T10:15:00Z'],
    ['2024-05-03T10:15+0300', '2024-05-03T10:15:00+03:00'],
    ['20240503T101500Z', '2024-05-03T10:15:00Z'],
    ['Fri, 03 May 2024 10:15:00 +0300', '2024-05-03T10:15:00+03:00'],
    ['Fri May 03 2024 10:15:00 GMT+0300 (EEST)', '2024-05-03T10:15:00+03:00'],
    ['May 3, 2024 at 10:15 p.m. EDT', '2024-05-03T22:15:00-04:00'],
    ['12:05 AM GMT, 3 May 2024', '2024-05-03T00:05:00Z'],
    ['3 مايو 2024 10:15 م GMT+3', '2024-05-03T22:15:00+03:00'],
    ['2024-05-03T10:15:00', '2024-05-03'],
    ['2024-05-03T25:15:00Z', '2024-05-03'],
    ['20240503', '2024-05-03'],
    ['20241303', null],
    ['', null],
  ])('reads the time of %s', (text, date) => {
    expect(read('ar', text)).toBe(date);
  });

  it.each([
    ['en-US', '2024-03-05'],
    ['en-GB', '2024-05-03'],
    ['en', '2024-03-05'],
    ['fr', '2024-03-05'],
    ['x-nonsense', '2024-03-05'],
  ])('orders 03/05/2024 as %s does', (locale, date) => {
    expect(read('en', '03/05/2024', locale)).toBe(date);
  });

  it.each([
    [['05/13/2024'], 'month-first'],
    [['03/05/2024', '25.12.99'], 'day-first'],
    [['03/05/2024'], null],
    [['192.168.10.20', '13/13/2024'], null],
  ])('proves the order of %j', (texts, order) => {
    expect(provenOrder(texts)).toBe(order);
  });

  it('reads an ambiguous date as the page has proved', () => {
    const english = [languageOf('en')];
    expect(parseDate('09.10.2024', english, { locale: null, order: 'month-first' })).toBe('2024-09-10');
    expect(parseDate('09/10/2024', english, { locale: 'en-US', order: 'day-first' })).toBe('2024-10-09');
  });

  it('knows the months of a declared language that has no file', () => {
    expect(parseDate('3 maja 2024', [languageOf('en')], 'pl-PL')).toBe('2024-05-03');
    expect(parseDate('3 พ.ค. 67', [languageOf('en')], 'th')).toBe('2024-05-03');
  });

  it('finds every date of a line, and the words before each', () => {
    const dates = findDates('Published May 3, 2024 | Updated 2024-06-05T10:15Z', [languageOf('en')]);
    expect(dates.map(({ date, before }) => [date, before])).toEqual([
      ['2024-05-03', 'published '],
      ['2024-06-05T10:15:00Z', ' | updated '],
    ]);
  });

  it('reads every written date of every shipped language back', () => {
    const day = fc.integer({ min: Date.UTC(1990, 0, 1) / 864e5, max: Date.UTC(2090, 0, 1) / 864e5 });
    fc.assert(
      fc.property(fc.constantFrom(...languages), day, (language, number) => {
        const date = new Date(number * 864e5);
        const text = new Intl.DateTimeFormat(`${language.code}-u-ca-gregory`, {
          dateStyle: 'long',
          timeZone: 'UTC',
        }).format(date);
        expect(parseDate(text, [language])).toBe(date.toISOString().slice(0, 10));
      }),
    );
  });

  it.each([
    ['fa', 'persian'],
    ['ar', 'islamic-umalqura'],
  ])('converts every day that Intl writes in %s, %s', (code, calendar) => {
    const day = fc.integer({ min: Date.UTC(1990, 0, 1) / 864e5, max: Date.UTC(2060, 0, 1) / 864e5 });
    const format = new Intl.DateTimeFormat(`${code}-u-ca-${calendar}`, {
      dateStyle: 'long',
      timeZone: 'UTC',
    });
    fc.assert(
      fc.property(day, (number) => {
        const date = new Date(number * 864e5);
        expect(parseDate(format.format(date), [languageOf(code)])).toBe(date.toISOString().slice(0, 10));
      }),
    );
  });

  it('gives an ISO date or null for any text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 200 }), (text) => {
        expect(parseDate(text, languages) ?? '2024-05-03').toMatch(
          /^\d{4}-\d\d-\d\d(?:T\d\d:\d\d:\d\d(?:Z|[+-]\d\d:\d\d))?$/u,
        );
      }),
    );
  });
});

import { describe, expect, it } from 'vitest';
import { defineLanguage, type Language } from '../../src/languages/define-language.js';
import { parseNames } from '../../src/metadata/parse-names.js';

function language(code: string, byline: readonly string[], conjunctions: readonly string[]): Language {
  return defineLanguage({
    code,
    name: code,
    scripts: ['Zyyy'],
    direction: 'ltr',
    stopwords: [],
    phrases: { byline },
    negators: [],
    reportingVerbs: [],
    organisations: [],
    conjunctions,
  });
}

const LANGUAGES: Record<string, Language> = {
  en: language(
    'en',
    ['By {name}', 'Written by {name}', '{name}, staff writer', 'Words: {name}'],
    ['and', '&', 'with'],
  ),
  ar: language('ar', ['كتب: {name}', 'بقلم {name}'], ['و']),
  he: language('he', ['מאת {name}'], ['ו']),
  fa: language('fa', ['نویسنده: {name}'], ['و']),
  fr: language('fr', ['Par {name}'], ['et']),
  es: language('es', ['Por {name}'], ['y', 'e']),
  pt: language('pt', ['Por {name}'], ['e']),
  de: language('de', ['Von {name}'], ['und']),
  ru: language('ru', ['Автор: {name}'], ['и']),
  tr: language('tr', ['Yazan: {name}'], ['ve']),
  zh: language('zh', ['文：{name}'], ['和']),
  ja: language('ja', ['文：{name}'], ['と']),
};

function names(code: string, byline: string): string[] {
  return parseNames(
    byline,
    [LANGUAGES[code], LANGUAGES['en']].filter((known) => known !== undefined),
  );
}

describe('parseNames', () => {
  it.each<[code: string, byline: string, names: string[]]>([
    ['en', 'By Jane Doe and John Smith', ['Jane Doe', 'John Smith']],
    ['en', 'By Jane Doe, John Smith, Jr., and Ann Lee', ['Jane Doe', 'John Smith Jr.', 'Ann Lee']],
    ['en', 'Jane Doe & John Smith | Ann Lee / Bob Ray', ['Jane Doe', 'John Smith', 'Ann Lee', 'Bob Ray']],
    ['en', 'Ludwig van der Berg & María de la Cruz', ['Ludwig van der Berg', 'María de la Cruz']],
    ['en', "Conor O'Brien with J. K. Rowling", ["Conor O'Brien", 'J. K. Rowling']],
    ['en', 'Martin Luther King III', ['Martin Luther King III']],
    ['en', 'BY JANE DOE', ['JANE DOE']],
    ['en', 'Jane Doe and jane doe', ['Jane Doe']],
    ['en', 'BY JANE DOE, BOB RAY AND ANN LEE', ['JANE DOE', 'BOB RAY', 'ANN LEE']],
    ['en', 'MixmasterFred', ['MixmasterFred']],
    ['ar', 'كتب: أحمد علي', ['أحمد علي']],
    ['ar', 'بقلم أحمد علي ومحمد حسن', ['أحمد علي', 'محمد حسن']],
    ['ar', 'بقلم أحمد وليد', ['أحمد وليد']],
    ['ar', 'عبد الرحمن الراشد', ['عبد الرحمن الراشد']],
    ['he', 'מאת יוסי כהן ודני לוי', ['יוסי כהן', 'דני לוי']],
    ['fa', 'نویسنده: علی رضایی و مریم احمدی', ['علی رضایی', 'مریم احمدی']],
    ['fr', 'Par Jean-Luc Dupont et Marie Curie', ['Jean-Luc Dupont', 'Marie Curie']],
    ['es', 'Por Ana García y Luis Pérez', ['Ana García', 'Luis Pérez']],
    ['es', 'José Ortega y Gasset', ['José Ortega y Gasset']],
    ['pt', 'João da Silva e Maria Souza', ['João da Silva', 'Maria Souza']],
    ['de', 'Von Hans Müller und Eva Schmidt, Berlin', ['Hans Müller', 'Eva Schmidt']],
    ['ru', 'Автор: Иван Петров и Анна Смирнова', ['Иван Петров', 'Анна Смирнова']],
    ['tr', 'Yazan: Ahmet Yılmaz ve Ayşe Kaya', ['Ahmet Yılmaz', 'Ayşe Kaya']],
    ['zh', '本报记者张三', ['张三']],
    ['ja', '文：山田太郎と鈴木一郎', ['山田太郎', '鈴木一郎']],
    ['ja', 'ジョン・スミス', ['ジョン・スミス']],
  ])('finds the people in %s: %s', (code, byline, expected) => {
    expect(names(code, byline)).toEqual(expected);
  });

  it.each<[byline: string, names: string[]]>([
    ['Jane Doe, Staff Writer', ['Jane Doe']],
    ['By Jane Doe, correspondent in Cairo', ['Jane Doe']],
    ['By Jane Doe in Cairo', ['Jane Doe']],
    ['Senior Political Editor John Smith', ['John Smith']],
    ['Jane Doe, CNN', ['Jane Doe']],
    ['Jane Doe, Harrisburg, PA', ['Jane Doe']],
    ['Jane Doe <jane at example dot com>', ['Jane Doe']],
    ['Jane Doe (Reuters)', ['Jane Doe']],
    ['Reuters/Jane Doe', ['Jane Doe']],
    ['Jane Doe jane@example.com @janedoe https://example.com/jane', ['Jane Doe']],
    ['By Jane Doe May 3, 2024', ['Jane Doe']],
    ['By Jane Doe 5 min read', ['Jane Doe']],
    ['Written by Jane Doe, edited by John Smith', ['Jane Doe']],
  ])('leaves out what is no name: %s', (byline, expected) => {
    expect(names('en', byline)).toEqual(expected);
  });

  it.each<[byline: string, names: string[]]>([
    ['Jane Doe, Ph.D., MD, FACLM', ['Jane Doe, Ph.D., MD, FACLM']],
    ['By Anna B. Roe CPP, PSP; John Smith, MS, RD', ['Anna B. Roe CPP, PSP', 'John Smith, MS, RD']],
    ['Jane Doe, DVM, XYZQ; John Smith, MD*', ['Jane Doe, DVM, XYZQ', 'John Smith, MD']],
    ['Jane (Ann) Doe', ['Jane (Ann) Doe']],
  ])('keeps what belongs to a name: %s', (byline, expected) => {
    expect(names('en', byline)).toEqual(expected);
  });

  it.each([
    '',
    'Staff Writer',
    'Reuters',
    'admin',
    'q_admin',
    'Agence France-Presse',
    'https://example.com/jane',
    '@jane',
    'Updated May 3, 2024 10:15',
    '2024',
    'محرر',
    'رويترز',
  ])('finds nobody in "%s"', (byline) => {
    expect(names('ar', byline)).toEqual([]);
  });

  it('keeps a body whose name has a conjunction whole', () => {
    expect(names('en', 'Center for Drug Evaluation and Research')).toEqual([
      'Center for Drug Evaluation and Research',
    ]);
  });

  it('needs the colon where the phrase has one', () => {
    expect(names('en', 'Words: Jane Doe')).toEqual(['Jane Doe']);
    expect(names('en', 'Words Jane Doe')).toEqual(['Words Jane Doe']);
  });

  it('names at most ten', () => {
    const many = Array.from(
      { length: 20 },
      (_, index) => `Jane ${String.fromCodePoint(65 + index)}anders`,
    ).join(', ');
    expect(names('en', many)).toHaveLength(10);
  });
});

import { keyWords } from './key.js';

/**
 * Cardinal numbers from two up, by language, to tell whether two sentences count the same. "One" is missing
 * wherever it is an article or a pronoun too. Forms that are common words otherwise are left out.
 */
const NUMBER_WORDS: Readonly<Record<string, string>> = {
  ar: 'اثنان اثنين اثنتان اثنتين ثلاثة ثلاث أربعة أربع خمسة خمس ستة ست سبعة سبع ثمانية ثماني ثمان تسعة تسع عشرة عشر عشرون عشرين ثلاثون ثلاثين أربعون أربعين خمسون خمسين ستون ستين سبعون سبعين ثمانون ثمانين تسعون تسعين مئة مائة مئتان مئتي مئات ألف ألفان ألفي آلاف مليون مليوني ملايين مليار مليارات',
  de: 'zwei drei vier fünf sechs sieben acht neun zehn elf zwölf dreizehn vierzehn fünfzehn sechzehn siebzehn achtzehn neunzehn zwanzig dreißig vierzig fünfzig sechzig siebzig achtzig neunzig hundert hunderte tausend tausende million millionen milliarde milliarden',
  en: 'two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen twenty thirty forty fifty sixty seventy eighty ninety hundred hundreds thousand thousands million millions billion billions trillion dozen dozens',
  es: 'dos tres cuatro cinco seis siete ocho nueve diez once doce trece catorce quince dieciséis diecisiete dieciocho diecinueve veinte treinta cuarenta cincuenta sesenta setenta ochenta noventa cien ciento cientos mil miles millón millones',
  fa: 'دو سه چهار پنج شش هفت هشت نه ده یازده دوازده سیزده چهارده پانزده شانزده هفده هجده نوزده بیست سی چهل پنجاه شصت هفتاد هشتاد نود صد دویست سیصد چهارصد پانصد هزار میلیون میلیارد',
  fr: 'deux trois quatre cinq six sept huit dix onze douze treize quatorze quinze seize vingt trente quarante cinquante soixante cent cents mille million millions milliard milliards',
  he: 'שניים שתיים שני שתי שלושה שלוש ארבעה ארבע חמישה חמש שישה שש שבעה שבע שמונה תשעה תשע עשרה עשר עשרים שלושים ארבעים חמישים שישים שבעים שמונים תשעים מאה מאות אלף אלפי אלפים מיליון מיליוני מיליארד',
  pt: 'dois duas três quatro cinco seis sete oito nove dez onze doze treze catorze quatorze quinze dezesseis dezessete dezoito dezenove vinte trinta quarenta cinquenta sessenta setenta oitenta noventa cem cento centenas mil milhares milhão milhões bilhão bilhões',
  ru: 'два две двух двумя три трех тремя четыре четырех пять пяти шесть шести семь семи восемь восьми девять девяти десять десяти одиннадцать двенадцать тринадцать четырнадцать пятнадцать шестнадцать семнадцать восемнадцать девятнадцать двадцать двадцати тридцать тридцати сорок сорока пятьдесят пятидесяти шестьдесят семьдесят восемьдесят девяносто сто ста двести триста четыреста пятьсот тысяча тысячи тысяч миллион миллиона миллионов миллиард миллиарда миллиардов',
  th: 'สอง สาม สี่ ห้า หก เจ็ด แปด เก้า สิบ ยี่สิบ ร้อย พัน หมื่น แสน ล้าน',
  tr: 'iki üç dört beş altı yedi sekiz dokuz on yirmi otuz kırk elli altmış yetmiş seksen doksan yüz yüzlerce bin binlerce milyon milyar',
};

/** Han numerals that are not common words by themselves (一, "one", is). */
const HAN_NUMERALS = '二三四五六七八九十百千万萬亿億两兩';

/** The number words of languages, as comparison keys; digits need none. */
export function numberWords(codes: readonly string[]): ReadonlySet<string> {
  return new Set([
    ...Array.from(HAN_NUMERALS),
    ...codes.flatMap((code) => keyWords(NUMBER_WORDS[code] ?? '')),
  ]);
}

import { defineRule } from './define-rule.js';

// ISO 639-1 codes as switchers show them, with the country codes that stand in for some, and names in the language itself.
const CODES =
  'AR AZ BG BN BR CA CN CS CZ DA DE DK EL EN EO ES ET EU FA FI FR GE GR HE HI HR HU HY ID IL IT JA JP KA KK KO KR KU LT LV MK MN MS NL NO PL PS PT RO RU SD SI SK SL SO SQ SR SV SW TA TH TR UA UK UR UZ VI ZH';
const NAMES =
  'English Français Español Deutsch Italiano Português Português(?: do Brasil)? Русский Українська Беларуская Polski Čeština Slovenčina Magyar Română Български Српски Srpski Hrvatski Bosanski Shqip Ελληνικά Türkçe Azərbaycanca Қазақша Қазақ Oʻzbekcha Nederlands Dansk Svenska Norsk Suomi Eesti Latviešu Lietuvių Català Euskara Galego العربية عربي فارسی دری پښتو کوردی Kurdî עברית اردو हिन्दी বাংলা தமிழ் 中文 简体中文 繁體中文 繁体中文 日本語 한국어 ไทย Tiếng(?: Việt)? Bahasa Indonesia Melayu Kiswahili Soomaali አማርኛ Հայերեն ქართული';

// A code must be in capitals; a name may be written either way, so both forms are listed.
const LANGUAGE = [...new Set([...NAMES.split(/ (?![^()]*\))/u), ...CODES.split(' ')])]
  .toSorted((left, right) => right.length - left.length)
  .flatMap((name) => (name.length > 2 ? [name, name.toLocaleLowerCase('en')] : [name]))
  .join('|');

export default defineRule({
  id: 'language-switcher',
  summary: 'Runs of language codes or names.',
  selector: [
    '.wpml-ls',
    '.wpml-ls-statics-shortcode_actions',
    '#lang_sel',
    '#lang_sel_list',
    '.language-switcher-language-url',
    '.pll-switcher',
    'ul.language-chooser',
    '.qtranxs-lang-menu',
    '#block-languageswitcher',
    '.gtranslate_wrapper',
    '#google_translate_element',
    '.goog-te-gadget',
    '.skiptranslate',
  ].join(', '),
  text: new RegExp(`^(?:${LANGUAGE})(?:[\\s|/·•,،–-]{1,5}(?:${LANGUAGE})){1,40}$`, 'u'),
  where: 'outside',
  removes: ['EN | FR | عربي', 'English / Français / Español', 'DE·FR·IT', '日本語 | English', 'RU UA EN'],
  keeps: ['EN 71 is a standard', 'English lessons in France', 'French | Fries', 'IT is work'],
});

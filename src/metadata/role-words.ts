import { foldText, keyWords } from '../document/key.js';

/** Words that say what someone does at a paper. A part of a byline made of nothing else names nobody. */
const ROLES = [
  'reporter reporters editor editors correspondent correspondents writer writers journalist journalists columnist contributor contributors',
  'producer photographer videographer analyst engineer developer intern freelancer freelance staff newsroom newsdesk desk editorial bureau chief senior junior deputy',
  'managing executive associate assistant contributing special political sports business foreign national city technology science guest',
  'author authors lead reviewer reviewers admin administrator webmaster anonymous director founder ceo cto president manager head specialist strategist consultant',
  'محرر محررة المحرر مراسل مراسلة مراسلنا مراسلتنا صحفي صحفية كاتب كاتبة الكاتب باحث باحثة رئيس التحرير هيئة تحرير قسم الاخبار وكالات موفد مندوب',
  'rédaction rédacteur rédactrice journaliste correspondant correspondante envoyé envoyée reporter chef',
  'redacción redactor redactora periodista corresponsal enviado enviada especial editor editora',
  'redaktion redakteur redakteurin korrespondent korrespondentin reporterin journalistin volontär volontärin autorin',
  'redação redator redatora repórter jornalista correspondente enviado enviada editora colunista',
  'редакция редактор корреспондент корреспондентка журналист журналистка автор обозреватель репортер администратор',
  'muhabir muhabiri editör editörü yazar yazarı gazeteci haber merkezi',
  'خبرنگار نویسنده سردبیر گزارشگر روزنامه‌نگار دبیر تحریریه',
  'כתב כתבת עורך עורכת כתבנו מערכת פרשן פרשנית',
  'ویب ڈیسک نیوز رپورٹر نامہ نگار ایڈیٹر',
  '记者 記者 编辑 編輯 本报记者 责任编辑 作者 通讯员',
  '編集部 編集者 ライター 執筆者 筆者 論説委員',
];

const ROLE_WORDS: ReadonlySet<string> = new Set(ROLES.flatMap((line) => keyWords(line)));

/** Words of credits for what was done to another's text. */
const OTHER_CREDIT_WORDS: ReadonlySet<string> = new Set(
  [
    'reviewed reviewer edited editing editor editors checked updated translated translation illustrated illustrations photographs photos',
    'photography illustration editorial curated',
    'übersetzt übersetzung übersetzer verantwortlich verantwortlicher englischen redigiert fotos',
    'traducido traducción editado edición tradução traduzido edição supervisão revisado revisão',
    'traduit traduction traduzione tradotto',
    'редактор редакторы перевод перевел перевела переводчик',
    'editör editörü çeviren çeviri tercüme kamera',
    'ترجمة تحرير المحرر محرر المترجم تدقيق تصوير',
    'مترجم ترجمه برگردان ویراستار ویرایش سردبیر دبیر',
    'עורך עורכת עריכה תרגום תרגמה תרגם צילום',
    '責任編輯 责任编辑 责编 責編 編輯 编辑 核稿編輯 审核 审校 校對 校对 监制 監製 主编 主編 总编 编审 值班编辑 值班主编 统筹 策划 策劃 翻译 翻譯 译者 譯者 美编 排版 总策划',
    '編集 編集部 監修 翻訳 訳',
  ].flatMap((line) => keyWords(line)),
);

/** Words of credits for the text itself, which may name other work beside it: "Text und Fotos". */
const TEXT_WORDS: ReadonlySet<string> = new Set(
  keyWords(
    'text words written texto texte testo testi текст текста материал 文 執筆 撰文 إعداد نویسنده haber',
  ),
);

/** Whether the words before a name credit something else than the writing: "edited by", "Übersetzung". */
export function isOtherCredit(words: readonly string[]): boolean {
  return words.some((word) => OTHER_CREDIT_WORDS.has(word)) && !words.some((word) => TEXT_WORDS.has(word));
}

/** News agencies: they sign in the place of a person. */
const AGENCIES: ReadonlySet<string> = new Set(
  [
    'Reuters',
    'AFP',
    'Agence France-Presse',
    'AP',
    'Associated Press',
    'The Associated Press',
    'dpa',
    'dpa-AFX',
    'EFE',
    'ANSA',
    'TASS',
    'ТАСС',
    'РИА Новости',
    'Интерфакс',
    'Interfax',
    'Xinhua',
    '新华社',
    '共同通信',
    '時事通信',
    'PTI',
    'ANI',
    'IANS',
    'UPI',
    'Bloomberg News',
    'Anadolu Agency',
    'Anadolu Ajansı',
    'AA',
    'DHA',
    'İHA',
    'IRNA',
    'ایرنا',
    'ISNA',
    'ایسنا',
    'Lusa',
    'Europa Press',
    'APA',
    'Keystone-SDA',
    'sda',
    'Belga',
    'ANP',
    'PAP',
    'Agencies',
    'Wire services',
    'News agencies',
    'Agenturen',
    'Agencias',
    'Agences',
    'رويترز',
    'فرانس برس',
    'أ ف ب',
    'أ.ف.ب',
    'أسوشيتد برس',
    'أ ب',
    'د ب أ',
    'الأناضول',
    'وكالة الأناضول',
    'شينخوا',
    'سبوتنيك',
    'وكالات',
    'الوكالات',
    'سانا',
    'وفا',
    'بترا',
    'واس',
    'סוכנויות',
  ].map((name) => keyWords(name).join(' ')),
);

/** Openings of credits that name someone who is not the author, folded. */
export const OTHER_CREDITS: readonly string[] = [
  'edited by',
  'reviewed by',
  'medically reviewed by',
  'fact checked by',
  'fact-checked by',
  'photographs by',
  'photos by',
  'photography by',
  'illustrated by',
  'illustrations by',
  'updated by',
  'translated by',
  'technically reviewed by',
  'traduit par',
  'photos',
  'foto',
  'fotos',
  'تصوير',
  'تحرير',
].map(foldText);

export function isRoleWord(word: string): boolean {
  return ROLE_WORDS.has(foldText(word));
}

export function isAgency(name: string): boolean {
  return AGENCIES.has(keyWords(name).join(' '));
}

const HAN_ROLES = [...ROLE_WORDS]
  .filter((word) => /^\p{Script=Han}+$/u.test(word))
  .sort((one, two) => two.length - one.length);

/** Chinese and Japanese write the role onto the name: "本报记者张三", "山田太郎記者". */
export function withoutHanRole(name: string): string {
  const role = HAN_ROLES.find(
    (word) => name.length - word.length >= 2 && (name.startsWith(word) || name.endsWith(word)),
  );
  if (role === undefined) return name;
  return name.startsWith(role) ? name.slice(role.length) : name.slice(0, -role.length);
}

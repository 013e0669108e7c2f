import { describe, expect, it } from 'vitest';
import { splitDump } from '../../src/input/dump-lines.js';
import { detectDumpShape } from '../../src/input/dump-shape.js';
import { readPageEvidence } from '../../src/input/join-without-case.js';
import { readText } from '../../src/input/read-text.js';

function texts(dump: string): string[] {
  return readText(dump).blocks.map(({ text }) => text);
}

interface Page {
  readonly script: string;
  readonly labels: readonly string[];
  /** Each the text nodes of one paragraph. */
  readonly paragraphs: readonly (readonly string[])[];
  readonly joined: readonly string[];
  readonly related: readonly string[];
}

const PAGES: readonly Page[] = [
  {
    script: 'Arabic',
    labels: ['الرئيسية', 'أخبار', 'الجسر القديم مغلق حتى الربيع'],
    paragraphs: [
      [
        'قالت رئيسة البلدية يوم الأحد إن الجسر القديم سيبقى مغلقا حتى الربيع، لأن دعامتين تحركتا في عاصفة الشهر الماضي.',
      ],
      [
        'وأوضحت المهندسة',
        'ريم الكاتب',
        '، التي تقيس الدعامات كل ليلة، أن الهبوط مستمر. وجاء كلامها في حديث إلى',
        'إذاعة الميناء',
        'صباح يوم الاثنين.',
      ],
      ['وقال تجار الجزيرة', 'للجنة النقل', 'إن الموسم سيضيع كله إن لم يفتح ممر مؤقت للمشاة قبل نهاية الشهر.'],
      [
        'ويعقد المجلس جلسته في «',
        'قاعة السوق القديمة',
        '» يوم الخميس، ويعلن قراره للسكان في مساء اليوم نفسه.',
      ],
    ],
    joined: [
      'قالت رئيسة البلدية يوم الأحد إن الجسر القديم سيبقى مغلقا حتى الربيع، لأن دعامتين تحركتا في عاصفة الشهر الماضي.',
      'وأوضحت المهندسة ريم الكاتب، التي تقيس الدعامات كل ليلة، أن الهبوط مستمر. وجاء كلامها في حديث إلى إذاعة الميناء صباح يوم الاثنين.',
      'وقال تجار الجزيرة للجنة النقل إن الموسم سيضيع كله إن لم يفتح ممر مؤقت للمشاة قبل نهاية الشهر.',
      'ويعقد المجلس جلسته في «قاعة السوق القديمة» يوم الخميس، ويعلن قراره للسكان في مساء اليوم نفسه.',
    ],
    related: ['مواضيع ذات صلة', 'سوق السمك يفتح أبوابه', 'شارك'],
  },
  {
    script: 'Hebrew',
    labels: ['דף הבית', 'חדשות', 'הגשר הישן ייסגר עד האביב'],
    paragraphs: [
      ['ראש העיר אמרה ביום ראשון כי הגשר הישן יישאר סגור עד האביב, מפני ששני עמודים זזו בסערה.'],
      [
        'לדברי המהנדסת',
        'רות כרמלי',
        ', העמוד הצפוני שוקע בכל שבוע. היא מסרה את הדברים בריאיון',
        'לרדיו הנמל',
        'בבוקר יום שני.',
      ],
      [
        'בעלי החנויות באי סיפרו',
        'לוועדת התחבורה',
        'כי העונה אבודה אם לא ייפתח מעבר זמני להולכי רגל עד סוף החודש.',
      ],
      ['המועצה תדון בעניין (בדלתיים', 'סגורות', ') ביום חמישי, ותפרסם את ההחלטה באותו ערב באתר שלה.'],
    ],
    joined: [
      'ראש העיר אמרה ביום ראשון כי הגשר הישן יישאר סגור עד האביב, מפני ששני עמודים זזו בסערה.',
      'לדברי המהנדסת רות כרמלי, העמוד הצפוני שוקע בכל שבוע. היא מסרה את הדברים בריאיון לרדיו הנמל בבוקר יום שני.',
      'בעלי החנויות באי סיפרו לוועדת התחבורה כי העונה אבודה אם לא ייפתח מעבר זמני להולכי רגל עד סוף החודש.',
      'המועצה תדון בעניין (בדלתיים סגורות) ביום חמישי, ותפרסם את ההחלטה באותו ערב באתר שלה.',
    ],
    related: ['כתבות נוספות', 'שוק הדגים נפתח מחדש', 'תגובות'],
  },
  {
    script: 'Hindi',
    labels: ['मुख्य पृष्ठ', 'समाचार', 'पुराना पुल वसंत तक बंद रहेगा'],
    paragraphs: [
      ['महापौर ने रविवार को कहा कि पुराना पुल वसंत तक बंद रहेगा, क्योंकि पिछले महीने के तूफ़ान में दो खंभे खिसक गए।'],
      [
        'अभियंता',
        'मीरा जोशी',
        ', जो हर रात खंभों को नापती हैं, चिंतित हैं। उन्होंने यह बात',
        'बंदरगाह रेडियो',
        'को सोमवार सुबह बताई।',
      ],
      [
        'द्वीप के दुकानदारों ने',
        'परिवहन समिति',
        'से कहा कि यदि पैदल रास्ता नहीं खुला तो यह पूरा मौसम उनके हाथ से निकल जाएगा।',
      ],
      ['परिषद की बैठक «', 'पुराना सभागृह', '» में गुरुवार को होगी और उसका निर्णय उसी शाम सबको बताया जाएगा।'],
    ],
    joined: [
      'महापौर ने रविवार को कहा कि पुराना पुल वसंत तक बंद रहेगा, क्योंकि पिछले महीने के तूफ़ान में दो खंभे खिसक गए।',
      'अभियंता मीरा जोशी, जो हर रात खंभों को नापती हैं, चिंतित हैं। उन्होंने यह बात बंदरगाह रेडियो को सोमवार सुबह बताई।',
      'द्वीप के दुकानदारों ने परिवहन समिति से कहा कि यदि पैदल रास्ता नहीं खुला तो यह पूरा मौसम उनके हाथ से निकल जाएगा।',
      'परिषद की बैठक «पुराना सभागृह» में गुरुवार को होगी और उसका निर्णय उसी शाम सबको बताया जाएगा।',
    ],
    related: ['और पढ़ें', 'साझा करें'],
  },
  {
    script: 'Japanese',
    labels: ['ホーム', 'ニュース', '旧橋は春まで閉鎖'],
    paragraphs: [
      ['市長は日曜日、先月の嵐で橋脚が二本動いたため、古い橋を春まで閉鎖すると発表した。'],
      [
        '技師の',
        '田中美香',
        '、さらに港湾局の職員が毎晩橋脚を測っている。田中さんは',
        '港ラジオ',
        'の取材に答えた。',
      ],
      [
        '島の商店主たちは',
        '交通委員会',
        'に対し、歩行者用の仮の通路が月末までに開かなければ今年の観光の季節は失われると訴えた。',
      ],
      [
        '市議会は「',
        '旧市場会館',
        '」で木曜日に会議を開き、その日の夕方に決定を市民へ知らせる予定だという。',
      ],
    ],
    joined: [
      '市長は日曜日、先月の嵐で橋脚が二本動いたため、古い橋を春まで閉鎖すると発表した。',
      '技師の田中美香、さらに港湾局の職員が毎晩橋脚を測っている。田中さんは港ラジオの取材に答えた。',
      '島の商店主たちは交通委員会に対し、歩行者用の仮の通路が月末までに開かなければ今年の観光の季節は失われると訴えた。',
      '市議会は「旧市場会館」で木曜日に会議を開き、その日の夕方に決定を市民へ知らせる予定だという。',
    ],
    related: ['関連記事', '魚市場が再開', '共有'],
  },
  {
    script: 'Chinese',
    labels: ['首页', '新闻', '旧桥关闭至春天'],
    paragraphs: [
      ['市长周日表示，由于上个月的风暴使两个桥墩移位，旧桥将一直关闭到明年春天。'],
      ['工程师', '王晓明', '，每天晚上都去测量桥墩。她在接受', '海港电台', '采访时说明了原因。'],
      ['岛上的店主们向', '交通委员会', '表示，如果月底之前不开放临时步行通道，今年的旅游旺季就会完全落空。'],
      ['市议会将在“', '旧市场会馆', '”举行会议，并在星期四傍晚向全体居民公布最后的决定。'],
    ],
    joined: [
      '市长周日表示，由于上个月的风暴使两个桥墩移位，旧桥将一直关闭到明年春天。',
      '工程师王晓明，每天晚上都去测量桥墩。她在接受海港电台采访时说明了原因。',
      '岛上的店主们向交通委员会表示，如果月底之前不开放临时步行通道，今年的旅游旺季就会完全落空。',
      '市议会将在“旧市场会馆”举行会议，并在星期四傍晚向全体居民公布最后的决定。',
    ],
    related: ['相关阅读', '鱼市场重新开放', '分享'],
  },
  {
    script: 'Thai',
    labels: ['หน้าแรก', 'ข่าว', 'สะพานเก่าปิดถึงฤดูใบไม้ผลิ'],
    paragraphs: [
      ['นายกเทศมนตรีกล่าวเมื่อวันอาทิตย์ว่าสะพานเก่าจะปิดจนถึงฤดูใบไม้ผลิ เพราะเสาสองต้นเคลื่อนที่ในพายุเดือนที่แล้ว.'],
      [
        'วิศวกร',
        'มานี ใจดี',
        ', ซึ่งวัดเสาสะพานทุกคืน กล่าวว่าเสาด้านเหนือทรุดลง. เธอให้สัมภาษณ์แก่',
        'วิทยุท่าเรือ',
        'เมื่อเช้าวันจันทร์.',
      ],
      [
        'เจ้าของร้านบนเกาะบอก',
        'คณะกรรมการขนส่ง',
        'ว่าหากไม่เปิดทางเดินชั่วคราวก่อนสิ้นเดือนนี้ ฤดูท่องเที่ยวของปีนี้ก็จะเสียไปทั้งหมด.',
      ],
      ['สภาเมืองจะประชุมที่ (', 'อาคารตลาดเก่า', ') ในวันพฤหัสบดี และจะประกาศผลให้ชาวเมืองทราบในเย็นวันเดียวกัน.'],
    ],
    joined: [
      'นายกเทศมนตรีกล่าวเมื่อวันอาทิตย์ว่าสะพานเก่าจะปิดจนถึงฤดูใบไม้ผลิ เพราะเสาสองต้นเคลื่อนที่ในพายุเดือนที่แล้ว.',
      'วิศวกรมานี ใจดี, ซึ่งวัดเสาสะพานทุกคืน กล่าวว่าเสาด้านเหนือทรุดลง. เธอให้สัมภาษณ์แก่วิทยุท่าเรือเมื่อเช้าวันจันทร์.',
      'เจ้าของร้านบนเกาะบอกคณะกรรมการขนส่งว่าหากไม่เปิดทางเดินชั่วคราวก่อนสิ้นเดือนนี้ ฤดูท่องเที่ยวของปีนี้ก็จะเสียไปทั้งหมด.',
      'สภาเมืองจะประชุมที่ (อาคารตลาดเก่า) ในวันพฤหัสบดี และจะประกาศผลให้ชาวเมืองทราบในเย็นวันเดียวกัน.',
    ],
    related: ['อ่านต่อ', 'แชร์'],
  },
];

describe('a dump of text nodes in a script without case', () => {
  it.each(PAGES)(
    'joins the paragraphs and nothing else: $script',
    ({ labels, paragraphs, joined, related }) => {
      const dump = [...labels, ...paragraphs.flat(), ...related].join('\n');
      expect(detectDumpShape(splitDump(dump)).kind).toBe('text-nodes');
      expect(texts(dump)).toEqual([...labels, ...joined, ...related]);
    },
  );

  it.each(PAGES)('joins the same with blank lines between blocks: $script', (page) => {
    const { labels, paragraphs, joined, related } = page;
    const blocks = [...labels, ...paragraphs.map((pieces) => pieces.join('\n')), ...related];
    expect(texts(blocks.join('\n\n'))).toEqual([...labels, ...joined, ...related]);
  });

  it.each(PAGES)('leaves whole paragraphs and what stands between them alone: $script', (page) => {
    const { labels, joined, related } = page;
    const lines = [...labels, ...joined.flatMap((text) => [labels[0] ?? '', text]), ...related];
    expect(texts(lines.join('\n'))).toEqual(lines);
  });

  const [arabic] = PAGES;
  const pieces = arabic?.paragraphs.flat() ?? [];
  const whole = arabic?.joined ?? [];
  it.each([
    ['a heading', ['ماذا بعد القرار']],
    ['a heading under another', ['ماذا بعد القرار', 'خطة المجلس']],
    ['a name and a date', ['سامي النجار', '12 مارس 2024']],
    ['a question', ['هل يفتح الجسر؟', 'رأي الخبراء']],
    ['a label that comes back', ['إعلان', 'إعلان']],
    ['items of a list', ['- الدعامة الشمالية', '- الدعامة الجنوبية']],
  ])('does not join %s with the paragraph below', (_name, lines) => {
    const paragraph = whole[0] ?? '';
    const other = 'وينتظر السكان في الجزيرة منذ شهر كامل ما يقرره المهندسون بعد نهاية الفحص الأخير.';
    // Headings of the page that stand over one line each.
    const headed = ['أصل الحكاية', other.replace('شهر', 'عام'), 'آراء السكان', other.replace('شهر', 'قرن')];
    const dump = [...pieces, ...headed, paragraph, ...lines, other].join('\n');
    expect(texts(dump).slice(-lines.length - 2)).toEqual([
      paragraph,
      ...lines.map((line) => line.replace('- ', '')),
      other,
    ]);
  });

  it.each([
    ['a date', ['سامي النجار', '12 مارس 2024']],
    ['a label that comes back', ['سامي النجار', 'تعليق']],
  ])('takes %s for no link, on a page without headings too', (_name, lines) => {
    const other = 'وينتظر السكان في الجزيرة منذ شهر كامل ما يقرره المهندسون بعد نهاية الفحص الأخير.';
    const end = [whole[0] ?? '', ...lines, other];
    expect(texts(['تعليق', ...pieces, ...end].join('\n')).slice(-end.length)).toEqual(end);
  });

  it('trusts blank lines between blocks on a page with headings', () => {
    const headed = whole.flatMap((text, index) => [['أولا', 'ثانيا', 'ثالثا', 'رابعا'][index] ?? '', text]);
    const broken = [
      'وذكر صيادو الخليج',
      'للجنة السياحة',
      'إن الموسم القادم سيضيع كله إن لم يفتح ممر مؤقت للمشاة.',
    ];
    const blocks = [
      ...whole,
      ...headed,
      'خاتمة القول في الجسر من أهل الجزيرة، كما سمعناها منهم في السوق.',
      broken.join('\n'),
    ];
    const linked = (arabic?.paragraphs ?? []).map((paragraph) => paragraph.join('\n'));
    expect(texts([...linked, ...blocks].join('\n\n')).at(-1)).toBe(broken.join(' '));
    expect(texts([...linked, ...blocks].join('\n')).at(-1)).toBe(broken.at(-1));
  });

  it('binds marks to the side they stand on', () => {
    const dump = [
      'زار الوفد «',
      'بيت الطين',
      '» و(',
      'دار الماء',
      ')',
      '، ثم عاد إلى',
      'المدينة',
      '، كما قيل.',
    ];
    expect(texts(dump.join('\n'))).toEqual([
      'زار الوفد «بيت الطين» و(دار الماء)، ثم عاد إلى المدينة، كما قيل.',
    ]);
  });
});

describe('what a page shows about its text nodes', () => {
  it.each([
    ['Arabic', 'أخبار\nثقافة\nBBC', true],
    ['English', 'News\nCulture\nأخبار', false],
    ['numbers', '1\n2\n3', false],
  ])('case: %s', (_name, dump, withoutCase) => {
    expect(readPageEvidence(splitDump(dump)).withoutCase).toBe(withoutCase);
  });

  it('tells blank lines between blocks from blank lines everywhere', () => {
    const paragraph = 'قال رئيس البلدية يوم الأحد إن الجسر القديم سيبقى مغلقا حتى نهاية الربيع.';
    const blocks = Array.from({ length: 6 }, () => `${paragraph}\n\nوأضاف\nأحمد\n، ${paragraph}`).join(
      '\n\n',
    );
    const apart = `${paragraph}\n\n${paragraph}\n\n${paragraph}\n\n${paragraph}\n\n${blocks}`;
    expect(readPageEvidence(splitDump(apart))).toMatchObject({ blanksPart: true, blanksPartBlocks: true });
    const everywhere = apart.replaceAll(/\n+/gu, '\n\n');
    expect(readPageEvidence(splitDump(everywhere))).toMatchObject({
      blanksPart: false,
      blanksPartBlocks: false,
    });
  });
});

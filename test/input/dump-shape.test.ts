import { describe, expect, it } from 'vitest';
import { splitDump } from '../../src/input/dump-lines.js';
import { detectDumpShape } from '../../src/input/dump-shape.js';
import { readText } from '../../src/input/read-text.js';

function texts(dump: string): string[] {
  return readText(dump).blocks.map(({ text }) => text);
}

function shapeOf(dump: string): string {
  return detectDumpShape(splitDump(dump)).kind;
}

/** Kind, first line, last line, text. */
function outline(dump: string): (readonly [string, number, number, string])[] {
  return readText(dump).blocks.map(({ kind, origin, text }) => {
    if (!('line' in origin)) throw new Error('a block of a dump has lines');
    return [kind, origin.line[0], origin.line[1], text] as const;
  });
}

function wrap(paragraph: string, columns: number, indent = ''): string {
  const lines: string[] = [];
  let line = indent;
  for (const word of paragraph.split(' ')) {
    if (line.trim() !== '' && line.length + 1 + word.length > columns) {
      lines.push(line);
      line = word;
    } else line = line.trim() === '' ? line + word : `${line} ${word}`;
  }
  return [...lines, line].join('\n');
}

const PARAGRAPHS = [
  'The mayor of the small harbour town said on Sunday that the old bridge would stay shut until the spring, because two of its pillars had moved during the storm of last month and nobody knew how far they would go.',
  'Engineers have measured the pillars every night since then. They found that the northern one sinks by three millimetres a week, while the southern one has come to rest on a bed of gravel below the mud of the river.',
  'Shopkeepers on the island fear for the season. "We live on visitors who walk over that bridge," said the owner of a bakery, and she counted eleven customers on a day that used to bring her two hundred of them.',
];
const ARABIC_PARAGRAPHS = [
  'قال رئيس بلدية المدينة الصغيرة يوم الأحد إن الجسر القديم سيبقى مغلقا حتى الربيع لأن دعامتين من دعاماته تحركتا خلال عاصفة الشهر الماضي ولا أحد يعرف إلى أي مدى ستذهبان بعد ذلك.',
  'ويقيس المهندسون الدعامات كل ليلة منذ ذلك الحين ووجدوا أن الدعامة الشمالية تهبط ثلاثة مليمترات في الأسبوع بينما استقرت الدعامة الجنوبية على طبقة من الحصى تحت طين النهر.',
];

describe('a dump of whole blocks', () => {
  const menu = [
    'Home',
    'World',
    'about us',
    'iPhone',
    'read more',
    'Sign in',
    'Follow us on',
    'Facebook',
    'by',
    'Jane Smith',
  ];
  it.each([
    ['blank lines between', [...menu, ...PARAGRAPHS, 'ADVERTISING'].join('\n\n')],
    ['no blank lines', [...menu, 'Old bridge stays shut', ...PARAGRAPHS, 'Share', 'Next article'].join('\n')],
    ['Arabic', ['عاجل', 'الجسر القديم يبقى مغلقا', ...ARABIC_PARAGRAPHS, 'الوسوم', 'و'].join('\n')],
    [
      'menus only',
      Array.from({ length: 60 }, (_, index) => menu[(index * 7) % menu.length] ?? '').join('\n'),
    ],
    [
      'a poem',
      'O bridge of mud and mortar grey\nwho holds the island to the bay\nthe river eats thy foot away\nand none will walk on thee today',
    ],
    [
      'a list of sentences',
      Array.from(
        { length: 12 },
        (_, index) => `The town counts the visitors of month ${index} by hand, at a gate.`,
      ).join('\n'),
    ],
    [
      'a code sample',
      ['const a = [', '  1,', '  2,', '];', '})', '} else {', '...rest', ...PARAGRAPHS].join('\n'),
    ],
    ['a breadcrumb', ['Home', '» World', '» Harbour', ': live', '?', ...PARAGRAPHS].join('\n')],
  ])('keeps every border: %s', (_name, dump) => {
    expect(shapeOf(dump)).toBe('blocks');
    expect(texts(dump)).toEqual(
      dump
        .split('\n')
        .map((line) => line.trim())
        .filter((line) => line !== ''),
    );
  });
});

it('keeps long paragraphs whole, where they are all there is on a few lines', () => {
  const paragraph = Array.from({ length: 4 }, () => PARAGRAPHS)
    .flat()
    .join(' ');
  const dump = [paragraph, paragraph, paragraph].join('\n');
  expect(shapeOf(dump)).toBe('glued');
  expect(texts(dump)).toEqual([paragraph, paragraph, paragraph]);
});

describe('a dump of text nodes', () => {
  it('joins what links and emphasis broke, and nothing else', () => {
    const dump = `Harbour News
World
Sign in
Old bridge stays shut until the spring
By
Jane Smith
The minister
Ahmed Ali
, said he would resign. He spoke to
Harbour Radio
, which asked him about the bridge (built in
1911
) and the
storm
.
Engineers disagree. They found that
the northern pillar
sinks, and the mayor’s office
confirmed it.
Old
Bridge
ADVERTISING
Shopkeepers on the island fear for the season.
Read more
Share`;
    expect(shapeOf(dump)).toBe('text-nodes');
    expect(outline(dump).map(([, from, to, text]) => [from, to, text])).toEqual([
      [1, 1, 'Harbour News'],
      [2, 2, 'World'],
      [3, 3, 'Sign in'],
      [4, 4, 'Old bridge stays shut until the spring'],
      [5, 5, 'By'],
      [6, 6, 'Jane Smith'],
      [7, 7, 'The minister'],
      [
        8,
        15,
        'Ahmed Ali, said he would resign. He spoke to Harbour Radio, which asked him about the bridge (built in 1911) and the storm.',
      ],
      [
        16,
        19,
        'Engineers disagree. They found that the northern pillar sinks, and the mayor’s office confirmed it.',
      ],
      [20, 20, 'Old'],
      [21, 21, 'Bridge'],
      [22, 22, 'ADVERTISING'],
      [23, 23, 'Shopkeepers on the island fear for the season.'],
      [24, 24, 'Read more'],
      [25, 25, 'Share'],
    ]);
  });

  it('joins in a script without case', () => {
    const dump =
      'عاجل\nالجسر القديم يبقى مغلقا\nقال رئيس البلدية\nأحمد علي\n، إن الجسر سيبقى مغلقا. وأضاف في حديث إلى\nإذاعة الميناء\n، أن المهندسين يقيسون الدعامات كل ليلة.\nالوسوم\nشارك';
    expect(texts(dump)).toEqual([
      'عاجل',
      'الجسر القديم يبقى مغلقا',
      'قال رئيس البلدية',
      'أحمد علي، إن الجسر سيبقى مغلقا. وأضاف في حديث إلى إذاعة الميناء، أن المهندسين يقيسون الدعامات كل ليلة.',
      'الوسوم',
      'شارك',
    ]);
  });

  it('joins without a space where the script has none', () => {
    const dump = '首页\n市长\n王明\n，在周日表示旧桥关闭。他对\n海港电台\n，说明了原因。\n分享';
    expect(texts(dump)).toEqual([
      '首页',
      '市长',
      '王明，在周日表示旧桥关闭。他对海港电台，说明了原因。',
      '分享',
    ]);
  });

  it('joins over one blank line only where punctuation says so', () => {
    const dump =
      'Harbour Radio\n\n, said the mayor, would ask. Then\n\nthe bridge\nfell\n, he said.\n\n\n, lost\nShare\n\nTags';
    expect(texts(dump)).toEqual([
      'Harbour Radio, said the mayor, would ask. Then',
      'the bridge',
      'fell, he said.',
      ', lost',
      'Share',
      'Tags',
    ]);
  });
});

describe('a wrapped dump', () => {
  const article = ['Old bridge stays shut', ...PARAGRAPHS];
  it.each([60, 72, 80, 100])('is joined again at %i columns with blank lines between', (columns) => {
    const dump = article.map((paragraph) => wrap(paragraph, columns)).join('\n\n');
    expect(shapeOf(dump)).toBe('wrapped');
    expect(texts(dump)).toEqual(article);
  });

  it('is joined again with indents instead of blank lines', () => {
    const dump = PARAGRAPHS.map((paragraph) => wrap(paragraph, 72, '    ')).join('\n');
    expect(texts(dump)).toEqual(PARAGRAPHS);
  });

  it('is joined again in Arabic', () => {
    const long = [...ARABIC_PARAGRAPHS, ...ARABIC_PARAGRAPHS];
    const dump = long.map((paragraph) => wrap(paragraph, 60)).join('\n\n');
    expect(texts(dump)).toEqual(long);
  });

  it('is joined again in Chinese, without spaces', () => {
    const paragraph =
      '市长在周日表示旧桥的维修工程将于下周开始并请居民使用南面的道路因为北面的道路在暴风雨中受到损坏目前还没有人知道什么时候能够恢复通行工程师每天晚上都在测量桥墩的位置。'.repeat(
        2,
      );
    const lines = paragraph.match(/[^]{1,30}/gu) ?? [];
    expect(texts(`首页\n\n${lines.join('\n')}\n\n分享`)).toEqual(['首页', paragraph, '分享']);
  });

  const BENGALI = [
    'চরের একমাত্র প্রাথমিক বিদ্যালয়ে গতকাল প্রথমবারের মতো বিদ্যুতের বাতি জ্বলেছে, আর ছাত্রছাত্রীরা হাততালি দিয়ে সেই মুহূর্তটি উদ্‌যাপন করেছে।',
    'প্রধান শিক্ষক বলেন, বর্ষাকালে মেঘলা দিনে শ্রেণিকক্ষ এত অন্ধকার থাকত যে বোর্ডের লেখা পড়া যেত না, এখন সন্ধ্যায়ও পড়ানো যাবে বলে তিনি আশা করেন।',
    'স্থানীয় তরুণদের একটি সংগঠন চাঁদা তুলে আটটি সৌর প্যানেল কিনেছে, আর নৌকায় করে সেগুলো চরে আনতে তাদের পুরো দুই দিন সময় লেগেছে বলে জানা গেছে।',
  ];

  it.each([
    ['code points', (text: string) => Array.from(text).length],
    ['columns', (text: string) => Array.from(text.replaceAll(/[\p{Mn}\p{Me}\p{Cf}]/gu, '')).length],
  ])('is joined again where marks stand on the letters, wrapped by %s', (_, width) => {
    const dump = BENGALI.map((paragraph) => {
      const lines = [''];
      for (const word of paragraph.split(' ')) {
        const line = lines.at(-1) ?? '';
        if (line === '') lines[lines.length - 1] = word;
        else if (width(`${line} ${word}`) <= 60) lines[lines.length - 1] = `${line} ${word}`;
        else lines.push(word);
      }
      return lines.join('\n');
    }).join('\n\n');
    expect(texts(dump)).toEqual(BENGALI);
  });

  it('keeps menus, lists and the hyphens of parted words', () => {
    const dump = `Home\nWorld\nSport\n\n${wrap(PARAGRAPHS[0] ?? '', 72)}\n\n${wrap(PARAGRAPHS[1] ?? '', 72)}\n\n- ${wrap(PARAGRAPHS[2] ?? '', 68).replaceAll('\n', '\n  ')}\n- Short item\n\nThe council will meet again on Monday in the hall of the old fish mar-\nket.\nShare\nTags`;
    expect(texts(dump)).toEqual([
      'Home',
      'World',
      'Sport',
      PARAGRAPHS[0],
      PARAGRAPHS[1],
      PARAGRAPHS[2],
      'Short item',
      'The council will meet again on Monday in the hall of the old fish mar-ket.',
      'Share',
      'Tags',
    ]);
  });
});

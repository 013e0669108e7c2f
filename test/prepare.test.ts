import { describe, expect, test } from 'vitest';
import { clean } from '../src/clean.js';

const PARAGRAPH =
  'The harbour office said on Tuesday that the ferry would return to service before the end of the month, once the hull is dry.';

async function cleanDump(...blocks: readonly string[]) {
  return clean({ bytes: Buffer.from(blocks.join('\n\n')), path: null });
}

function paragraphs(count: number): string[] {
  return Array.from({ length: count }, (_, at) => `${PARAGRAPH} It was notice ${at + 1} of the spring.`);
}

describe('a label in another script than the text', () => {
  test.each([1, 2, 5, 40])('is known however long the text is: %i paragraphs', async (count) => {
    const { removed } = await cleanDump('The ferry returns', ...paragraphs(count), 'التعليقات مغلقة');
    expect(removed.map(({ rule, text }) => [rule, text])).toContainEqual([
      'comment-login',
      'التعليقات مغلقة',
    ]);
  });

  test.each([
    ['Наверх', 'back-to-top'],
    ['اشترك في النشرة البريدية', 'newsletter'],
    ['コメントを書く', 'comment-form'],
  ])('is known in each script: %s', async (label, rule) => {
    const { removed } = await cleanDump('The ferry returns', ...paragraphs(6), label);
    expect(removed.find(({ text }) => text === label)?.rule).toBe(rule);
  });

  test('of Latin letters is read by the page’s languages and English alone', async () => {
    const { removed } = await cleanDump(
      '老粮仓改建社区图书馆',
      '闲置了十六年的青石巷老粮仓，昨天以社区图书馆的身份重新开门。开门不到一个小时，可坐八十人的阅览室就满了。',
      '这座粮仓建于一九五六年，墙厚六十厘米，冬暖夏凉。粮站搬走之后，它先后做过家具仓库和停车棚。',
      'Back to top',
    );
    expect(removed.map(({ rule }) => rule)).toContain('back-to-top');
  });
});

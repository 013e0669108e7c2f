import { describe, expect, it } from 'vitest';
import type { Block, BlockKind, Container } from '../../src/document/block.js';
import { loadAllLanguages } from '../../src/languages/index.js';
import { rules } from '../../src/rules/index.js';
import { CONFIDENCE, matchRules } from '../../src/rules/match-rules.js';
import { createPhraseMatcher } from '../../src/rules/phrase-matcher.js';

const languages = await loadAllLanguages();

const matcher = createPhraseMatcher(languages);

const BODY: Container = {
  tag: 'body',
  hints: [],
  parent: null,
  depth: 0,
  characters: 100,
  linkCharacters: 0,
  blocks: 1,
};

function block(text: string, selectedBy: readonly string[] = [], kind: BlockKind = 'paragraph'): Block {
  const markup =
    selectedBy.length === 0 ? null : { linkCharacters: 0, container: BODY, hidden: false, selectedBy };
  return { index: 0, kind, text, origin: { line: [1, 1] }, markup };
}

describe('matchRules', () => {
  it.each<[string, string, number, string]>([
    ['Leave a comment', 'comment-form', CONFIDENCE.label, 'matches the phrase "Leave a comment"'],
    [
      'Your email address will not be published.',
      'comment-form',
      CONFIDENCE.sentence,
      'matches the phrase "Your email address will not be published"',
    ],
    [
      'Read also: Ministers meet in Geneva',
      'read-also',
      CONFIDENCE.phraseWithSlot,
      'matches the phrase "Read also: Ministers meet in Geneva"',
    ],
    ['12 comments', 'comment-count', CONFIDENCE.label, 'matches the phrase "12 comments"'],
    ['Print Close Print', 'print-button', CONFIDENCE.phrases, 'is made of 3 phrases, the first "Print"'],
    ['fbpx', 'tracking-id', CONFIDENCE.pattern, 'matches the pattern of the rule tracking-id'],
    [
      '1.2K',
      'bare-counter',
      CONFIDENCE.pattern * CONFIDENCE.outside,
      'matches the pattern of the rule bare-counter',
    ],
    [
      'الشرق الأوسطعاجل',
      'section',
      CONFIDENCE.phrases * CONFIDENCE.outside,
      'is made of 2 phrases, the first "الشرق الأوسط"',
    ],
  ])('%s', (text, id, confidence, reason) => {
    const match = matchRules(block(text), matcher);
    expect(match?.rule.id).toBe(id);
    expect(match?.confidence).toBe(confidence);
    expect(match?.reason).toBe(reason);
  });

  it('gives the parts and what their slots hold', () => {
    const match = matchRules(block('Tags: economy, trade'), matcher);
    expect(match?.parts.map((part) => part.slots)).toEqual([['economy, trade']]);
  });

  it('shortens a long phrase in its reason', () => {
    const match = matchRules(block(`Read also: ${'A headline '.repeat(10)}`), matcher);
    expect(match?.reason.length).toBeLessThan(90);
    expect(match?.reason).toContain('…');
  });

  it('asks the words before the markup', () => {
    expect(matchRules(block('Leave a comment', ['share-bar']), matcher)?.rule.id).toBe('comment-form');
  });

  it('takes the markup where the words say nothing', () => {
    const match = matchRules(block('A reader wrote this.', ['comment-form']), matcher);
    expect(match).toMatchObject({
      rule: { id: 'comment-form' },
      confidence: CONFIDENCE.selector,
      reason: 'is inside markup of the rule comment-form',
      parts: [],
    });
  });

  it('prefers a certain rule to one that needs other evidence, then the earlier one, whatever their order', () => {
    for (const selectedBy of [
      ['author-box', 'share-bar', 'comment-form'],
      ['share-bar', 'comment-form', 'author-box'],
      ['comment-form', 'author-box', 'share-bar'],
    ]) {
      expect(matchRules(block('Some words here.', selectedBy), matcher)?.rule.id).toBe('comment-form');
    }
  });

  it('is no surer of a row of labels than of its weakest', () => {
    expect(matchRules(block('Print Politics Close'), matcher)?.rule.id).toBe('section');
  });

  it('passes over ids that no rule has', () => {
    expect(matchRules(block('Some words here.', ['no-such-rule']), matcher)).toBeNull();
  });

  it('does not look at the words of code', () => {
    expect(matchRules(block('var x = 5;', [], 'code'), matcher)).toBeNull();
    expect(matchRules(block('var x = 5;', ['comment-form'], 'code'), matcher)?.rule.id).toBe('comment-form');
  });

  it('keeps confidences of weak evidence under those of certain evidence', () => {
    const certain = Math.min(CONFIDENCE.label, CONFIDENCE.phraseWithSlot, CONFIDENCE.selector);
    const weak = Math.max(CONFIDENCE.pattern, CONFIDENCE.phrases, CONFIDENCE.sentence) * CONFIDENCE.outside;
    expect(weak).toBeLessThan(certain);
    expect(rules.some((rule) => rule.where === 'outside')).toBe(true);
  });
});

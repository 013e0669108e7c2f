import { readdirSync } from 'node:fs';
import { load } from 'cheerio/slim';
import { describe, expect, it } from 'vitest';
import type { Block } from '../../src/document/block.js';
import { PHRASE_KINDS } from '../../src/languages/define-language.js';
import { loadAllLanguages } from '../../src/languages/index.js';
import { rules, ruleSelectors } from '../../src/rules/index.js';
import { matchRules } from '../../src/rules/match-rules.js';
import { createPhraseMatcher } from '../../src/rules/phrase-matcher.js';

const languages = await loadAllLanguages();

// Files of the folder that are the machinery and not a rule.
const MACHINERY = new Set([
  'define-rule',
  'folded-character',
  'folded-text',
  'index',
  'match-rules',
  'phrase-cover',
  'phrase-matcher',
  'phrase-notation',
  'phrase-slots',
  'phrase-trie',
  'text-signs',
]);

const matcher = createPhraseMatcher(languages);

function paragraph(text: string): Block {
  return { index: 0, kind: 'paragraph', text, origin: { line: [1, 1] }, markup: null };
}

describe('the list', () => {
  it('has every rule file, and each file its rule', () => {
    const files = readdirSync(new URL('../../src/rules', import.meta.url)).map((file) =>
      file.replace(/\.ts$/u, ''),
    );
    expect(rules.map((rule) => rule.id).toSorted()).toEqual(
      files.filter((file) => !MACHINERY.has(file)).toSorted(),
    );
  });

  it('has one rule for every kind of phrase', () => {
    const kinds = rules.flatMap((rule) => rule.phrases ?? []);
    expect(kinds.toSorted()).toEqual(Object.keys(PHRASE_KINDS).toSorted());
  });

  it('gives the selectors by id', () => {
    expect(ruleSelectors.get('comment-form')).toContain('#respond');
    expect(ruleSelectors.has('bare-counter')).toBe(false);
  });
});

describe.each(rules)('$id', (rule) => {
  it.each(rule.removes)('removes %j', (text) => {
    expect(matchRules(paragraph(text), matcher)?.rule.id).toBe(rule.id);
  });

  it.each(rule.keeps)('keeps %j', (text) => {
    expect(matchRules(paragraph(text), matcher)).toBeNull();
  });

  it('shows three of each', () => {
    expect(rule.removes.length).toBeGreaterThanOrEqual(3);
    expect(rule.keeps.length).toBeGreaterThanOrEqual(3);
  });

  it('has a selector that parses and names no class or id by a part in its middle', () => {
    const { selector } = rule;
    if (selector === undefined) return;
    expect(load('')(selector).length).toBe(0);
    expect(selector).not.toMatch(/\*=/u);
  });

  it('has a pattern of whole blocks that keeps no state', () => {
    if (rule.text === undefined) return;
    expect(rule.text.flags).not.toMatch(/[gym]/u);
    expect(rule.text.source.startsWith('^')).toBe(true);
    expect(rule.text.source.endsWith('$')).toBe(true);
  });
});

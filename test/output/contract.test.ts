import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { clean } from '../../src/clean.js';
import { KEPT_PARTS } from '../../src/kept-parts.js';
import { toArticle } from '../../src/output/article.js';
import { articleSchema, type Article, type Source } from '../../src/output/schema.js';
import { block, document, merge, removal, SOURCE } from './sample.js';

/** Nothing holds an article against the schema when it is made, so here every one is: its values, and their order. */
function expectContract(article: Article): void {
  expect(JSON.stringify(articleSchema.parse(article))).toBe(JSON.stringify(article));
}

const folder = join(import.meta.dirname, '..', '..', 'fixtures');

describe('the contract', () => {
  it.each(readdirSync(folder))('is kept for %s', async (name) => {
    const input = ['input.txt', 'input.html'].map((file) => join(folder, name, file)).find(existsSync) ?? '';
    const page = { bytes: readFileSync(input), path: name, url: 'https://example.com/news/1' };
    expectContract(await clean(page));
    expectContract(await clean(page, { keep: [...KEPT_PARTS] }));
  });

  it('is kept for a page of an archive', () => {
    const source: Source = {
      record: { fields: 'of its own' },
      savedAt: '2024-05-03T10:15:00Z',
      number: 3,
      id: 'urn:1',
      ...SOURCE,
    };
    expectContract(toArticle({ source, document: document([block(0, 'One.')]) }));
  });

  it('is kept for every kind of entry of the account', () => {
    const [one, two, three] = [block(0, 'One.'), block(1, 'One.'), block(2, 'Share')];
    const changes = {
      removed: [removal(three)],
      merged: [merge(two, [one], ['One.'])],
      warnings: ['no main content found'],
      metadata: { ...document([]).metadata, tags: ['a'], image: 'https://example.com/a.jpg' },
    };
    expectContract(toArticle({ source: SOURCE, document: document([one], changes) }));
  });
});

import { Ajv2020 } from 'ajv/dist/2020.js';
import { expect, test } from 'vitest';
import { InputError } from '../../src/errors.js';
import { toFailure } from '../../src/output/failure.js';
import { toJsonSchema } from '../../src/output/json-schema.js';
import { article, block, merge, removal } from './sample.js';

const validate = new Ajv2020({ strict: true, strictTuples: true }).compile(toJsonSchema());
const KEPT = block(0, 'Kept.');
const PAGE = article([KEPT, { ...block(1, 'Heading', 'heading', 2), origin: { path: 'main > h2' } }], {
  removed: [removal(block(2, 'Share'))],
  merged: [merge(block(3, 'Kept.'), [KEPT], ['Kept.'])],
  warnings: ['odd'],
});

test('a page and a failure keep the schema', () => {
  expect([validate(PAGE), validate.errors]).toEqual([true, null]);
  expect(
    validate(toFailure({ path: null, url: null, bytes: null }, new InputError('empty', 'no text'))),
  ).toBe(true);
});

test.each([
  ['another version', { ...PAGE, schemaVersion: 2 }],
  ['a field more', { ...PAGE, extra: 1 }],
  ['a field less', { ...PAGE, stats: undefined }],
  ['an unknown kind', { ...PAGE, blocks: [{ kind: 'aside', text: 'x', origin: { line: [1, 1] } }] }],
  [
    'an origin of three lines',
    { ...PAGE, blocks: [{ kind: 'quote', text: 'x', origin: { line: [1, 1, 1] } }] },
  ],
])('%s breaks it', (_, record) => {
  expect(validate(JSON.parse(JSON.stringify(record)))).toBe(false);
});

test('is draft 2020-12 and the same each time', () => {
  expect(toJsonSchema()['$schema']).toBe('https://json-schema.org/draft/2020-12/schema');
  expect(JSON.stringify(toJsonSchema())).toBe(JSON.stringify(toJsonSchema()));
});

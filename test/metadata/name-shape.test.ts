import { describe, expect, it } from 'vitest';
import { isCollective, isPersonShaped, ordinaryWords } from '../../src/metadata/name-shape.js';

describe('isPersonShaped', () => {
  const ordinary = ordinaryWords(['The will of the product team: data and updates.', 'أعلنت البلدية عن خطة']);

  it.each(['Jane Doe', 'Ludwig van der Berg', 'Will Knight', 'J. K. Rowling', 'أحمد علي', 'Mahua Das'])(
    'of %s',
    (text) => {
      expect(isPersonShaped(text, ordinary)).toBe(true);
    },
  );

  it.each([
    'Jane',
    'Product Updates',
    'Breaking 24',
    'Staff Writer',
    'TOP STORIES',
    'Jane doe',
    'خطة البلدية',
    'What Now?',
  ])('not of %s', (text) => {
    expect(isPersonShaped(text, ordinary)).toBe(false);
  });

  it('knows a body that signs', () => {
    expect(isCollective('The Herald Team')).toBe(true);
    expect(isCollective('Editorial Staff')).toBe(false);
    expect(isCollective('Jane Doe')).toBe(false);
  });
});

import { comparisonKey } from '../document/key.js';

/**
 * How alike two short texts are, 0 to 1: Dice's coefficient of the character pairs of their comparison keys. Pairs of
 * characters, not words, so that it works where words are not separated.
 */
export function resemblance(left: string, right: string): number {
  const [one, two] = [characterPairs(left), characterPairs(right)];
  let total = 0;
  for (const count of [...one.values(), ...two.values()]) total += count;
  if (total === 0) return 0;
  let common = 0;
  for (const [pair, count] of one) common += Math.min(count, two.get(pair) ?? 0);
  return (2 * common) / total;
}

function characterPairs(text: string): Map<string, number> {
  const characters = Array.from(` ${comparisonKey(text)} `);
  const pairs = new Map<string, number>();
  for (let index = 1; index < characters.length; index++) {
    const pair = `${characters[index - 1]}${characters[index]}`;
    pairs.set(pair, (pairs.get(pair) ?? 0) + 1);
  }
  return pairs;
}

import { comparisonKey } from '../document/key.js';

/**
 * The words of an address that a headline was made into, `/2024/05/rain-falls-on-the-town-48211.html`: the longest part
 * of its path, with numbers of five and more digits, which are the system's, left out. Empty where the address has none.
 *
 * @param address an absolute address
 */
export function wordsOfAddress(address: string): string[] {
  if (!URL.canParse(address)) return [];
  const parts = new URL(address).pathname
    .replace(/\.\p{L}[\p{L}\p{N}]{1,4}$/u, '')
    .split('/')
    .map((part) => comparisonKey(decode(part).replace(/[-_+]/gu, ' ')))
    .map((key) => key.split(' ').filter((word) => word !== '' && !/^\p{N}{5,}$/u.test(word)));
  return parts.reduce((longest, words) => (lengthOf(words) > lengthOf(longest) ? words : longest), []);
}

function lengthOf(words: readonly string[]): number {
  return words.join(' ').length;
}

function decode(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    return part;
  }
}

/** The median of some numbers, of an even count the upper one in the middle; NaN of none. */
export function median(numbers: readonly number[]): number {
  return numbers.toSorted((left, right) => left - right)[numbers.length >> 1] ?? Number.NaN;
}

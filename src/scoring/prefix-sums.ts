/** The sums of the first so many numbers, beginning with none. */
export function prefixSums(values: readonly number[]): number[] {
  const sums = [0];
  let sum = 0;
  for (const value of values) sums.push((sum += value));
  return sums;
}

/** The sum from `reach` places before a place to as many behind it. */
export function within(sums: readonly number[], at: number, reach: number): number {
  return (sums[Math.min(sums.length - 1, at + reach + 1)] ?? 0) - (sums[Math.max(0, at - reach)] ?? 0);
}

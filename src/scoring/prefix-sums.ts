/** The sums of the first so many numbers, beginning with none. */
export function prefixSums(count: number, valueAt: (at: number) => number): Float64Array {
  const sums = new Float64Array(count + 1);
  let sum = 0;
  for (let at = 0; at < count; at++) {
    sum += valueAt(at);
    sums[at + 1] = sum;
  }
  return sums;
}

/** The sum from one place to another, which is not included, as far as there are any. */
export function sumBetween(sums: Float64Array, from: number, to: number): number {
  return (sums[Math.min(sums.length - 1, to)] ?? 0) - (sums[Math.max(0, from)] ?? 0);
}

/** The sum from `reach` places before a place to as many behind it. */
export function within(sums: Float64Array, at: number, reach: number): number {
  return sumBetween(sums, at - reach, at + reach + 1);
}

/** The first of so many rising numbers that is greater than a value, by halving; `count` when none is. */
export function firstAbove(count: number, numberAt: (index: number) => number, value: number): number {
  let low = 0;
  let high = count;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (numberAt(middle) > value) high = middle;
    else low = middle + 1;
  }
  return low;
}

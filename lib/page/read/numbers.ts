/** Signs of a number, with its spaces; what goes on longer counts nothing. */
const longestNumber = 20;

/**
 * The number that ends where only signs of `gap` stand between it and the offset `end` of a normalised `text`, its
 * thousands apart by spaces or not; undefined where there is none within `longest` signs. By hand: a regular
 * expression would begin anew at each digit of an endless number.
 */
export function numberBefore(text: string, end: number, gap: RegExp, longest = 40): number | undefined {
  let last = end;
  while (last > 0 && end - last < longest && gap.test(text[last - 1] as string)) last--;
  let first = last;
  while (first > 0 && /[\d ]/.test(text[first - 1] as string)) {
    first--;
    if (last - first > longestNumber) return undefined;
  }
  const digits = text.slice(first, last).replaceAll(' ', '');
  return digits === '' ? undefined : Number(digits);
}

const marks = /[\u0300-\u036f]/g;
const others: Record<string, string> = { œ: 'oe', æ: 'ae', ł: 'l', ø: 'o', đ: 'd', ð: 'd', ß: 'ss', ı: 'i' };
const plainText = /^[\0-\x7f]*$/;

/**
 * A text as names are searched: without accents or capitals, with plain letters for ligatures and barred letters.
 * « Œuvrard » becomes « oeuvrard ». For labels of sites see `compare`.
 */
export function fold(text: string): string {
  const lower = text.toLowerCase();
  if (plainText.test(lower)) return lower;
  const bare = lower.normalize('NFD').replace(marks, '');
  return bare.replace(/[œæłøđðßı]/g, (letter) => others[letter] as string);
}

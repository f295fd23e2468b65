/** Names that are easily confused (DOMAIN A6). They come first, so that small schools have them too. */
const traps = ['6EME 1', '6EME 10', '2NDE GENERALE E', '2NDE GENERALE É'];

const others = [
  ...numbered('6EME', 2, 9),
  ...numbered('5EME', 1, 7),
  ...numbered('4EME', 1, 6),
  ...numbered('3EME', 1, 6),
  ...['A', 'B', 'C', 'D'].map((letter) => `2NDE GENERALE ${letter}`),
  'ULIS 1',
  'UPE2A-NSA',
  '3EME PREPA-METIERS',
  "CLASSE DE L'ŒUVRE",
];

/** `count` different names of classes; 39 or fewer are taken from a list, more are numbered. */
export function classNames(count: number): string[] {
  const named = [...traps, ...others];
  return [...named, ...numbered('1ERE G', 1, Math.max(0, count - named.length))].slice(0, count);
}

function numbered(level: string, from: number, to: number): string[] {
  return Array.from({ length: to - from + 1 }, (_, index) => `${level} ${from + index}`);
}

import type { Random } from '../people/random';

type Damage = (text: string, random: Random) => string;

const place = (text: string, random: Random) => random.below(text.length + 1);
const insert = (text: string, at: number, piece: string, over = 0) =>
  text.slice(0, at) + piece + text.slice(at + over);

/** Changes the lines of a text, however they end; the line ends stay with their lines. */
function onLines(change: (lines: string[], at: number, random: Random) => void): Damage {
  return (text, random) => {
    const lines = text.match(/[^\r\n]*(?:\r\n|[\r\n])|[^\r\n]+$/g) ?? [];
    if (lines.length > 1) change(lines, random.below(lines.length - 1), random);
    return lines.join('');
  };
}

/** Changes one of the places where `sign` stands. */
function onSign(pattern: RegExp, change: (found: string, random: Random) => string): Damage {
  return (text, random) => {
    const all = [...text.matchAll(pattern)];
    if (all.length === 0) return text;
    const { 0: found, index } = random.pick(all);
    return insert(text, index, change(found, random), found.length);
  };
}

const signs = [
  ...';,\t"\'\r\n \0=<>&#*.:-1aÉ�\ufeff',
  '""',
  '";"',
  '\r\n',
  '\n\n',
  '#REF!',
  '1,2E+11',
  'Ã©',
  'sep=;\n',
];

/** What happens to texts on their way: by hand, in spreadsheets, in editors, in transit. */
const general: Damage[] = [
  (text, random) => insert(text, place(text, random), '', 1 + random.below(3)),
  (text, random) => insert(text, place(text, random), '', random.below(40)),
  (text, random) => insert(text, place(text, random), random.pick(signs)),
  (text, random) => insert(text, place(text, random), random.pick(signs), 1),
  (text, random) => text.slice(0, place(text, random)),
  (text, random) =>
    insert(text, place(text, random), text.slice(place(text, random)).slice(0, random.below(60))),
  onLines((lines, at) => lines.splice(at, 1)),
  onLines((lines, at) => lines.splice(at, 0, lines[at] as string)),
  onLines((lines, at) => lines.splice(at, 2, ...lines.slice(at, at + 2).reverse())),
  onLines((lines, at) => lines.splice(at, 1, (lines[at] as string).trimEnd())),
  onLines((lines, at, random) => lines.splice(at, 1, `${random.pick([' ', '', '\t', ';;;'])}\n${lines[at]}`)),
  onLines((lines, at, random) => {
    for (let line = at; line < lines.length; line++) {
      lines[line] = (lines[line] as string).replace(/[\r\n]+$/, random.pick(['\n', '\r\n', '\r']));
    }
  }),
  onSign(/[;,\t]/g, () => ''),
  onSign(/[;,\t]/g, (found) => found + found),
  onSign(/[;,\t]/g, (_, random) => random.pick([';', ',', '\t', ' ; '])),
  onSign(/"/g, () => ''),
  onSign(/"/g, () => '""'),
  onSign(/[^;,\t\r\n]+/g, (found) => `"${found}"`),
  onSign(/[^;,\t\r\n]+/g, (found) => `"${found}`),
  onSign(/[^;,\t\r\n]+/g, (found, random) =>
    insert(found, place(found, random), random.pick(['\n', '"', ' " ', ';'])),
  ),
  onSign(/[^;,\t\r\n]+/g, () => ''),
  onSign(/\r\n|[\r\n]/g, (_, random) => random.pick(['', ' ', '\n', '\r', '\r\n'])),
  onSign(/[;,\t]+(?=\r\n|[\r\n])/g, () => ''),
  (text) => text + text,
  (text) => `${text}\ufeff${text}`,
];

/** The same for XML. */
const xml: Damage[] = [
  onSign(/<\/\w+>/g, () => ''),
  onSign(/<\w+[^>]*>/g, () => ''),
  onSign(/<(\/?)(\w+)/g, (found, random) => `${found}${random.pick(['X', ' ', '=', ' a="1"', ' a=1', '/'])}`),
  onSign(/>[^<]+</g, (_, random) =>
    random.pick(['><', '>&amp;<', '>&nbsp;<', '>&#0;<', '><![CDATA[x]]><', '><!-- x --><']),
  ),
  onSign(/></g, (_, random) =>
    random.pick(['>x<', '><A/><', '><?a?><', '><!DOCTYPE a><', '>\u0001<', '>]]><']),
  ),
  onSign(/<ELEVE[^>]*>.*?<\/ELEVE>/gs, (found) => found + found),
  onSign(/<\/ELEVE>\s*<ELEVE[^>]*>/g, () => ''),
  onSign(/"[^"]*"/g, (_, random) => random.pick(['""', '"1"', "'1'", '1', '"&#49;"', '"<"'])),
  onSign(/ISO-8859-15|UTF-8/g, (_, random) => random.pick(['UTF-8', 'ISO-8859-1', 'UTF-16', 'x', ''])),
];

/** Damages a text some times. */
export function damageText(text: string, random: Random, kind: 'table' | 'xml'): string {
  const all = kind === 'xml' ? [...general.slice(0, 12), ...xml, ...xml] : general;
  let damaged = text;
  for (let times = random.below(4); times > 0; times--) damaged = random.pick(all)(damaged, random);
  return damaged;
}

const bytesIn: ((bytes: number[], at: number, random: Random) => void)[] = [
  (bytes, at, random) => bytes.splice(at, 1, (bytes[at] ?? 0) ^ (1 << random.below(8))),
  (bytes, at, random) => bytes.splice(at, 1 + random.below(3)),
  (bytes, at, random) => bytes.splice(at, random.below(2), random.below(256)),
  (bytes, at, random) => bytes.splice(at, random.below(64)),
  (bytes, at) => bytes.splice(at),
  (bytes, at) => bytes.splice(at, 0, 0, 0),
];

/** Damages bytes some times, mostly never. */
export function damageBytes(bytes: Uint8Array, random: Random, most = 3): Uint8Array {
  if (!random.oneIn(3)) return bytes;
  const all = [...bytes];
  for (let times = 1 + random.below(most); times > 0; times--) {
    random.pick(bytesIn)(all, random.below(all.length + 1), random);
  }
  return Uint8Array.from(all);
}

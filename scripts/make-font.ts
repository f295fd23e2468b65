/**
 * `npx tsx scripts/make-font.ts`: makes the fonts of the PDF documents, `public/fonts`, from DejaVu 2.37 (free,
 * licence kept beside them). Run it again only to change the faces or the characters; the result is committed.
 */
import { copyFile, mkdir, readFile, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import subsetFont from 'subset-font';

const source = dirname(createRequire(import.meta.url).resolve('dejavu-fonts-ttf/package.json'));
const target = join(import.meta.dirname, '../public/fonts');

/** The mono face is for identifiers and passwords: in it, 0 and O, 1, l and I look different. */
const faces = { sans: 'DejaVuSans', bold: 'DejaVuSans-Bold', mono: 'DejaVuSansMono' };

/** First and last code points, Unicode 15. */
const ranges: readonly [number, number][] = [
  [0x20, 0x7e],
  // Latin-1, Latin Extended-A and -B: Łukasz, and Ștefan with the comma of Romanian.
  [0xa0, 0x24f],
  // ə, and letters such as the Hawaiian ʻ, which names contain.
  [0x250, 0x2ff],
  // Combining accents.
  [0x300, 0x36f],
  // Latin Extended Additional: Nguyễn.
  [0x1e00, 0x1eff],
  // Punctuation, spaces included.
  [0x2000, 0x206f],
  [0x20ac, 0x20ac],
  [0x2116, 0x2122],
  // ✂, and � for a character that the font lacks.
  [0x2702, 0x2702],
  [0xfffd, 0xfffd],
];

const characters = ranges
  .flatMap(([first, last]) => Array.from({ length: last - first + 1 }, (_, index) => first + index))
  .map((codePoint) => String.fromCodePoint(codePoint))
  .join('');

await mkdir(target, { recursive: true });
for (const [name, face] of Object.entries(faces)) {
  const subset = await subsetFont(await readFile(join(source, `ttf/${face}.ttf`)), characters, {
    targetFormat: 'truetype',
    // Print needs no hints. Layout tables and names of glyphs are not read (lib/documents/pdf/true-type.ts).
    noHinting: true,
    noLayoutClosure: true,
    dropTables: ['GSUB', 'GPOS', 'GDEF', 'kern', 'FFTM', 'gasp'],
  });
  await writeFile(join(target, `${name}.ttf`), subset);
  console.log(`${name}.ttf: ${subset.length.toLocaleString('en')} bytes`);
}
await copyFile(join(source, 'LICENSE'), join(target, 'LICENSE.txt'));

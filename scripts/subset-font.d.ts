declare module 'subset-font' {
  /** HarfBuzz's subset of a font: the glyphs of `characters`. */
  export default function subsetFont(
    font: Buffer,
    characters: string,
    options: { targetFormat: 'truetype'; noHinting: boolean; noLayoutClosure: boolean; dropTables: string[] },
  ): Promise<Buffer>;
}

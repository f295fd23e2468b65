/**
 * What foreign text may have too much of: for each shape, the pieces that are repeated until the text has its size. `#`
 * stands for the number of the repetition, so that no two are equal.
 */
export const shapes = {
  'one long cell': ['a', 'é', '1', '*', '*"', '•', '.', '-', '/', ':', '(s)', '|', '=', '==', '#', 'A#'],
  'many cells': [';', ',', '\t', '#;', 'a;', 'Nom;', '6EME #;', '12 ;'],
  'many lines': ['\n', '\r', '\r\n', ' \n', '#\n', 'a\n', 'a;#\n', '\r\r\n', 'a\n\r\n'],
  'many names': [
    `${'A'.repeat(100)}\n`,
    `${'A'.repeat(100)}#\n`,
    `#${'A'.repeat(100)}\n`,
    '# (2)\n',
    'a (#)\na\n',
    'É\nE\u0301\n',
  ],
  quotes: ['"', '""', '";"', '"\n', '"\r\n', '"Nom";', "'", '"#', '\\"', '"a" '],
  'white space': [' ', '\u00a0', ' .', '1 ', 'a ', ' \t', '\u2028'],
  marks: ['\u0301', 'e\u0301', 'ǆ', 'ﷺ', 'ﬃ', '😀', '\ud83d', '\u00ad', 'İ', 'ß'],
  'bad signs': ['\0', '\ufeff', '\u{fffd}', 'Ã©', 'sep=;', 'sep=;\n', '\x1a', 'a\0'],
  numbers: ['1E+1', '#,', '01/09/2026 ', '1234567a', '20#', '0'],
  tags: [
    '<',
    '>',
    '<A>',
    '</A>',
    '<A/>',
    '<ELEVE ',
    '<ELEVE/>',
    '<ELEVE ELEVE_ID="#"/>',
    '<input ',
    '<A a="">',
  ],
  nests: ['<A>#', '<ELEVE ELEVE_ID="#">', '<STRUCTURE><A>', '[[', '{"', '{"a":', '(', '«'],
  attributes: ['a=""', ' a#="1"', ' a ', ' a="', '="="', " b='c'", ' ELEVE_ID="1"'],
  'comments and entities': [
    '<!--',
    '-->',
    '<![CDATA[',
    ']]>',
    '<?',
    '<!',
    '&',
    '&#1;',
    '&#233;',
    '&amp;',
    '&a',
    '&#x',
  ],
  archives: ['PK\x05\x06', 'PK\x01\x02', 'PK\x03\x04', 'PK'],
  words: [
    ...[
      'selectionne',
      '12 utilisateurs crees ',
      'compte ',
      'session',
      'session expir',
      'externalid',
      'bac pro',
    ],
    ...[
      'reinit ',
      'mot de passe ',
      'notif',
      'exporter ',
      'annee 2026-2027 ',
      'otp ',
      'filename=',
      's u p p r ',
    ],
  ],
} as const satisfies Record<string, readonly string[]>;

export type Shape = keyof typeof shapes | 'a mix';

const shapeByPiece = new Map<string, Shape>(
  Object.entries(shapes).flatMap(([shape, pieces]) =>
    pieces.map((piece) => [piece, shape as Shape] as const),
  ),
);

/** The shape of a text of `piece`s; one made by lot is of several. */
export function shapeOf(piece: string): Shape {
  return shapeByPiece.get(piece) ?? 'a mix';
}

/** Every piece there is. */
export const allPieces: readonly string[] = [...shapeByPiece.keys()];

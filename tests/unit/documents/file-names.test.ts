import { expect, test } from 'vitest';
import { fileNames, sheetNames } from '../../../lib/documents/file-names';

test('ordinary names of classes are kept as they are', () => {
  const classes = ['6EME 1', '6EME 10', '2 nde AGORA', '203', 'T°G2', '2NDE GÉNÉRALE É', 'BTS "CI" 1'];
  expect(sheetNames(classes)).toEqual(classes);
  expect(fileNames(classes)).toEqual([
    '6EME 1',
    '6EME 10',
    '2 nde AGORA',
    '203',
    'T°G2',
    '2NDE GÉNÉRALE É',
    'BTS -CI- 1',
  ]);
});

test('signs that Excel refuses are replaced', () => {
  expect(sheetNames(['6/1 [a]: *?\\', "'6A'", '6\u00001', ''])).toEqual(['6-1 -a-- ---', '’6A’', '6-1', '-']);
});

test('the names that Excel keeps for itself are changed', () => {
  expect(sheetNames(['History', 'HISTORIQUE', 'Historique 2'])).toEqual([
    'History_',
    'HISTORIQUE_',
    'Historique 2',
  ]);
});

test('long names end at 31 characters, stay different, and no emoji is cut in two', () => {
  const long = 'CLASSE DE SECONDE GENERALE ET TECHNOLOGIQUE';
  const [first, second] = sheetNames([long, `${long} 2`]);
  expect(first).toBe('CLASSE DE SECONDE GENERALE ET T');
  expect(second).toBe('CLASSE DE SECONDE GENERALE (2)');
  const [cut] = sheetNames([`${'A'.repeat(30)}😀`]);
  expect(cut).toBe('A'.repeat(30));
});

test('names that a file system or Excel takes for the same are made different', () => {
  const alike = ['6EME É', '6eme é', '6EME E\u0301', '6EME E', 'STRASSE', 'Straße'];
  for (const make of [sheetNames, fileNames]) {
    const keys = make(alike).map((name) => name.normalize('NFC').toUpperCase());
    expect(new Set(keys).size).toBe(alike.length);
  }
});

test('a name that is the numbered form of another does not collide with it', () => {
  expect(sheetNames(['6A', '6a', '6A (2)'])).toEqual(['6A', '6a (2)', '6A (2) (2)']);
});

test.each(['CON', 'con', 'Aux', 'NUL', 'COM1', 'lpt9', 'PRN.x', 'COM²'])(
  'the file of a class %s can be written on Windows',
  (name) => {
    expect(fileNames([name])).toEqual([`_${name}`]);
  },
);

test('files are neither hidden nor paths, and do not end with a dot or a space', () => {
  expect(fileNames(['..', '../6A', '6A. ', '.6A', 'a\\b/c', 'CONTES'])).toEqual(
    ['-', '-6A', '6A', '6A', 'a-b-c', 'CONTES'].map((name, index) => (index === 3 ? '6A (2)' : name)),
  );
});

test('names that agree as far as they may go are counted, and no number is given twice', () => {
  const prefix = 'A'.repeat(100);
  for (const make of [sheetNames, fileNames]) {
    const names = make([
      ...Array.from({ length: 1200 }, (_, at) => `${prefix}${at % 3}`),
      'B',
      'B (3)',
      'B',
      'B',
    ]);
    expect(new Set(names).size).toBe(1204);
    expect(names.at(-1)).toBe('B (4)');
    expect(names[1199]).toMatch(/^A+ \(1200\)$/);
  }
});

test('all apostrophes and dots at the ends are removed', () => {
  expect(sheetNames(["'''6A''", "''''", `${"'".repeat(500)}6'B`])).toEqual(['’6A’', '’', "’6'B"]);
  expect(fileNames([`${'. '.repeat(500)}6A${' .'.repeat(500)}`])).toEqual(['6A']);
});

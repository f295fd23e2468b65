import { describe, expect, it } from 'vitest';
import { levelOf, otherLevel } from '../../../lib/lists/levels';
import { classesOf } from '../../../lib/lists/sort';
import { makeList } from './helpers';

/** Names of classes and courses as they are met, in the order of the levels. */
const levels: string[][] = [
  ['6EME 1', '6A', '601', '6°1', '6ÈME', 'Sixième B', '6 E', '6e Bilangue', '61'],
  ['5EME 7', '5C', '503', 'Cinquième'],
  ['4EME', '4B', '402', '4EME AES'],
  ['3EME PREPA-METIERS', '3A', '3PM', '301', '3EME PREPA PRO', 'Troisième 2'],
  ['6EME SEGPA', '6SEGPA'],
  ['5SEGPA2', 'SEGPA 5'],
  ['4 SEGPA'],
  ['3EME SEGPA'],
  ['ULIS', 'ULIS 1'],
  ['UPE2A-NSA', 'UPE2A', 'NSA'],
  [
    '2NDE GENERALE E',
    '2NDÉ GENERALE E',
    '203',
    '204',
    '2GT5',
    '2DE 3',
    'SECONDE 4',
    '2A',
    '2NDE PARCOURS GENERALE ET TECHNOLOGIQUE',
  ],
  [
    '1G7',
    '1STM4',
    '1-STMG SC. & TECHNO. MANAGEMENT GESTION',
    'PREMIERE GENERALE',
    '1ERE G 1',
    '1RE S',
    '101',
    '1ES2',
  ],
  ['TG5', 'TSTMG1', 'T°G2', 'TLE S', 'TERMINALE GENERALE', 'T01', 'TES2', 'TSTI2D', 'TL', 'TleG3', 'T STMG'],
  ['1CAPEPC 1', 'CAP1', '1CAP2 EQUIPIER POLYVALENT DU COMMERCE', 'CAP 1'],
  ['2CAP', 'CAP2', '2EME ANNEE CAP'],
  ['2BPMS', '2NDPRO METIERS DE LA SECURITE', '2 BCP', 'SECONDE PROFESSIONNELLE', '2PRO'],
  ['1ERPRO', '1BP', '1RE BAC PRO', 'PREMIERE PROFESSIONNELLE'],
  ['TBPPMCVA', 'T BCP cor', 'TLEPRO MET.COM VEN OP.A ANI GES.ESP.COM', 'TPRO', 'T BAC PRO'],
  ['MCAG2S', 'MC ANIM.-GEST PROU SECT SPORT. (MC4)'],
  ['1BTS2 NEGO. ET DIGITAL. RELATION CLIENT', 'BTS1', 'BTS 1', '1ère année BTS'],
  ['2BTS', 'BTS2 MCO'],
  ['1MPSI'],
  ['APPRENTISSAGE', 'CHEFS', 'ACACIAS', 'S6', 'TULIPES', '', '???', 'BUREAU'],
];

describe('the pedagogic order', () => {
  it.each(levels)('has at one level: %s and what follows', (first, ...others) => {
    const level = levelOf(first as string);
    expect(others.filter((name) => levelOf(name) !== level)).toEqual([]);
  });

  it('goes from 6e to Terminale, then through CAP, bac pro and BTS to the rest', () => {
    const found = levels.map(([name]) => levelOf(name as string));
    expect(found).toEqual([...found].sort((one, other) => one - other));
    expect(new Set(found).size).toBe(levels.length);
    expect(found.at(-1)).toBe(otherLevel);
  });

  it('has the classes of a level in class order', () => {
    const names = [
      '3A',
      '6EME 10',
      'TG1',
      '2NDE 1',
      'BTS1',
      '6EME 2',
      '',
      'ULIS',
      'CAP1',
      '1G1',
      '6SEGPA',
      '5B',
      '4C',
      'AUTRE',
    ];
    expect(classesOf(makeList(names.map((name) => ({ class: name }))), 'pedagogic')).toEqual([
      ...[
        '6EME 2',
        '6EME 10',
        '5B',
        '4C',
        '3A',
        '6SEGPA',
        'ULIS',
        '2NDE 1',
        '1G1',
        'TG1',
        'CAP1',
        'BTS1',
        'AUTRE',
        '',
      ],
    ]);
  });

  it('goes by the course of most pupils where the name of the class hides it', () => {
    const list = makeList([
      { class: '2 nde AGORA', mef: '2NDPRO MET.GEST.ADM., TRA & LOG. COMM.' },
      { class: 'LES ACACIAS', mef: 'TERMINALE GENERALE' },
      { class: 'LES ACACIAS', mef: '1BTS2 NEGO' },
      { class: 'LES ACACIAS', mef: 'TERMINALE GENERALE' },
      { class: '203', mef: '2NDE GENERALE E' },
      { class: 'ULIS', mef: '6EME' },
      { class: '3A', mef: '???' },
    ]);
    expect(classesOf(list, 'pedagogic')).toEqual(['3A', 'ULIS', '203', 'LES ACACIAS', '2 nde AGORA']);
  });
});

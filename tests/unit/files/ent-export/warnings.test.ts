import { describe, expect, it } from 'vitest';
import { header2020, lines, row, warningsOf } from './helpers';

const everyone = ['Enseignant', 'Élève', 'Parent', 'Personnel'];
const file = (types: string[], classes = '6C') =>
  lines(header2020, ...types.map((type) => row({ type, classes })));
const hundred = file([...everyone, ...Array<string>(96).fill('Parent')]);

describe('the warnings about an export', () => {
  it('are none when everyone is there; guests are not expected', () => {
    expect(warningsOf(file(everyone))).toEqual([]);
    expect(warningsOf(file([...everyone, 'Invité']))).toEqual([]);
  });

  it('say once that there is no pupil', () => {
    expect(warningsOf(file(['Enseignant', 'Parent', 'Personnel']))).toEqual([['no-pupil']]);
  });

  it('say that there is no class', () => {
    expect(warningsOf(file(everyone, ''))).toEqual([['no-class']]);
  });

  it('name each missing profile', () => {
    expect(warningsOf(file(['Élève']))).toEqual([
      ['profile-missing', 'Enseignant'],
      ['profile-missing', 'Parent'],
      ['profile-missing', 'Personnel'],
    ]);
    expect(warningsOf(file(['Enseignant', 'Élève', 'Personnel']))).toEqual([['profile-missing', 'Parent']]);
  });

  it('count the accounts of an unknown type', () => {
    expect(warningsOf(file([...everyone, 'Alien', 'Student']))).toEqual([['unknown-type', '2']]);
  });

  it('say when 20 % of the accounts or more are gone, and not when fewer are', () => {
    expect(warningsOf(hundred, 125)).toEqual([['fewer-accounts', '125', '100']]);
    expect(warningsOf(hundred, 124)).toEqual([]);
    expect(warningsOf(hundred, 2000)).toEqual([['fewer-accounts', '2000', '100']]);
  });

  it('do not compare the number of accounts at a first import, nor when the school grows', () => {
    for (const before of [undefined, 0, 50, 100]) expect(warningsOf(hundred, before)).toEqual([]);
  });
});

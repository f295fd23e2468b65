import { describe, expect, it } from 'vitest';
import { check, pupil, structures, warningsOf, xml } from './helpers';

const classed = (...ids: string[]) => ids.map((id) => structures(id, 'D 6A')).join('');

describe('the warnings about an export of SIECLE', () => {
  it('are none for an ordinary export', () => {
    expect(warningsOf(xml())).toEqual([]);
  });

  it('count pupils with a leaving date, past or to come, and say nothing else about them', () => {
    const gone = pupil({ ine: '', last: '', left: '01/07/2027' });
    expect(warningsOf(xml({ pupils: pupil({ id: '1' }) + gone }))).toEqual([['siecle-departed', '1']]);
  });

  it('count pupils without class', () => {
    const pupils = pupil({ id: '1' }) + pupil({ id: '2' }) + pupil({ id: '3' });
    const groups = structures('2', 'G 6LATIN') + structures('3', 'D inactifs');
    expect(warningsOf(xml({ pupils, structures: classed('1') + groups }))).toEqual([
      ['siecle-no-division', '2'],
    ]);
  });

  it('say once that no pupil has a class yet', () => {
    expect(warningsOf(xml({ structures: '' }))).toEqual([['siecle-no-structures']]);
  });

  it('count pupils who are listed again', () => {
    const pupils = ['1', '2', '3', '4'].map((id) => pupil({ id, ine: id === '4' ? 'B' : ' A ' })).join('');
    expect(warningsOf(xml({ pupils, structures: classed('1', '2', '3', '4') }))).toEqual([
      ['siecle-duplicates', '2'],
    ]);
  });

  it('count pupils without national number, and take none of them for a duplicate', () => {
    const pupils = pupil({ id: '1', ine: '' }) + pupil({ id: '2', ine: '  ' });
    expect(warningsOf(xml({ pupils, structures: classed('1', '2') }))).toEqual([['siecle-no-ine', '2']]);
  });

  it('count pupils without a name, which NOM may give in place of NOM_DE_FAMILLE', () => {
    const old = pupil({ id: '3' }).replaceAll('NOM_DE_FAMILLE', 'NOM');
    const pupils = pupil({ id: '1', last: ' ' }) + pupil({ id: '2', first: '' }) + old;
    expect(warningsOf(xml({ pupils, structures: classed('1', '2', '3') }))).toEqual([
      ['siecle-no-name', '2'],
    ]);
  });
});

it('contain no name and no number of a person', () => {
  const pupils =
    pupil({ id: '1', ine: 'SECRET1', last: 'SECRET2' }) + pupil({ ine: 'SECRET1', first: 'SECRET3' });
  const accepted = check(xml({ pupils }));
  expect(accepted).toMatchObject({ ok: true });
  expect(JSON.stringify([accepted, check(xml({ pupils: `${pupils}<SECRET4>` }))])).not.toContain('SECRET');
});

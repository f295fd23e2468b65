import { describe, expect, it } from 'vitest';
import { cellOf, classOf } from '../../../../../lib/lists/cells';
import { rolesOf } from '../../../../../lib/lists/read/educonnect/columns';
import { educonnectColumns } from '../../../../people/educonnect-csv';
import { withoutAccents } from '../../../../people/without-accents';
import { header, lines, listOf, refusalOf, row } from './helpers';

describe('the columns of a list', () => {
  it.each([
    ['as ÉduConnect writes them', educonnectColumns],
    ['in capitals', educonnectColumns.map((name) => name.toUpperCase())],
    ['without accents', educonnectColumns.map(withoutAccents)],
    ['with decomposed accents', educonnectColumns.map((name) => name.normalize('NFD'))],
    [
      'with no-break and other spaces',
      educonnectColumns.map((name) => ` ${name.replaceAll(' ', '\u00a0 ')} `),
    ],
  ])('are recognised %s', (_, columns) => {
    expect(rolesOf(columns)).toEqual({
      ...{ uai: 0, school: 1, lastName: 2, firstName: 3, mef: 4, class: 5, state: 6, login: 7 },
      ...{ password: 8, notifiedOn: 9, lastLoginOn: 10 },
    });
  });

  it.each([
    ['Classe(s)', 'class'],
    ['Division', 'class'],
    ['Statut du compte', 'state'],
    ['État(s) de compte', 'state'],
    ['Nom', 'lastName'],
    ["Nom de l'élève", 'lastName'],
    ['Nom de l’élève', 'lastName'],
    ['Prénom', 'firstName'],
    ['Prénoms', 'firstName'],
    ['Etablissement de rattachement', 'homeSchool'],
    ['Mot de passe provisoire', 'password'],
    ['Identifiant ÉduConnect', 'login'],
    ['RNE', 'uai'],
  ])('have other names: %s', (name, role) => {
    expect(rolesOf(['?', name])).toEqual({ [role]: 1 });
  });

  it.each(['Origine du compte', 'Email', 'Courriel', 'Nomenclature', 'Prénommé', 'toString', ''])(
    'of other meaning have no role: « %s »',
    (name) => expect(rolesOf([name])).toEqual({}),
  );

  it('may stand in any order, and others among them are kept', () => {
    const list = listOf(
      lines(
        'Email;Mot de passe;Identifiant;Classe;Prénom;Nom',
        'x@exemple.invalid;QW7TPL2M;i.f;6C;Iris;FICTIVET',
      ),
    );
    expect(list.columns[0]).toBe('Email');
    expect(list.rows[0]?.cells).toEqual(['x@exemple.invalid', 'QW7TPL2M', 'i.f', '6C', 'Iris', 'FICTIVET']);
    expect(list.roles).toEqual({ password: 1, login: 2, class: 3, firstName: 4, lastName: 5 });
  });

  it('of external pupils have their school in place of the class', () => {
    const list = listOf(
      lines(
        'Nom élève;Prénom élève;MEF;Etablissement de rattachement;Statut du compte;Identifiant;Mot de passe',
        'FICTIVET;Iris;1G;LYC DES ACACIAS;Notifié et non activé;i.f;QW7TPL2M',
      ),
    );
    expect(classOf(list, list.rows[0] as (typeof list.rows)[0])).toBe('LYC DES ACACIAS');
    expect(list.problems).toEqual([]);
  });

  it("of parents name the pupil too: the account is the parent's", () => {
    const list = listOf(
      lines(
        "Nom élève;Prénom élève;Classe de l'élève;Nom responsable;Prénom responsable;État du compte;Identifiant;Mot de passe",
        'FICTIVET;Iris;6C;BIDONNEAU;Orage;Compte activé;o.bidonneau;*****',
        'FICTIVET;Ulysse;5A;BIDONNEAU;Orage;Compte activé;o.bidonneau;*****',
      ),
    );
    const [first] = list.rows as [(typeof list.rows)[0]];
    expect([cellOf(list, first, 'lastName'), cellOf(list, first, 'firstName'), classOf(list, first)]).toEqual(
      ['BIDONNEAU', 'Orage', '6C'],
    );
    expect(list.problems).toEqual([]);
  });

  it.each(['Classe', 'État du compte', 'Etablissement de rattachement'])(
    'suffice with « %s » alone to sort by',
    (name) => {
      expect(
        listOf(lines(`Nom;Prénom;Identifiant;Mot de passe;${name}`, 'A;B;a.b;QW7TPL2M;x')).rows,
      ).toHaveLength(1);
    },
  );

  it('that are needed are named when they are missing', () => {
    const without = (...names: string[]) => {
      const kept = educonnectColumns
        .map((name, index) => ({ name, index }))
        .filter(({ name }) => !names.includes(name));
      const cut = (line: string) => kept.map(({ index }) => line.split(';')[index]).join(';');
      return refusalOf(lines(cut(header), cut(row())));
    };
    expect(without('Mot de passe')).toEqual(['list-missing-column', 'Mot de passe']);
    expect(without('Nom élève', 'Identifiant')).toEqual(['list-missing-column', 'Nom, Identifiant']);
    expect(without('Classe')).toEqual(['accepted']);
    expect(without('Classe', 'État du compte')).toEqual(['list-missing-column', 'Classe']);
  });
});

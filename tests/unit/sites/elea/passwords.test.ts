// @vitest-environment happy-dom
import { describe, expect, test } from 'vitest';
import { isDenied } from '../../../../lib/page/press/press';
import { passwordAdvice } from '../../../../lib/sites/elea/passwords';

const advice = (html: string) => {
  document.body.innerHTML = html;
  return passwordAdvice(document);
};
const renew = '<button id="renew">Créer les comptes en générant de nouveaux mots de passe pour tous</button>';
const keep = '<button id="keep">CRÉER LES COMPTES SANS MODIFIER<br>LES MOTS DE PASSE EXISTANTS</button>';
const once = '<p>De nouveaux identifiants ont été générés. Vous devez absolument les enregistrer.</p>';
const print = '<button id="print">IMPRIMER LES IDENTIFIANTS</button>';
const save = '<a href="#" id="save">Enregistrer les&nbsp;identifiants</a>';

describe('the choice about passwords', () => {
  test('explains both buttons, and points at the one that keeps them', () => {
    const given = advice(renew + keep);
    expect(given?.notes).toEqual(['elea_passwords_keep', 'elea_passwords_new']);
    expect(given?.point?.id).toBe('keep');
    expect(given?.keepUntil).toBeUndefined();
  });

  test('has two buttons that Passerelle presses under no circumstances', () => {
    advice(renew + keep);
    expect([...document.querySelectorAll('button')].map(isDenied)).toEqual([true, true]);
  });

  test.each([
    ['one of the buttons alone', keep],
    ['the buttons while hidden', `<div style="display:none">${renew}${keep}</div>`],
    ['a text about them', '<p>Créer les comptes sans modifier les mots de passe existants</p>'],
  ])('is not %s', (_, html) => expect(advice(html)).toBeUndefined());
});

describe('new identifiers', () => {
  test('hold the page until one of the buttons beside them was pressed', () => {
    const given = advice(once + print + save);
    expect(given?.notes).toEqual(['elea_identifiers_once']);
    expect(given?.keepUntil?.map(({ id }) => id)).toEqual(['print', 'save']);
    expect(given?.point?.id).toBe('print');
  });

  test('hold nothing while they are hidden, nor where the page does not speak of them', () => {
    expect(advice(`<div style="display:none">${once}${print}</div>`)).toBeUndefined();
    expect(advice(print + save)).toBeUndefined();
  });

  test('have nothing to hold the page by where their buttons are not found', () => {
    expect(advice(once)?.keepUntil).toEqual([]);
  });
});

describe('words that anybody may have written', () => {
  test.each(['no-overflow', 'forumpost', 'block block_html', 'message-drawer'])(
    'are no advice: .%s',
    (name) => {
      expect(advice(`<div class="${name}">${renew}${keep}</div>`)).toBeUndefined();
      expect(advice(`<div class="${name}">${once}</div>${print}`)).toBeUndefined();
      expect(advice(`${once}<div class="${name}">${print}</div>`)?.keepUntil).toEqual([]);
    },
  );
});

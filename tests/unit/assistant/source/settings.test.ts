import { beforeAll, describe, expect, test } from 'vitest';
import { correct, differs, settingLine } from '../../../../lib/assistant/source/settings';
import type { Setting } from '../../../../lib/sites/contract';
import { speakFrench } from '../../support/french';

beforeAll(speakFrench);

/** A setting of a page that a test plays; `offers` says what it lets choose. */
function setting(shown: string | undefined, { offers = true, onChoice = () => undefined as unknown } = {}) {
  const made = {
    field: 'Profil',
    expected: ['Tous', 'Tous profils'],
    shown,
    chosen: 0,
    show: (text: string) => {
      made.shown = text;
    },
    read: () => made.shown,
    choose: () => {
      made.chosen += 1;
      if (offers) made.shown = 'Tous';
      onChoice();
      return offers;
    },
  };
  return made satisfies Setting;
}

describe('a setting in words', () => {
  test.each([
    ['Tous', 'Profil : Tous', 'conforme'],
    ['TOUS\u00a0PROFILS', 'Profil : TOUS\u00a0PROFILS', 'conforme'],
    ['Enseignant', 'Profil : Enseignant', 'à corriger'],
    ['', 'Profil : non choisi', 'à corriger'],
    [undefined, 'Profil : illisible', 'non lu'],
  ])('showing « %s » is « %s », « %s »', (shown, text, stateText) => {
    expect(settingLine(setting(shown))).toMatchObject({ text, stateText });
  });

  test('differs only when it is read and wrong: what can not be read is said, never guessed', () => {
    const wrong = ['Tous', 'Enseignant', undefined].map((shown) => differs(settingLine(setting(shown))));
    expect(wrong).toEqual([false, true, false]);
  });
});

describe('setting right', () => {
  test('touches what is wrong and nothing else', () => {
    const settings = [setting('Tous'), setting('Enseignant'), setting(undefined)];
    expect(correct(settings)).toEqual([]);
    expect(settings.map(({ chosen }) => chosen)).toEqual([0, 1, 0]);
  });

  test('gives what stays wrong', () => {
    const stuck = setting('Enseignant', { offers: false });
    expect(correct([setting('Enseignant'), stuck])).toEqual([stuck]);
  });

  test('reads each setting only when its turn comes: one may spoil the next', () => {
    const profile = setting('Tous');
    const type = setting('Transition', { onChoice: () => profile.show('Enseignant') });
    expect(correct([type, profile])).toEqual([]);
    expect(profile.chosen).toBe(1);
  });

  test('reads everything again at the end: one may spoil the one before', () => {
    const type = setting('Tous');
    const profile = setting('Enseignant', { onChoice: () => type.show('Transition') });
    expect(correct([type, profile])).toEqual([type]);
  });
});

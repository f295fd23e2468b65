import { describe, expect, test } from 'vitest';
import { actionOfName, actionOfText } from '../../../../lib/sites/educonnect/action-words';

const resets = [
  ...[
    'Réinitialiser',
    'REINITIALISER',
    'Réinit.',
    'Réinit',
    'Ré-initialiser',
    '(Ré)initialiser',
    'Réinitialisation…',
  ],
  ...[
    'Réinitialiser les mots de passe',
    'Réinitialiser le mot de passe',
    'Réinitialisation des mots de passe',
  ],
  ...['Réinitialiser MDP', 'Réinit. MDP', 'Réinitialiser\u00a0la\nsélection', 'Réinitialiser (3)', 'Reset'],
  ...[
    'Générer de nouveaux mots de passe',
    'Remise à zéro des mots de passe',
    'RAZ MDP',
    'Réinitialiser tout',
  ],
  ...['Réinitialiser les comptes sélectionnés', 'Renouveler les mots de passe'],
];
const notifies = [
  ...['(Re)Notifier les comptes', '(Re)-notifier', 'Renotifier', 'Notifier', 'NOTIFIER LE COMPTE'],
  ...['Notifier les comptes', 'Renotification', 'Notifier les élèves sélectionnés'],
];

describe('the name of a control', () => {
  test.each(resets)('« %s » resets', (name) => expect(actionOfName(name)).toBe('reset'));
  test.each([...notifies, 'Envoyer les notifications', 'Notification des comptes'])(
    '« %s » notifies',
    (name) => expect(actionOfName(name)).toBe('notify'),
  );

  test.each([
    ...['Réinitialiser les critères de recherche', 'Réinitialiser les filtres', "Réinitialiser l'affichage"],
    ...[
      'Date de réinitialisation',
      'Historique des réinitialisations',
      'Comment réinitialiser un mot de passe ?',
    ],
    ...[
      'Notifié et non activé',
      'Non notifié',
      'Date de notification',
      'Notifications',
      'RAZ Paul',
      'RAZ',
      '',
    ],
    ...[
      'Lister les comptes',
      'Rechercher',
      'CSV',
      'Mot de passe',
      'Annuler',
      'Effacer',
      'Initialiser',
      'Générer un PDF',
    ],
    `Réinitialiser ${'les mots de passe '.repeat(10)}`,
  ])('« %s » does neither', (name) => expect(actionOfName(name)).toBeUndefined());
});

describe('a text that is no control', () => {
  test.each(resets)('« %s » reads as one that resets', (text) => expect(actionOfText(text)).toBe('reset'));
  test.each(notifies)('« %s » reads as one that notifies', (text) =>
    expect(actionOfText(text)).toBe('notify'),
  );

  test.each([
    ...['Réinitialiser les mots de passe : les élèves ne peuvent plus se connecter', 'Date de notification'],
    ...[
      'Cliquez sur Réinitialiser',
      'Le mot de passe a été réinitialisé',
      'Notifié et non activé',
      'Non notifié',
    ],
    ...[
      'Réinitialiser les critères de recherche',
      'NOTIFIER Jean',
      'Réinit Zoé',
      'RAZ',
      'Notification du 12 mars',
    ],
    ...['Envoyer les notifications', 'Type de notification', ''],
  ])('« %s » reads as none', (text) => expect(actionOfText(text)).toBeUndefined());
});

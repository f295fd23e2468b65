import { describe, expect, test } from 'vitest';
import { isDeniedAddress, isDeniedName } from '../../../../lib/page/press/denied';
import { sites } from '../../../../lib/sites/registry';

/** Names of what changes or sends something that can't be taken back. */
const dangerous = [
  ...['Supprimer', 'Supprimer les comptes', 'Tout supprimer', 'Suppr.', 'Suppression', 'Supprimez-les'],
  ...['Effacer', 'Effacement', "Effacer l'historique", 'Détruire', 'Destruction', 'Delete', 'Remove all'],
  ...['Désactiver', 'Désactivation des comptes', 'Désact.', 'Disable', 'Suspendre', 'Bloquer', 'Débloquer'],
  ...[
    'Archiver',
    'Archivage',
    'Désarchiver',
    'Mettre à la corbeille',
    'Purger',
    'Purge',
    'Nettoyer',
    'Vider',
  ],
  ...['Vider la liste', 'Remettre à zéro', 'Remise à zéro', 'Remettre les compteurs à 0', 'RAZ', 'Reset'],
  ...['Réinitialiser', 'Réinitialisation…', 'Réinit.', 'Réinitialiser les mdp', 'MDP', 'Reset password'],
  ...['Générer de nouveaux mots de passe', 'Changer le mot de passe', 'Renouveler les mots de passe'],
  ...['Notifier', '(Re)Notifier les comptes', '(Re)-notifier', 'Renotifier', 'Notification', 'Notif.'],
  ...['Créer les comptes', 'Création des comptes', 'Créer un compte', 'Valider', 'Validation', 'Je valide'],
  ...[
    'Confirmer',
    'Confirmation',
    'Confirmer la suppression',
    'Je confirme',
    'Oui',
    'Oui, tout',
    'OK',
    'Ok !',
  ],
  ...['Accepter', "J'accepte", 'Approuver', 'Appliquer', 'Exécuter', 'Enregistrer', 'Retirer', 'Enlever'],
  ...['Annuler', 'Fusionner', 'Écraser', 'Anonymiser', 'Révoquer', 'Radier'],
];

/** How a page may write a name without changing what people read, or nearly. */
const disguises: [string, (name: string) => string][] = [
  ['as it is', (name) => name],
  ['in capitals', (name) => name.toUpperCase()],
  ['in small letters', (name) => name.toLowerCase()],
  ['without accents', (name) => name.normalize('NFD').replace(/\p{M}/gu, '')],
  ['with its accents apart', (name) => name.normalize('NFD')],
  ['with a space between letters', (name) => [...name].join(' ')],
  ['with no-break spaces between letters', (name) => [...name].join('\u202f')],
  ['with soft hyphens', (name) => [...name].join('\u00ad')],
  ['with joiners', (name) => [...name].join('\u2060')],
  ['with directions', (name) => `\u202a${[...name].join('\u2066')}\u202c`],
  ['with fillers', (name) => [...name].join('\u3164')],
  ['with tags and variation selectors', (name) => [...name].join('\ufe0f\u{e0061}')],
  ['with line breaks', (name) => name.replaceAll(' ', '\n\t')],
  [
    'full width',
    (name) =>
      name.replace(/[a-z]/gi, (letter) => String.fromCodePoint((letter.codePointAt(0) ?? 0) + 0xfee0)),
  ],
  ['among others', (name) => `⚠ 12 élèves — ${name} (2026)`],
  ['behind an icon', (name) => `\uf1f8${name}`],
];

test.each(disguises)('a dangerous name is denied, %s', (_, disguise) => {
  expect(dangerous.filter((name) => !isDeniedName(disguise(name)))).toEqual([]);
});

test.each([
  'Sup primer',
  'Réini tialiser',
  'Désac-tiver',
  'Ré\u2011initialiser',
  'Ѕupprimer',
  'ОК',
  'VALİDER',
  'ſupprimer',
])('« %s » is denied', (name) => expect(isDeniedName(name)).toBe(true));

test('a name without end is denied, for it may hide one', () => {
  expect(isDeniedName(`Exporter${' '.repeat(6000)}`)).toBe(true);
});

describe('what Passerelle presses stays pressable', () => {
  const labels = sites.flatMap(({ id, wordings }) =>
    Object.entries(wordings.labels)
      .filter(([label]) => !wordings.neverPressed.includes(label))
      .map(([label, value]) => [`${id}.${label}`, stringsIn(value)] as const),
  );
  test.each(labels)('by default: %s', (_, wordings) => {
    expect(wordings.length).toBeGreaterThan(0);
    expect(wordings.filter(isDeniedName)).toEqual([]);
  });

  test.each([
    ...[
      'Exporter',
      "Lancer l'export",
      'Générer le fichier CSV',
      'Verser les comptes',
      'Commencer',
      'Continuer',
    ],
    ...[
      'Importer les utilisateurs',
      'Envoyer un fichier',
      'Parcourir…',
      'Classe suivante',
      'Liste des comptes',
    ],
    ...[
      'Élèves avec adresses',
      'Télécharger',
      'Afficher',
      'Ajouter un fichier',
      'Activer',
      'Comptes activés',
    ],
    ...[
      '6A',
      '3 SEGPA',
      '2NDE 10',
      '1 SUP PRO',
      'TG URGENCE',
      'MP2I',
      'ULIS',
      'Groupe Oukil',
      'Louis',
      'T STI2D',
    ],
  ])('« %s », as a site may call it', (name) => expect(isDeniedName(name)).toBe(false));
});

function stringsIn(value: unknown): string[] {
  if (typeof value === 'string') return [value];
  return value && typeof value === 'object' ? Object.values(value).flatMap(stringsIn) : [];
}

describe('an address', () => {
  test.each([
    'javascript:supprimer(12)',
    "javascript:soumettre('reinitialiser','')",
    '/comptes/supprimerComptes.do',
    '?action=delete&id=3',
    'https://elea.fr/course/delete.php?id=3',
    '/admin/purge.php?confirm=1',
    'methode:reinitialiser',
    '#/archiver',
    '/comptes/supprimercomptes',
  ])('« %s » is denied', (address) => expect(isDeniedAddress(address)).toBe(true));

  test.each([
    '',
    '#',
    '/comptes/liste.do?onglet=eleves&format=csv&etats=Compte+d%C3%A9sactiv%C3%A9&sel=12',
    '?etats=Notifié et non activé',
    'https://archives.ac-creteil.fr/liste.csv',
    '/local/import/index.php',
    "javascript:lister('csv')",
    'methode:lister',
  ])('« %s » is none', (address) => expect(isDeniedAddress(address)).toBe(false));
});

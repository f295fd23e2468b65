/** Wordings of Éléa's pages (DOMAIN C; guides 000 and 001). The markup behind them is unknown. */
export const labels = {
  chooseAccount: ['Choisissez votre compte'],
  localAccount: ['Utiliser mon compte local', 'Autres utilisateurs'],
  start: ['Démarrer'],
  userName: ["Nom d'utilisateur", 'Nom utilisateur', 'Identifiant'],
  password: ['Mot de passe'],
  importUsers: ['Importer des utilisateurs'],
  /** Of an activity that takes work from pupils (Moodle's `mod_assign`): such a page is no import. */
  assignment: [
    'Statut de remise',
    'Statut des travaux remis',
    'Ajouter un travail',
    'Modifier le travail',
    'Remise de travaux',
  ],
  zone: [
    'Faites glisser le fichier ici',
    'Faites glisser',
    'Glissez/déposez',
    'Glissez-déposez',
    'glisser-déposer',
    'Sélectionnez un fichier sur votre ordinateur',
    'Sélectionner un fichier sur votre ordinateur',
    'Choisir un fichier',
  ],
  opener: [
    'Sélectionnez un fichier sur votre ordinateur',
    'Sélectionner un fichier sur votre ordinateur',
    'Choisir un fichier',
  ],
  sendFile: ['Déposer ce fichier'],
  steps: [
    'Dépôt du fichier',
    'Importation des classes',
    'Importation des utilisateurs',
    "Rapport d'activité",
  ],
  newPasswords: ['Créer les comptes en générant de nouveaux mots de passe pour tous'],
  keepPasswords: ['Créer les comptes sans modifier les mots de passe existants'],
  newIdentifiers: 'De nouveaux identifiants ont été générés',
  saveIdentifiers: ['Enregistrer les identifiants', 'Enregistrer', 'Imprimer les identifiants', 'Imprimer'],
  final: "L'importation est achevée",
  finished: 'Importation terminée',
};

/** Those of controls that are the person's own to press, and of what is no control: a policy may give them any name. */
export const neverPressed = [
  'userName',
  'password',
  'assignment',
  'sendFile',
  'steps',
  'newPasswords',
  'keepPasswords',
  'newIdentifiers',
  'saveIdentifiers',
  'final',
  'finished',
] as const satisfies readonly (keyof typeof labels)[];

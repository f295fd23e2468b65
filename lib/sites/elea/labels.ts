/** Wordings of Éléa's pages (DOMAIN C; guides 000 and 001). The markup behind them is unknown. */
export const labels = {
  chooseAccount: ['Choisissez votre compte'],
  localAccount: ['Utiliser mon compte local', 'Autres utilisateurs'],
  start: ['Démarrer'],
  userName: ["Nom d'utilisateur", 'Nom utilisateur', 'Identifiant'],
  importUsers: ['Importer des utilisateurs'],
  zone: [
    'Faites glisser le fichier ici',
    'Faites glisser',
    'Glissez/déposez',
    'Sélectionnez un fichier sur votre ordinateur',
    'Sélectionner un fichier sur votre ordinateur',
    'Choisir un fichier',
  ],
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
} as const;

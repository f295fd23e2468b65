/** Wordings of Balado's pages (guide 002, DOMAIN F). The markup behind them is unknown. */
export const labels = {
  activation: ['Activation de Balado pour votre établissement'],
  uai: ['RNE de votre établissement', 'RNE', 'UAI de votre établissement'],
  sendLink: ["Recevoir un lien dans la boîte mail de l'établissement pour me connecter", 'Recevoir un lien'],
  teachers: ['Import Profs', 'Import des profs', 'Import Enseignants'],
  students: ['Import Elèves', 'Import des élèves'],
  both: ['Import des comptes', 'Import Profs et Elèves', 'Imports'],
  zone: ['Glissez-déposez', 'Glissez', 'Faites glisser', 'Déposez', 'Fichier CSV'],
  send: ['Envoyer', 'Importer', 'Déposer', 'Transmettre', 'Charger', 'Télécharger', 'Suivant', 'OK'],
  validate: ['Valider'],
};

/** Those of controls that are the person's own to press, and of what is no control: a policy may give them any name. */
export const neverPressed = [
  'activation',
  'uai',
  'sendLink',
  'teachers',
  'students',
  'both',
  'send',
  'validate',
] as const satisfies readonly (keyof typeof labels)[];

/** Words that say whose file a field takes. */
export const people = {
  'ent-teachers': ['enseignants', 'enseignant', 'profs', 'professeurs'],
  'ent-students': ['eleves', 'eleve'],
} as const;

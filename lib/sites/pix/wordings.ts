/** Wordings of Pix Orga, as its public translations have them (1024pix/pix, `orga/translations/fr.json`). */
export const labels = {
  title: ['Importer des élèves'],
  zone: ['Importer la liste', 'Importer (.xml ou .zip)'],
  /** The file is on its way: nothing is known of it yet. */
  sending: ["L'import du fichier peut prendre quelques minutes"],
  validating: ['Le contenu du fichier est en cours de validation'],
  importing: ["Le contenu du fichier est validé, l'import des participants est en cours"],
  done: ['Dernier fichier importé avec succès', 'La liste a été importée avec succès'],
  /** « Le fichier a été importé le … » stands below each of these, and says only that it was sent. */
  refused: [
    "Le fichier n'a pas pu être importé",
    'Le contenu du fichier comporte des erreurs',
    "L'import des participants a échoué",
    "Aucun participant n'a été importé",
  ],
  /** The title of the list of reasons. */
  reasons: ['Erreurs dans le dernier fichier importé'],
  /** Reasons that name one pupil, by a number. */
  ofPupil: ['ayant pour INE', "L'INE "],
  steps: ['Envoi du fichier', 'Vérification du fichier', 'Import des élèves'],
};

/** Nothing of Pix Orga is ever pressed. */
export const neverPressed = [
  'title',
  'zone',
  'sending',
  'validating',
  'importing',
  'done',
  'refused',
  'reasons',
  'ofPupil',
  'steps',
] as const satisfies readonly (keyof typeof labels)[];

/** Wordings of the ENT console's export forms, over its releases (DOMAIN A2, A5; guides 000, 002). First = today's. */
export const labels = {
  export: ['Exporter'],
  type: { field: "Type d'export", expected: ['Export classique'] },
  scope: { field: "Portée de l'export", expected: ['Établissement'] },
  school: { field: 'Établissement' },
  classe: { field: 'Classe', expected: ['Toutes', 'Toutes les classes'] },
  profile: { field: 'Profil', expected: ['Tous', 'Tous profils', 'Tous les profils'] },
  filter: {
    field: 'Filtre',
    expected: ["Pas de filtre sur l'activation", 'Pas de filtre'],
  },
};

/** Those of controls that are the person's own to press: none here. */
export const neverPressed = [] as const satisfies readonly (keyof typeof labels)[];

/** The profiles of a target that takes one at a time: entcore's value and its wordings. */
export const profiles = {
  teachers: { value: 'Teacher', expected: ['Enseignant', 'Enseignants'] },
  students: { value: 'Student', expected: ['Élève', 'Élèves'] },
} as const;

/** Wordings of the profile to choose. */
export type Profile = readonly string[];

/** Wordings of the ENT console's export form, over its releases (DOMAIN A2, A5; guide 000). First = today's. */
export const labels = {
  export: ['Exporter'],
  type: { field: "Type d'export", name: 'type', expected: ['Export classique'] },
  classe: { field: 'Classe', name: 'classe', expected: ['Toutes', 'Toutes les classes'] },
  profile: { field: 'Profil', name: 'profile', expected: ['Tous', 'Tous profils', 'Tous les profils'] },
  filter: {
    field: 'Filtre',
    name: 'filter',
    expected: ["Pas de filtre sur l'activation", 'Pas de filtre'],
  },
} as const;

/** The four settings of guide 000, in the order in which they must be set: the type changes the profiles. */
export const settingNames = ['type', 'classe', 'profile', 'filter'] as const;

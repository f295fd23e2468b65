/** Wordings of both ÉduConnect applications (guides 003 and 004, DOMAIN D). Hosts and markup are unknown. */
export const labels = {
  application: ['ÉduConnect', 'Educonnect'],
  headings: [
    'Gestion des comptes élèves',
    'Gestion des comptes responsables',
    'Gestion des comptes élèves extérieurs',
    'Gestion des comptes',
  ],
  notify: ['(Re)Notifier les comptes', 'Notifier les comptes', 'Renotifier les comptes'],
  reset: ['Réinitialiser les mots de passe', 'Réinitialiser le mot de passe'],
  confirm: ['Confirmer', 'Valider', 'Oui', 'OK', 'Notifier', 'Envoyer'],
  list: ['Lister les comptes', 'Lier les comptes'],
  csv: ['CSV', 'Format CSV', 'Au format CSV', 'Fichier CSV', 'Export CSV', 'Télécharger au format CSV'],
  search: ['Rechercher'],
  status: ['Statut du compte', 'État du compte', 'Etat du compte'],
  classes: ['Classe(s)', 'Classe', 'Classes'],
  states: ['État(s) de compte', 'État(s) du compte', 'Etat(s) de compte'],
  done: ['a bien été effectuée', 'a bien été réinitialisé', 'ont bien été'],
};

/** Those of controls that are the person's own to press, and of what is no control: a policy may give them any name. */
export const neverPressed = [
  'application',
  'headings',
  'notify',
  'reset',
  'confirm',
  'search',
  'status',
  'states',
  'done',
] as const satisfies readonly (keyof typeof labels)[];

/** The states of an account, by the words on the screen and in lists. */
export const stateWords = {
  'not-notified': ['Non notifié', 'Compte non notifié'],
  notified: ['Notifié et non activé', "En cours d'activation", 'Notifié mais non activé'],
  activated: ['Activé', 'Compte activé'],
} as const;

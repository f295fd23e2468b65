/** What the reading of a wizard's step and of an error knows of markup: common names, none of them Éléa's own. */
export const marks = {
  names: ['username', 'password'],
  classes: ['active', 'current', 'is-active', 'dropzone', 'error', 'erreur', 'alert-danger', 'alert-error'],
} as const;

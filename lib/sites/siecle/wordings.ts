/** Wordings of ARENA and SIECLE (guide 001, DOMAIN E). Hosts and markup are unknown. */
export const labels = {
  portal: ['ARENA', 'Accédez à vos applications', 'Mon portail', 'Intranet, référentiels et outils'],
  secondary: ['Scolarité du 2nd degré', 'Scolarité du second degré', 'Scolarité 2nd degré'],
  bee: ['Base élèves établissement (BEE)', 'Base élèves établissement', 'Accès Base Elèves'],
  consult: ['Consultation et export', 'Consultation et exports'],
  identification: ["Identification de l'établissement"],
  year: ['Année scolaire'],
  enter: ['Entrer'],
  exports: ['Exportations', 'Exports', 'Exploitation'],
  xml: ['En XML', 'Exports XML génériques', 'XML'],
  students: ['Elèves sans adresse', 'Elèves sans adresses', 'Export Elèves sans adresse'],
  otherExports: ['Nomenclatures', 'Nomenclature', 'Structures', 'Communs', 'Elèves avec adresses'],
  siecle: ['SIECLE', 'SIECLE - BEE', 'Base Elèves Etablissement', 'Base élèves établissement (BEE)', 'BEE'],
};

/** Those of controls that are the person's own to press, and of what is no control: a policy may give them any name. */
export const neverPressed = [
  'portal',
  'secondary',
  'bee',
  'consult',
  'identification',
  'year',
  'enter',
  'exports',
  'xml',
  'otherExports',
  'siecle',
] as const satisfies readonly (keyof typeof labels)[];

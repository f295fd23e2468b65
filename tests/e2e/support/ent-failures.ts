import type { EntFailure } from '../../sites/ent/control';

/** One way for an export to go wrong, and what the panel must make of it. */
export interface ExpectedFailure {
  failure: EntFailure;
  /** The part of the alert that says what happened. */
  happened: string | RegExp;
  /** The part that says what to do. */
  remedy: string;
  /** Requests for the export that it takes to know: a redirection is followed to tell where it leads. */
  requests: 1 | 2;
}

const webPage = 'Le site a répondu par une page web au lieu du fichier : votre session a sans doute expiré.';
const reload = 'Rechargez la page, reconnectez-vous, puis recommencez.';
const network = 'Vérifiez le réseau, puis recommencez.';
const school = "Vérifiez l'établissement affiché, puis recommencez.";

const rows: [EntFailure, string | RegExp, string, (1 | 2)?][] = [
  ['expired-200', webPage, reload],
  ['expired-redirect', webPage, reload, 2],
  [
    'redirect-elsewhere',
    'Le site renvoie ailleurs : votre session a sans doute expiré.',
    'Reconnectez-vous, puis recommencez.',
    2,
  ],
  [
    'mfa',
    'Le site demande une vérification supplémentaire (code reçu par message ou par courriel).',
    'Rechargez la page, saisissez le code, puis recommencez.',
  ],
  [
    401,
    'Le site ne vous reconnaît plus (erreur 401) : votre session a expiré.',
    'Reconnectez-vous, puis recommencez.',
  ],
  [
    403,
    "Le site refuse cet export (erreur 403) : votre compte n'a pas les droits sur cet établissement.",
    "Voyez avec l'administrateur.",
  ],
  [500, 'Le site a répondu par une erreur (500).', 'Patientez quelques minutes, puis recommencez.'],
  [
    'json',
    "L'ENT a répondu dans un autre format que l'export attendu.",
    'Rechargez la page, puis recommencez.',
  ],
  ['empty', "L'ENT a répondu par un fichier vide.", school],
  ['header-only', 'Le fichier ne contient aucun compte, seulement les titres des colonnes.', school],
  ['cut-character', "Le fichier est coupé au milieu d'un caractère : il est incomplet.", network],
  ['cut-record', /Le fichier est coupé à la ligne [1-9][\d ]* : il est incomplet\./, network],
  // A browser gives the part that came, or none of it.
  [
    'short',
    /Le fichier est incomplet : [1-9][\d ]* octets reçus sur [1-9][\d ]*\.|La connexion a été coupée pendant l'export\./,
    'ecommencez.',
  ],
  ['network-cut', "La connexion a été coupée pendant l'export.", network],
];

/** Every failure that is refused whatever is held. */
export const failures: ExpectedFailure[] = rows.map(([failure, happened, remedy, requests = 1]) => ({
  failure,
  happened,
  remedy,
  requests,
}));

/** A file cut at the end of a line looks whole: it is refused only beside a better one. */
export const cutAtLineEnd: ExpectedFailure = {
  failure: 'cut-line',
  happened:
    /Ce nouvel export est sans doute incomplet : [1-9]\d* comptes, contre 1 500 dans le fichier en attente\./,
  remedy: "Recommencez ; s'il est juste, supprimez d'abord le fichier en attente.",
  requests: 1,
};

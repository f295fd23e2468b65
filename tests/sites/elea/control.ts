import type { EntControl } from '../ent/control';

/** One file that an upload brought, accepted or not. */
export interface Upload {
  host: string;
  /** Name of the form field; `decoy:…` for a file that went to a form of no interest. */
  field: string;
  name: string;
  /** As the browser says. */
  type: string;
  size: number;
  /** In hexadecimal. */
  sha256: string;
  at: number;
  /** What the site answered, when it refused the file. */
  refused?: string;
}

/** How the platform looks and behaves; every field may change between two requests. */
export interface EleaConfig {
  /** How the local account is called in « Choisissez votre compte ». */
  wording: 'local' | 'autres';
  /** A native `<select>`, or a drop-down menu in Bootstrap's manner. */
  choiceWidget: 'select' | 'dropdown';
  /** « DÉMARRER » as written text, or « Démarrer » put in capitals by the style sheet. */
  startButton: 'text' | 'style';
  /** The form of the local account: a page of its own, or revealed in the choice page. */
  loginForm: 'page' | 'inline';
  /** Where a log-in leads. */
  home: '/local/gestion/index.php' | '/my/';
  /** Dropzone.js, a hidden input behind a link (drops work too), or a zone that has no input in the page. */
  zone: 'dropzone' | 'input' | 'drop-only';
  /** Adds file inputs that must be left alone. */
  decoys: boolean;
  /** Steps revealed in the same page, or one page load each (the hidden input then submits its form). */
  stepStyle: 'same-page' | 'navigation';
  /** Where the numbers of the result stand. */
  resultStyle: 'sentence' | 'separate' | 'table';
  /** The numbers of the result. */
  result: { updated: number; created: number; protected: number };
  /** How long each step lasts, in milliseconds. */
  stepMs: number;
  /** Each step lasts until a test ends it: for tests that look at one, or do something meanwhile. */
  stepsByHand: boolean;
  /** How long the server takes to answer an upload, in milliseconds. */
  answerDelayMs: number;
  /** Refuses every file with this sentence; undefined refuses only other names than export.csv and *.zip. */
  refuse?: string;
  /** Accepts the upload and shows nothing at all. */
  silent: boolean;
  /** Drops and chosen files are ignored altogether. */
  ignore: boolean;
  /** Sends pages with a policy that forbids inline code and styles. */
  strictCsp: boolean;
  /** The account of the establishment: by default the ENT's school. */
  uai: string;
  password: string;
}

/** What the tests set and read. */
export interface EleaControl extends EleaConfig {
  uploads: Upload[];
  /** Successful log-ins since the last reset. */
  logins: number;
  /** Labels of the SIECLE buttons about passwords that were pressed. */
  passwordButtons: string[];
  /** What was done with new identifiers, which are shown once. */
  identifiers: ('printed' | 'saved')[];
  /** Forgets the log-ins and logs; configuration back to the initial one. */
  reset(): void;
  /** Ends every session, as a restart of the platform would. */
  logOutEverybody(): void;
}

/** How a platform is until a test says otherwise. */
export function initialConfig(uai: string): EleaConfig {
  return {
    wording: 'local',
    choiceWidget: 'select',
    startButton: 'text',
    loginForm: 'page',
    home: '/local/gestion/index.php',
    zone: 'dropzone',
    decoys: false,
    stepStyle: 'same-page',
    resultStyle: 'sentence',
    result: { updated: 12, created: 3, protected: 0 },
    stepMs: 150,
    stepsByHand: false,
    answerDelayMs: 0,
    refuse: undefined,
    silent: false,
    ignore: false,
    strictCsp: false,
    uai,
    password: 'motdepasse-essai',
  };
}

/** The initial state. */
export function makeEleaControl(ent: EntControl): EleaControl {
  const control = { uploads: [], passwordButtons: [], identifiers: [] } as unknown as EleaControl;
  control.logOutEverybody = () => {};
  control.reset = () => {
    Object.assign(control, initialConfig(ent.school.uai), { logins: 0 });
    control.uploads.length = 0;
    control.passwordButtons.length = 0;
    control.identifiers.length = 0;
    control.logOutEverybody();
  };
  control.reset();
  return control;
}

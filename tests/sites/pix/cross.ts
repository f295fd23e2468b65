import { createHash } from 'node:crypto';
import { decodeXml } from '../../../lib/files/siecle/decode';
import { unzipOne } from '../../../lib/files/siecle/unzip';
import type { FixturePage } from '../pages';
import { escapeHtml, type Handler, sendHtml, sendJson } from '../server/visit';

/**
 * Where an import stands, as Pix's server names it. The page is told when it is loaded, and when its own request has been
 * answered: it does not ask again by itself.
 */
export type PixStatus =
  | 'UPLOADED'
  | 'VALIDATED'
  | 'IMPORTED'
  | 'UPLOAD_ERROR'
  | 'VALIDATION_ERROR'
  | 'IMPORT_ERROR';

export interface PixControl {
  /** UAI of the school that is open. */
  uai: string;
  /** The formats that its page takes. */
  accept: string;
  /** The last import, whoever made it. */
  last?: { status: PixStatus; reasons: string[] };
  uploads: { name: string; size: number; sha256: string }[];
  /** The server goes on by one step: it validates the file or finds its faults, then imports it. */
  advance(): void;
  reset(): void;
}

export const pixHost = 'orga.pix.fr';
export const pixImportUrl = `https://${pixHost}/import-participants`;
export const wrongUai = 'L’UAI du fichier SIECLE ne correspond pas à celui de votre établissement.';

/** The school that is open is the one of the usual export. */
export function makePixControl(): PixControl {
  const control: PixControl = {
    uai: '',
    accept: '.xml,.zip',
    uploads: [],
    advance() {
      const { last } = control;
      if (last?.status === 'VALIDATED') last.status = 'IMPORTED';
      if (last?.status === 'UPLOADED')
        last.status = last.reasons.length > 0 ? 'VALIDATION_ERROR' : 'VALIDATED';
    },
    reset() {
      Object.assign(control, { uai: '0921234S', accept: '.xml,.zip', last: undefined });
      control.uploads.length = 0;
    },
  };
  control.reset();
  return control;
}

export function makePixHandler(control: PixControl): Handler {
  return (visit) => {
    if (visit.host !== pixHost) return false;
    const { pathname } = visit.url;
    if (pathname === '/import-participants') return sendHtml(visit, pixPage(control));
    if (pathname !== '/api/organizations/7/sco-organization-learners/import-siecle') return false;
    const { body } = visit;
    const name = decodeURIComponent(String(visit.headers['x-name']));
    control.uploads.push({
      name,
      size: body.length,
      sha256: createHash('sha256').update(body).digest('hex'),
    });
    control.last = { status: 'UPLOADED', reasons: uaiOf(body) === control.uai ? [] : [wrongUai] };
    return sendJson(visit, contentOf(control));
  };
}

function uaiOf(zip: Uint8Array): string | undefined {
  const unzipped = unzipOne(zip);
  const decoded = unzipped.ok ? decodeXml(unzipped.value.content) : undefined;
  return decoded?.ok ? /<UAJ>(\w+)/.exec(decoded.value.text)?.[1] : undefined;
}

const says: Record<PixStatus, string> = {
  UPLOADED: 'Le contenu du fichier est en cours de validation.',
  VALIDATED: 'Le contenu du fichier est validé, l’import des participants est en cours.',
  IMPORTED: 'Dernier fichier importé avec succès le 12 septembre 2026 10:42 par Ada Exemple.',
  UPLOAD_ERROR: "Le fichier n'a pas pu être importé.",
  VALIDATION_ERROR: 'Le contenu du fichier comporte des erreurs.',
  IMPORT_ERROR: "L'import des participants a échoué.",
};

/** What is below the title. While the server is at work the button is disabled, and no field. */
function contentOf({ last, accept }: Pick<PixControl, 'last' | 'accept'>): { banner: string; rest: string } {
  const isBusy = last?.status === 'UPLOADED' || last?.status === 'VALIDATED';
  const isWrong = last?.status.endsWith('ERROR');
  const more = isBusy
    ? 'Merci de rafraîchir cette page dans quelques instants pour connaitre l’état de traitement du fichier.'
    : 'Merci de corriger les erreurs et d’importer à nouveau le fichier.';
  const banner = !last
    ? ''
    : last.status === 'IMPORTED'
      ? `<p class="import-banner--success"><svg aria-hidden="true"></svg> ${says.IMPORTED}</p>`
      : `<p class="pix-notification-alert pix-notification-alert--${isWrong ? 'error' : 'information'}"><span class="pix-notification-alert__content">
<strong class="import-banner__title">${says[last.status]}</strong>
${isWrong ? '(<a href="#import-error-messages">Voir la liste des erreurs</a>)' : ''}
<span class="import-banner__message">Le fichier a été importé le 12 septembre 2026 10:41 par Ada Exemple.<br>${more}</span></span></p>`;
  const button = isBusy
    ? '<button class="pix-button" aria-disabled="true" aria-describedby="students-file-upload-accept-files">Importer la liste</button>'
    : `<label for="students-file-upload" class="pix-button" role="button">Importer la liste</label>
<input id="students-file-upload" type="file" class="pix-button-upload__input" accept="${accept}">`;
  const card = `<div class="import-students-page__type-list"><section class="import-card">
<h2>Importer la liste des participants</h2><p>Cette action vous permet de :</p>
<ul><li>ajouter de nouveaux participants</li><li>modifier les participants déjà importés</li><li>désactiver les anciens participants</li></ul>
${button}<p id="students-file-upload-accept-files">(formats supportés : ${accept.replaceAll(',', ', ')})</p></section></div>`;
  const reasons = last?.reasons.map((reason) => `<li>${escapeHtml(reason)}</li>`).join('');
  const panel = isWrong
    ? `<section id="import-error-messages" aria-live="assertive"><h2>Erreurs dans le dernier fichier importé :</h2><ul>${reasons}</ul></section>`
    : '';
  return { banner, rest: card + panel };
}

const script = `
const draw = ({ banner, rest }) => {
  document.querySelector('#banner').innerHTML = banner;
  document.querySelector('#rest').innerHTML = rest;
};
document.addEventListener('change', async ({ target }) => {
  if (target.id !== 'students-file-upload' || target.files.length === 0) return;
  const [file] = target.files;
  document.querySelector('#banner').insertAdjacentHTML('beforeend', '<p class="pix-notification-alert pix-notification-alert--information"><span><strong>L’import du fichier peut prendre quelques minutes. Merci de ne pas quitter cette page.</strong></span></p>');
  document.querySelector('#rest').innerHTML = '<p class="loader">Chargement en cours</p>';
  const answer = await fetch('/api/organizations/7/sco-organization-learners/import-siecle?format=xml', { method: 'POST', body: file, headers: { 'x-name': encodeURIComponent(file.name) } });
  draw(await answer.json());
});`;

/** The page as Ember has drawn it. */
export function pixPage(control: Pick<PixControl, 'last' | 'accept'>, title = 'Importer des élèves'): string {
  const { banner, rest } = contentOf(control);
  return `<!doctype html><html lang="fr"><head><meta charset="utf-8"><title>${title} | Pix Orga</title>
<style>.pix-button-upload__input { position: absolute; opacity: 0; width: 0; height: 0 }</style></head>
<body><nav aria-label="Navigation principale"><a href="/campagnes">Campagnes</a> <a href="/eleves">Élèves</a></nav>
<main><article class="import-students-page"><header><h1>
  ${title}
</h1></header><div id="banner">${banner}</div><div id="rest">${rest}</div></article></main><script>${script}</script></body></html>`;
}

const accept = '.xml,.zip';
const after = (status: PixStatus, reasons: string[] = []) => pixPage({ accept, last: { status, reasons } });
const imports = {
  'before any import': pixPage({ accept }),
  'with a file being validated': after('UPLOADED'),
  'with an import under way': after('VALIDATED'),
  'after an import': after('IMPORTED'),
  'after a file that could not be sent': after('UPLOAD_ERROR'),
  'after the file of another school': after('VALIDATION_ERROR', [wrongUai]),
  'after an import that failed': after('IMPORT_ERROR'),
};

/** Pix Orga's pages: what must be recognised, and what looks like it and is not. */
export const pixPages: FixturePage[] = [
  ...Object.entries(imports).map(([state, html]) => ({
    name: `Pix Orga import ${state}`,
    url: pixImportUrl,
    expected: { site: 'pix', page: 'pix-import' },
    html: () => html,
  })),
  {
    name: 'Pix Orga import on another host',
    url: `https://${pixHost}.evil.example/import-participants`,
    html: () => pixPage({ accept }),
  },
  {
    name: 'Pix Orga import of a university',
    url: pixImportUrl,
    html: () => pixPage({ accept: '.csv' }, 'Importer des étudiants'),
  },
  {
    name: 'Pix Orga list of pupils',
    url: `https://${pixHost}/eleves`,
    html: () =>
      '<!doctype html><html lang="fr"><body><h1>Élèves (12)</h1><a href="/import-participants">Importer</a></body></html>',
  },
];

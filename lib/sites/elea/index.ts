import { findByLabel, pressable } from '../../page/read/find';
import { pageRoots } from '../../page/read/roots';
import type { LeadPage, LoginPage, TargetPage } from '../contract';
import { detectEleaChoice, detectEleaHome, detectEleaImport, detectEleaLogin } from './detect';
import { chooseLocalAccount, fillUserName } from './login';
import { importLink, importLinkToFollow } from './navigation';
import { passwordAdvice } from './passwords';
import { isWrittenBySite } from './places';
import { currentStep, readResult, saysFinished } from './steps';
import { labels } from './wordings';

/** « Choisissez votre compte ». */
export const eleaChoice: LoginPage = {
  role: 'login',
  site: 'elea',
  page: 'elea-choice',
  heading: 'elea_login_heading',
  detect: detectEleaChoice,
  prepare: chooseLocalAccount,
};

/** The local account's user name and password. */
export const eleaLogin: LoginPage = {
  role: 'login',
  site: 'elea',
  page: 'elea-login',
  heading: 'elea_login_heading',
  detect: detectEleaLogin,
  prepare: fillUserName,
};

/** The management account's pages, from which « Importer des utilisateurs » is one link away. */
export const eleaHome: LeadPage = {
  role: 'lead',
  site: 'elea',
  page: 'elea-home',
  heading: 'elea_home_heading',
  detect: detectEleaHome,
  link: importLink,
  linkToFollow: importLinkToFollow,
  labels: { lead: 'elea_lead', withFile: 'elea_lead_with_file', withoutFile: 'elea_lead_without_file' },
};

/** The import wizard. */
export const eleaImport: TargetPage = {
  role: 'target',
  site: 'elea',
  page: 'elea-import',
  heading: 'elea_import_heading',
  detect: detectEleaImport,
  accepts: ['ent-export', 'siecle-students'],
  labels: {
    refused: 'elea_refused',
    taken: 'elea_taken',
    missing: 'elea_no_file',
    done: 'import_done',
    told: 'deliver_told',
  },
  advice: passwordAdvice,
  zoneWordings: labels.zone,
  openerWordings: labels.opener,
  // Moodle's own file picker only keeps the file until then.
  sendButton: (document) => {
    const found = [...pageRoots(document)].map((root) => findByLabel(root, pressable, labels.sendFile));
    return found.find((button) => button !== undefined);
  },
  step: currentStep,
  stepNames: labels.steps,
  result: readResult,
  finished: saysFinished,
  isOwn: isWrittenBySite,
};

import { findByLabel, pressable } from '../../page/read/find';
import { pageRoots } from '../../page/read/roots';
import type { LeadPage, LoginPage, TargetPage } from '../contract';
import { type Definition, definePages } from '../define';
import { checkEleaChoice, checkEleaHome, checkEleaImport, checkEleaLogin } from './checks';
import { chooseLocalAccount, fillUserName } from './login';
import { importLink, importLinkToFollow } from './navigation';
import { passwordAdvice } from './passwords';
import { isWrittenBySite } from './places';
import { elea } from './site';
import { currentStep, readResult, saysFinished } from './steps';
import { labels } from './wordings';

/** « Choisissez votre compte ». */
const choice: Definition<LoginPage> = {
  role: 'login',
  heading: 'elea_login_heading',
  checks: checkEleaChoice,
  prepare: chooseLocalAccount,
};

/** The local account's user name and password. */
const login: Definition<LoginPage> = {
  role: 'login',
  heading: 'elea_login_heading',
  checks: checkEleaLogin,
  prepare: fillUserName,
};

/** The management account's pages, from which « Importer des utilisateurs » is one link away. */
const home: Definition<LeadPage> = {
  role: 'lead',
  heading: 'elea_home_heading',
  checks: checkEleaHome,
  link: importLink,
  linkToFollow: importLinkToFollow,
  labels: { lead: 'elea_lead', withFile: 'elea_lead_with_file', withoutFile: 'elea_lead_without_file' },
};

/** The import wizard. */
const wizard: Definition<TargetPage> = {
  role: 'target',
  heading: 'elea_import_heading',
  checks: checkEleaImport,
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

export const eleaPages = definePages(elea, {
  'elea-choice': choice,
  'elea-login': login,
  // Before the home page, which has its title in a menu.
  'elea-import': wizard,
  'elea-home': home,
});

import type { Page } from 'puppeteer';
import type { FileKind } from '../../../lib/files/types';
import type { Receipt } from '../../../lib/vault/types';
import type { Person } from '../../people/school';
import type { Kind as ImportKind } from '../../sites/balado/control';
import type { Upload } from '../../sites/elea/control';
import {
  choose,
  clickOn,
  type Find,
  readAll,
  waitFor,
  waitForShown,
  waitUntil,
  waitUntilGone,
} from './elements';
import { exportRequests } from './export-page';
import { heldReceipts } from './held';
import { panel } from './panel';
import type { Scene } from './scene';

export type { ImportKind };

/** The ENT of Seine-et-Marne, whose schools go to Balado, and its oldest console. */
export const ent77 = 'ent77.seine-et-marne.fr';
export const oldestUrl = `https://${ent77}/directory/admin-console`;
export const baladoUrl = 'https://balado.ac-creteil.fr/';

/** The oldest console as it opens: on its users, with nothing of the export. `query` sets what it starts with. */
export async function openOldestUsers({ driver, sites }: Scene, query = ''): Promise<Page> {
  const page = await driver.newPage(oldestUrl + query);
  // Its scripts have run, and its schools have come.
  const option: Find = (name) => [...document.querySelectorAll('option')].find(({ text }) => text === name);
  await waitUntil(page, () => true, option, sites.ent.school.name);
  return page;
}

/** The oldest console with its tab « Export et publipostage » clicked. */
export async function openOldest(scene: Scene, query = ''): Promise<Page> {
  const page = await openOldestUsers(scene, query);
  await clickOn(page, 'nav a:nth-child(3)');
  await waitFor(page, 'select[ng-model="exportData.params.type"]');
  return page;
}

/** Chooses an option of the oldest console's export form by its text. */
export async function chooseInOldest(page: Page, model: string, text: string): Promise<void> {
  await choose(page, `select[ng-model="exportData.${model}"]`, text);
}

/** What the form of the oldest console shows, select by select. */
export function shownInOldest(page: Page): Promise<string[]> {
  return readAll(
    page,
    'select[ng-model^="exportData."]',
    (select) => (select as HTMLSelectElement).selectedOptions[0]?.text ?? '',
  );
}

/** The profile of each export asked of the ENT, in order; every other parameter must be that of the whole school. */
export function profilesAsked(scene: Scene): string[] {
  return exportRequests(scene).map(({ searchParams }) => {
    const { profile = '', ...others } = Object.fromEntries([...searchParams].filter(([, value]) => value));
    const expected = { format: 'csv', structureId: scene.sites.ent.school.structureId };
    if (JSON.stringify(others) !== JSON.stringify(expected)) throw new Error(JSON.stringify(others));
    return profile;
  });
}

/** Presses « Exporter vers Balado » and waits for both files. */
export async function exportBoth(page: Page): Promise<void> {
  await panel(page).click('Exporter vers Balado');
  await panel(page).waitForText('Les deux fichiers sont prêts');
}

/** Holds both files, as if they had just been taken, without Balado opening by itself; the ENT's tab stays open. */
export async function holdBoth(scene: Scene): Promise<Record<'teachers' | 'students', Receipt>> {
  await scene.driver.background.evaluate((api) => api.storage.local.set({ opensItself: false }));
  const { structureId } = scene.sites.ent.school;
  const page = await openOldest(scene, `?school=${structureId}`);
  await exportBoth(page);
  const held = await heldReceipts(scene.driver);
  const of = (kind: FileKind): Receipt => {
    const receipt = held.find((one) => one.kind === kind);
    if (!receipt) throw new Error(`No ${kind} is held`);
    return receipt;
  };
  return { teachers: of('ent-teachers'), students: of('ent-students') };
}

/** The people of the school with this profile. */
export function peopleOf({ sites }: Scene, profile: Person['profile']): Person[] {
  return sites.ent.school.people.filter((person) => person.profile === profile);
}

/** The management area by a mailed link, on the import of `kind`. */
export async function openImport(scene: Scene, kind: ImportKind = 'profs'): Promise<Page> {
  const page = await scene.driver.newPage(scene.sites.balado.mailLink());
  await goToImport(scene, page, kind);
  return page;
}

/** Clicks the page's own tab of the import, and waits until it is shown. */
export async function goToImport({ sites }: Scene, page: Page, kind: ImportKind): Promise<void> {
  const tab =
    sites.balado.layout === 'div' ? `#onglet-${kind}[role=tab]` : `a[href="javascript:onglet('${kind}')"]`;
  await clickOn(page, tab);
}

/** The one upload that Balado had; throws unless it is the only one. */
export function onlyUpload({ sites }: Scene): Upload {
  const [upload, ...others] = sites.balado.uploads;
  if (!upload || others.length > 0) throw new Error(`${sites.balado.uploads.length} uploads, and not one`);
  return upload;
}

/** Presses the page's own button that sends the file of `kind`, as the person does. */
export async function send(page: Page, kind: ImportKind): Promise<void> {
  await clickOn(page, `input[name=envoyer_${kind}], form[action*="onglet=${kind}"] button`);
}

/** Presses the panel's own button for the file of `kind` and, where the page has one to send it, that one too. */
export async function deposit({ sites }: Scene, page: Page, kind: ImportKind): Promise<void> {
  const { uploads, form } = sites.balado;
  const before = uploads.length;
  await panel(page).click(kind === 'profs' ? 'Déposer les enseignants' : 'Déposer les élèves');
  if (form === 'auto' || form === 'dropzone') return;
  await panel(page).waitForText('Fichier prêt : cliquez sur Envoyer');
  if (uploads.length !== before) throw new Error('The file was sent before the person said so');
  await send(page, kind);
}

/**
 * Presses the page's own « Valider », as the person does once the list is read, and waits until the list is gone: what is
 * pressed on a page that is leaving is pressed nowhere.
 */
export async function validate(page: Page): Promise<void> {
  const button = 'form[name=liste] input[name=valider], [data-action=valider]';
  await clickOn(page, button);
  await waitUntilGone(page, button);
}

/** The page where a school asks for its link. */
export function openActivation({ driver }: Scene): Promise<Page> {
  return driver.newPage(`${baladoUrl}baladoetab`);
}

/** Has the page look for the school typed, where it does not by itself, and waits until it is found. */
export async function searchSchool({ sites }: Scene, page: Page): Promise<void> {
  if (sites.balado.layout === 'table') await clickOn(page, 'input[name="activation:chercher"]');
  await waitForShown(page, linkButton);
}

/** Presses the page's own button that asks for the link, as the person does. */
export function askForLink(page: Page): Promise<void> {
  return clickOn(page, linkButton);
}

const linkButton = 'input[name="activation:lien"], #recevoir';

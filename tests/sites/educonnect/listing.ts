import { createHash } from 'node:crypto';
import { educonnectColumns, encodeTable } from '../../people/educonnect-csv';
import { send, sendHtml, type Visit } from '../server/visit';
import type { Account, AccountState } from './accounts';
import type { EduconnectControl } from './control';
import { loginPage } from './plain-pages';
import type { App, Population } from './site';

/** In lists the states have longer names than on screen (DOMAIN D). */
const listed: Record<AccountState, string> = {
  'Non notifié': 'Compte non notifié',
  'Notifié et non activé': 'Compte notifié mais non activé',
  Activé: 'Compte activé',
};

/** Only the first is known; the two others are made alike. */
const names: Record<Population, string> = {
  pupils: 'ListeEleve',
  external: 'ListeEleveExterieur',
  parents: 'ListeResponsable',
};

/** Sends the list of these accounts as a file, and tells the tests; or fails as the control says. */
export function sendList(
  visit: Visit,
  control: EduconnectControl,
  list: { app: App; population: Population; format: string; accounts: Account[] },
): true {
  if (control.failure === 'expired') return sendHtml(visit, loginPage(list.app));
  if (control.failure === 500) {
    return sendHtml(visit, '<!doctype html><title>Erreur</title><h1>Erreur interne du serveur</h1>', {
      status: 500,
    });
  }
  const format = list.format === 'pdf' ? 'pdf' : 'csv';
  const body = Buffer.from(
    format === 'csv' ? listCsv(control, list.population, list.accounts) : makePdf('Liste des comptes'),
  );
  const stamp = new Date().toISOString().replace(/\D/g, '').slice(0, 12);
  const filename = `Educonnect_${control.uai}_${names[list.population]}-${stamp}.${format}`;
  control.lists.push({
    ...{ url: visit.url.href, method: visit.method, format, filename, accounts: list.accounts.length },
    ...{ sha256: createHash('sha256').update(body).digest('hex'), bytes: body.length, at: Date.now() },
  });
  return send(visit, 200, format === 'csv' ? 'text/csv' : 'application/pdf', body, {
    'Content-Disposition': `attachment; filename="${filename}"`,
  });
}

/** A file that begins as a PDF does, and says nothing. */
export function makePdf(title: string): string {
  return `%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj 2 0 obj<</Type/Pages/Kids[]/Count 0>>endobj\n% ${title}\ntrailer<</Root 1 0 R>>\n%%EOF\n`;
}

/** The columns of guide 003 for pupils; what lists of parents and of external pupils have is not known (DOMAIN D). */
function listCsv(control: EduconnectControl, population: Population, accounts: Account[]): Uint8Array {
  const header = educonnectColumns.map((name) =>
    population === 'external' && name === 'Classe' ? 'Etablissement de rattachement' : name,
  );
  const rows = accounts.map((one) => [
    ...[control.uai, control.schoolName, one.lastName, one.firstName, one.course],
    ...[population === 'external' ? one.school : one.className, listed[one.state], one.login],
    ...[one.state === 'Activé' ? '*****' : one.password, one.notified, one.lastLogin],
  ]);
  const table = [header, ...rows];
  if (population !== 'parents') return encodeTable(table, control.dialect);
  const without = table.map((row) => row.filter((_, index) => index !== 4 && index !== 5));
  const parents = without.map((row) => row.map((cell) => cell.replace(/ élève$/, ' responsable')));
  return encodeTable(parents, control.dialect);
}

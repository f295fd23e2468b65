import { describe, expect, test } from 'vitest';
import { sha256 } from '../../lib/bytes/encoded';
import { usualZipName } from '../people/siecle-xml';
import { initialConfig, lastYear, thisYear } from '../sites/siecle/control';
import { type ExportCode, exportOf } from '../sites/siecle/exports';
import { panel } from './support';
import { onlyUpload, openImport } from './support/elea-pages';
import { alertOf } from './support/export-page';
import { heldReceipts } from './support/held';
import { press } from './support/siecle';
import { useFolder, useScene } from './support/use-scene';

const scene = useScene();
const folder = useFolder();

const keep = 'Créer les comptes sans modifier les mots de passe existants';
const zip = (year = thisYear, code: ExportCode = 'ElevesSansAdresses') => exportOf(code, year, initialConfig);

describe("« Choisir un fichier… » on Éléa's page", () => {
  test("delivers SIECLE's ZIP unchanged, under its own name", async () => {
    const { sites, driver } = scene;
    const bytes = zip();
    const elea = await openImport(scene);
    await folder.choose(elea, 'ExportXML_ElevesSansAdresses (1).zip', bytes);
    await panel(elea).waitForText('ExportXML_ElevesSansAdresses (1).zip prêt : 137 comptes, 8 classes');
    await panel(elea).click('Déposer ExportXML_ElevesSansAdresses (1).zip');
    await panel(elea).waitForText('Recommandé');
    expect(onlyUpload(scene)).toMatchObject({
      name: 'ExportXML_ElevesSansAdresses (1).zip',
      type: 'application/zip',
      sha256: await sha256(bytes),
      refused: undefined,
    });
    await press(elea, keep);
    await panel(elea).waitForText('Importation terminée');
    expect(sites.elea.passwordButtons).toEqual([keep]);
    await expect.poll(() => heldReceipts(driver)).toEqual([]);
  });

  const refusals: [name: string, bytes: () => Uint8Array, said: string][] = [
    [usualZipName, () => zip(lastYear), `${lastYear}-${thisYear}`],
    [
      'ExportXML_ElevesAvecAdresses.zip',
      () => zip(thisYear, 'ElevesAvecAdresses'),
      '« Elèves sans adresse »',
    ],
    ['ExportXML_Nomenclature.zip', () => zip(thisYear, 'Nomenclature'), '« Elèves sans adresse »'],
  ];
  test.for(refusals)('refuses %s in words', async ([name, bytes, said]) => {
    const elea = await openImport(scene);
    await folder.choose(elea, name, bytes());
    await expect.poll(() => alertOf(elea)).toContain(said);
    await expect.poll(() => heldReceipts(scene.driver)).toEqual([]);
    expect(scene.sites.elea.uploads).toEqual([]);
  });
});

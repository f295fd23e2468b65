// @vitest-environment happy-dom
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { beforeEach, describe, expect, test } from 'vitest';
import type { ExportFile } from '../../../../lib/sites/contract';
import { oldestSchool } from '../../../../lib/sites/ent/oldest';
import { entPages } from '../../../../lib/sites/ent/pages';

const stored = (file: string) =>
  readFile(join(import.meta.dirname, '../../../sites/ent-console-2018', file), 'utf8').then((html) =>
    html.replace(/[\s\S]*<body[^>]*>|<\/body>[\s\S]*/g, ''),
  );
const fresh = await stored('rendered-oldest-export.htm');
const chosen = await stored('rendered-oldest-chosen.htm');

const [everybody, teachers, students] = entPages['ent-export'].gives;

const read = (file?: ExportFile) =>
  Object.fromEntries((file?.settings(document) ?? []).map((one) => [one.field, one.read()]));
const choose = (file: ExportFile | undefined, field: string) =>
  file
    ?.settings(document)
    .find((one) => one.field === field)
    ?.choose();

describe('the oldest console', () => {
  beforeEach(() => {
    document.body.innerHTML = fresh;
  });

  test('is read in its export block alone, the school last', () => {
    expect(read(everybody)).toEqual({
      "Type d'export": 'Export classique',
      "Portée de l'export": 'Établissement',
      Profil: 'Tous profils',
      Filtre: "Pas de filtre sur l'activation",
      Établissement: '',
    });
    expect(oldestSchool(document)).toBe('');
  });

  test.each([
    ['everybody', everybody, 'Tous profils'],
    ['the teachers', teachers, 'Enseignant'],
    ['the pupils', students, 'Élève'],
  ])('is set for %s by the text of an option, and its mailing block is left alone', (_, file, profile) => {
    expect(choose(file, 'Profil')).toBe(true);
    expect(read(file).Profil).toBe(profile);
    const mailing = document.querySelector<HTMLSelectElement>('[ng-model="massmail.profile"]');
    expect(mailing?.selectedOptions[0]?.text).toBe('Tous profils');
  });

  test('leaves the choice of the school to the person, where there are several', () => {
    expect(choose(teachers, 'Établissement')).toBe(false);
    expect(read(teachers).Établissement).toBe('');
  });

  test('chooses the only school there is', () => {
    const select = document.querySelector<HTMLSelectElement>('[ng-model="exportData.structure"]');
    for (const option of [...(select?.options ?? [])].slice(2)) option.remove();
    expect(choose(teachers, 'Établissement')).toBe(true);
    expect(select?.selectedIndex).toBe(1);
  });

  test('shows the name of the school chosen', () => {
    document.body.innerHTML = chosen;
    expect(oldestSchool(document)).toMatch(/\S/);
    expect(read(students).Établissement).toBe(oldestSchool(document));
  });

  test("has the export's own button, and never the mailing's", () => {
    expect(entPages['ent-export'].exportButton(document)?.textContent).toBe('Exporter');
    entPages['ent-export'].exportButton(document)?.remove();
    expect(entPages['ent-export'].exportButton(document)).toBeUndefined();
  });

  test('is not read before its scripts have run, nor without its tab', () => {
    for (const select of document.querySelectorAll('select')) select.className = '';
    expect(oldestSchool(document)).toBeUndefined();
    document.body.innerHTML = '';
    expect(oldestSchool(document)).toBeUndefined();
  });
});

describe("the request of one of Balado's files", () => {
  const page = new URL('https://ent77.seine-et-marne.fr/directory/admin-console');
  const found = { site: 'ent', page: 'ent-export', variant: 'oldest', school: 'CLG' } as const;
  const ask = (query: string, file = teachers) =>
    file?.refuseRequest(
      { how: 'get', url: `${page.origin}/directory/export/users?format=csv${query}` },
      page,
      found,
    )?.code;

  test.each([
    ['&structureId=1&profile=Teacher&type=&filterActive=', undefined],
    ['&structureId=1&profile=Student', 'other-profile'],
    ['&structureId=1', 'other-profile'],
    ['&structureId=1&profile=Teacher&profile=Student', 'other-profile'],
    ['&classId=1&profile=Teacher', 'filtered-class'],
    ['&profile=Teacher', 'other-school'],
    ['&structureId=1&profile=Teacher&filterActive=active', 'filtered-activation'],
    ['&structureId=1&profile=Teacher&type=Gepi', 'unexpected-request'],
  ])('%s is refused as %s', (query, code) => {
    expect(ask(query)).toBe(code);
  });

  test('is for its own profile', () => {
    expect(ask('&structureId=1&profile=Student', students)).toBeUndefined();
    expect(ask('&structureId=1&profile=Teacher', students)).toBe('other-profile');
  });
});

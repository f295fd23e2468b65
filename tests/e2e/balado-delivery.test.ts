import { describe, expect, test } from 'vitest';
import { panel } from './support';
import { deposit, goToImport, holdBoth, openImport, validate } from './support/balado';
import { heldReceipts } from './support/held';
import { useScene } from './support/use-scene';

const scene = useScene();

const layouts = ['table', 'div'] as const;
const forms = ['plain', 'auto', 'dropzone', 'both-on-one-page'] as const;
const ways = layouts.flatMap((layout) => forms.map((form) => ({ layout, form })));

describe('the import', () => {
  test.for(ways)('of teachers, then of pupils: $layout layout, form $form', async ({ layout, form }) => {
    const { sites, driver } = scene;
    Object.assign(sites.balado, { layout, form, checksName: true });
    const { teachers, students } = await holdBoth(scene);
    const page = await openImport(scene, 'profs');
    await deposit(scene, page, 'profs');
    await panel(page).waitForText('cliquez vous-même sur « Valider »');
    await expect.poll(async () => (await heldReceipts(driver)).map(({ id }) => id)).toEqual([students.id]);
    expect(sites.balado.validations).toEqual([]);
    await validate(page);
    await expect.poll(() => sites.balado.validations.map(({ kind }) => kind)).toEqual(['profs']);

    if (form !== 'both-on-one-page') await goToImport(scene, page, 'eleves');
    await deposit(scene, page, 'eleves');
    await panel(page).waitForText('cliquez vous-même sur « Valider »');
    await expect.poll(() => heldReceipts(driver)).toEqual([]);
    expect(sites.balado.validations).toHaveLength(1);

    expect(sites.balado.uploads.map(({ name, sha256, refused }) => ({ name, sha256, refused }))).toEqual([
      { name: 'export.csv', sha256: teachers.sha256, refused: undefined },
      { name: 'export.csv', sha256: students.sha256, refused: undefined },
    ]);
    expect(sites.balado.uploads.map(({ field }) => field)).not.toContain('decoy:logo');
  });
});

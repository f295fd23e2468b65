import { beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { type App, type TabPath, tabs } from '../sites/educonnect/site';
import { panel } from './support';
import {
  allowEduconnect,
  buttons,
  isDone,
  openAccounts,
  populate,
  pressThere,
  search,
  stepDone,
  tickRows,
} from './support/educonnect';
import { choose } from './support/elements';
import { useScene } from './support/use-scene';

const scene = useScene();
beforeAll(async () => {
  await allowEduconnect(scene);
});
beforeEach(async () => {
  populate(scene);
});

const steps = [
  'Filtrer les états : « Non notifié » et « Notifié et non activé »',
  'Rechercher',
  'Sélectionner les comptes',
  'Notifier, ou réinitialiser les mots de passe',
  'Lister les comptes au format CSV',
] as const;

const layouts = ['table', 'div'] as const;
const places = layouts.flatMap((layout) =>
  (['admin', 'depannage'] as App[]).flatMap((app) =>
    tabs[app].flatMap(({ path, label, population }) =>
      population ? [{ layout, app, tab: path, label }] : [],
    ),
  ),
);

describe('the panel', () => {
  test.for(places)('is on « $label » of $app, $layout', async (place) => {
    const page = await openAccounts(scene, place);
    await panel(page).waitForText(steps[0]);
    await expect.poll(() => panel(page).heading()).toBe('Comptes ÉduConnect');
    const hasClasses = place.tab === 'eleves';
    await expect.poll(async () => (await panel(page).buttons()).includes('Classe suivante')).toBe(hasClasses);
    await expect.poll(() => panel(page).text()).not.toContain('Rechargez');
    await search(page);
  });

  test.for(layouts)('comes and goes with the tabs, %s', async (layout) => {
    const page = await openAccounts(scene, { layout });
    const go = (tab: TabPath) => pressThere(page, `a[href*="aller('${tab}')"], [data-onglet=${tab}]`);
    await go('statistiques');
    await expect.poll(() => panel(page).text()).toBeUndefined();
    await go('responsables');
    await panel(page).waitForText('Comptes ÉduConnect');
    await expect.poll(() => panel(page).buttons()).not.toContain('Classe suivante');
    await go('eleves');
    await panel(page).button('Classe suivante').appears();
  });

  test.for(layouts)('ticks each step once it is done, %s', async (layout) => {
    const page = await openAccounts(scene, { layout });
    await expect.poll(async () => (await panel(page).settings())[0]).toBe(`${steps[0]} à faire`);
    if (layout === 'table') await choose(page, 'select[name=etats]', 'Non notifié', 'Notifié et non activé');
    else {
      await pressThere(page, '[data-filtre=etats] [role=combobox]');
      await pressThere(page, '[data-filtre=etats] [data-valeur="Notifié et non activé"]');
      await pressThere(page, 'h1');
    }
    await stepDone(page, steps[0]);
    await search(page);
    await tickRows(page, 2);
    await pressThere(page, buttons.reset);
    await isDone(scene, page, ['reset 2']);
    await expect.poll(async () => (await panel(page).settings()).at(-1)).toBe(`${steps[4]} à faire`);
  });
});

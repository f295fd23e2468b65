import { beforeAll, expect, test } from 'vitest';
import type { EduconnectConfig } from '../sites/educonnect/control';
import { hosts, type Layout } from '../sites/educonnect/site';
import { panel } from './support';
import {
  allowHost,
  ask,
  buttons,
  confirm,
  done,
  isDone,
  openAccounts,
  populate,
  pressThere,
  search,
  tickRows,
} from './support/educonnect';
import { useScene } from './support/use-scene';

const scene = useScene();
beforeAll(async () => {
  await allowHost(scene, hosts.admin);
});

/** Ways to make an action that is no button, and what a person presses there. */
const ways: [string, Partial<EduconnectConfig> & { layout: Layout }, string][] = [
  ['a cell that acts', { layout: 'table', tableAction: 'cell' }, buttons.resetCell],
  ['« OK » beside a menu', { layout: 'table', tableAction: 'menu' }, buttons.menuGo],
  ['bare words cut short', { layout: 'div', divButton: 'bare', divAction: 'click' }, buttons.reset],
];

test.for(ways)('passwords are reset only once that is confirmed, by %s', async ([, way, pressed]) => {
  Object.assign(scene.sites.educonnect, way);
  populate(scene, 2);
  const page = await openAccounts(scene, way);
  await search(page);
  await tickRows(page, 3);
  if (way.tableAction === 'menu') await page.select(buttons.menu, 'reinitialiser');

  await pressThere(page, pressed);
  await panel(page).waitForText('Passerelle a retenu « Réinitialiser les mots de passe » : 3 comptes');
  expect(done(scene)).toEqual([]);

  await confirm(page, ask.reset, 'reinitialiser');
  await panel(page).waitForText('Cliquez de nouveau');
  await pressThere(page, pressed);
  await isDone(scene, page, ['reset 3']);
});

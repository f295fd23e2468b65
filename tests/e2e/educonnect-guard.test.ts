import type { Page } from 'puppeteer';
import { beforeAll, describe, expect, test } from 'vitest';
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
  type Means,
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

/** How a page's buttons are made, and how they are pressed. */
interface Way extends Partial<EduconnectConfig> {
  layout: Layout;
  means: Means;
}

const ways: Way[] = [
  { layout: 'table', tableAction: 'submit', means: 'mouse' },
  { layout: 'table', tableAction: 'submit', means: 'Enter' },
  { layout: 'table', tableAction: 'submit', means: 'Space' },
  { layout: 'table', tableAction: 'link', means: 'mouse' },
  { layout: 'table', tableAction: 'link', means: 'Enter' },
  { layout: 'div', divAction: 'pointerdown', means: 'mouse' },
  { layout: 'div', divAction: 'mousedown', means: 'mouse' },
  { layout: 'div', divAction: 'click', means: 'mouse' },
  { layout: 'div', divAction: 'click', means: 'Enter' },
  { layout: 'div', divAction: 'pointerdown', means: 'Space' },
];

/** A page with accounts found, the first `activated` of which are activated. */
async function found(way: Partial<Way> & { layout: Layout }, activated: number): Promise<Page> {
  const { means, ...config } = way;
  Object.assign(scene.sites.educonnect, config);
  populate(scene, activated);
  const page = await openAccounts(scene, way);
  await search(page);
  return page;
}

describe('passwords of activated accounts are reset only once that is confirmed', () => {
  test.for(ways)('$layout $tableAction $divAction by $means', async (way) => {
    const page = await found(way, 2);
    await tickRows(page, 3);
    const press = () => pressThere(page, buttons.reset, way.means);

    await press();
    await panel(page).waitForText('Passerelle a retenu « Réinitialiser les mots de passe » : 3 comptes');
    await expect
      .poll(() => panel(page).text())
      .toContain('0 non notifié, 1 notifié et non activé, 2 activés');
    expect(done(scene)).toEqual([]);

    await confirm(page, ask.reset, 'reinitialiser');
    await panel(page).waitForText('Cliquez de nouveau');
    await press();
    await isDone(scene, page, ['reset 3']);
    expect(done(scene)).toEqual(['reset 3']);
  });
});

import type { Page } from 'puppeteer';
import { beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { panel } from './support';
import { alertOf, exportRequests } from './support/export-page';
import { heldReceipts } from './support/held';
import { useScene } from './support/use-scene';

const origin = 'https://ent.iledefrance.fr';
const exportPath = '/directory/export/users';
const foreign = 'autre-domaine.fr';

const scene = useScene();
let page: Page;
let school: string;
let otherSchool: string;
beforeAll(() => {
  school = scene.sites.ent.school.structureId;
  otherSchool = scene.sites.ent.otherSchool.structureId;
});
beforeEach(async () => {
  page = await scene.driver.newPage(scene.exportUrl);
  await panel(page).button('Exporter vers Éléa').appears();
});

/** The address of an export: the right one, with changes. */
function address(changes: Record<string, string> = {}): string {
  const wanted = { format: 'csv', filterActive: '', structureId: school, ...changes };
  return `${origin}${exportPath}?${new URLSearchParams(wanted)}`;
}

/** From now on the page's own export button opens `url`. */
async function exportOpens(url: string): Promise<void> {
  await page.evaluate((forged) => {
    const isExport = (target: EventTarget | null) =>
      target instanceof Element && target.closest('button')?.textContent?.trim() === 'Exporter';
    const open = (event: Event) => {
      if (!isExport(event.target)) return;
      event.stopImmediatePropagation();
      window.open(forged, '_blank');
    };
    addEventListener('click', open, { capture: true });
  }, url);
}

async function nothingTaken(): Promise<void> {
  expect(exportRequests(scene)).toEqual([]);
  expect(scene.sites.requests.filter(({ host }) => host.endsWith(foreign))).toEqual([]);
  await expect.poll(() => heldReceipts(scene.driver)).toEqual([]);
}

describe('a page whose export button opens another address', () => {
  const cases: [name: string, address: () => string, refusal: string][] = [
    ['only the activated accounts', () => address({ filterActive: 'active' }), "filtré sur l'activation"],
    ["« Transition d'année »", () => address({ type: 'Transition' }), "« Transition d'année »"],
    ['another school', () => address({ structureId: otherSchool }), "d'un autre établissement"],
    ['another origin', () => address().replace(origin, `https://cas.${foreign}`), 'autre chose que'],
    ['an origin behind a user name', () => address().replace('.fr/', `.fr@cas.${foreign}/`), 'autre chose'],
    ['another scheme', () => address().replace('https:', 'http:'), 'autre chose que'],
    ['a script', () => `javascript:fetch("${address()}")`, 'autre chose que'],
    ['nothing', () => '', 'autre chose que'],
  ];

  test.each(cases)('is refused: %s', async (_, forged, refusal) => {
    await exportOpens(forged());
    await panel(page).click('Exporter vers Éléa');
    await expect.poll(() => alertOf(page)).toContain(refusal);
    await nothingTaken();
  });
});

describe('a page that answers in place of the capture', () => {
  test('is refused when it makes its own window.open that nobody can replace', async () => {
    await page.evaluate(
      (forged) => {
        const value = () => void Reflect.get(window, Symbol.for('passerelle'))?.told?.(forged);
        Object.defineProperty(window, 'open', { value, writable: false, configurable: false });
      },
      address({ structureId: otherSchool }),
    );
    await panel(page).click('Exporter vers Éléa');
    await expect.poll(() => alertOf(page)).toContain("n'a pas lancé d'export");
    await nothingTaken();
  });

  test('is refused when it holds out the answer beforehand', async () => {
    await page.evaluate(
      (url) => {
        const value = Object.freeze({ told: { how: 'get', url }, restore: () => undefined });
        Object.defineProperty(window, Symbol.for('passerelle'), { value, writable: false });
      },
      address({ structureId: otherSchool }),
    );
    await panel(page).click('Exporter vers Éléa');
    await expect.poll(() => alertOf(page)).toContain("d'un autre établissement");
    await nothingTaken();
  });
});

test('a page that sends messages of every plausible form is heard by nobody', async () => {
  // The page comes to its settings one after the other.
  await expect
    .poll(async () => (await panel(page).settings()).map((setting) => setting.endsWith(' conforme')))
    .toEqual([true, true, true, true]);
  const before = await panel(page).text();
  const extension = scene.driver.extensionOrigin.split('//')[1] ?? '';
  await page.evaluate(
    async (id, url) => {
      const names = ['capture/arm', 'capture/collect', 'capture/take', 'plan/grant', 'assistant/act'];
      names.push('page/found', 'held/list', 'delivery/release', 'passerelle', 'passerelle:capture');
      const forgeries = names.flatMap((type) => [
        { id: 1, type, data: 'export elea', timestamp: Date.now() },
        {
          type,
          action: 'export elea',
          plan: 'export elea',
          url,
          fields: {},
          payload: { action: 'export elea' },
        },
        { source: 'passerelle', direction: 'from-content-script', message: type, detail: url },
      ]);
      for (const forgery of forgeries) {
        window.postMessage(forgery, '*');
        for (const target of [window, document, document.querySelector('passerelle-panel')])
          target?.dispatchEvent(new CustomEvent(forgery.type ?? 'passerelle', { detail: forgery }));
        const { chrome, browser } = window as unknown as Record<'chrome' | 'browser', Messenger | undefined>;
        for (const api of [chrome, browser])
          await Promise.resolve(api?.runtime?.sendMessage?.(id, forgery)).catch(() => undefined);
      }
      interface Messenger {
        runtime?: { sendMessage?(id: string, message: unknown): Promise<unknown> };
      }
    },
    extension,
    address(),
  );
  await nothingTaken();
  await expect.poll(() => panel(page).text()).toBe(before);
  // Whatever had begun would be counted by the time that an export is done.
  await panel(page).click('Exporter vers Éléa');
  await panel(page).waitForText('export.csv prêt');
  expect(exportRequests(scene)).toHaveLength(1);
});

import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { startBackground } from '../../../lib/background/start';
import { encodeBytes } from '../../../lib/bytes/encoded';
import { type Plan, plans } from '../../../lib/messages/protocol';
import type { SiteId } from '../../../lib/sites/contract';
import { readMemory } from '../../../lib/store/memory';
import { heldFiles, holdFile } from '../../../lib/vault/vault';
import { disk } from '../support/disk';
import { provideLocks } from '../support/locks';
import { receipt } from '../support/receipts';
import { ask, listeners, ownSender, pageSender } from './ask';
import { cases, freshBytes } from './cases';
import { recognise } from './recognise';

vi.mock('../../../lib/messages/send', async (original) => ({
  ...(await original<typeof import('../../../lib/messages/send')>()),
  ...(await import('./ask')).messaging,
}));
vi.mock('../../../lib/vault/in-database', () => import('../support/disk'));

type Page = ReturnType<typeof pageSender>;
const injected = vi.fn(async () => [{ result: true }]);

beforeEach(() => {
  fakeBrowser.reset();
  provideLocks();
  listeners.clear();
  disk.clear();
  injected.mockClear();
  // Parts of the background that the fake browser lacks something for do not start: no message is theirs.
  vi.stubGlobal('reportError', () => undefined);
  vi.stubGlobal('location', { origin: 'chrome-extension://ici' });
  Object.assign(fakeBrowser.scripting, { executeScript: injected });
  startBackground();
});
afterEach(() => {
  vi.restoreAllMocks();
  vi.unstubAllGlobals();
});

const send = (name: string, data: unknown, sender: unknown) =>
  Promise.resolve(listeners.get(name)?.({ data, sender }));
const tab = { id: 7, windowId: 1, incognito: false };

/** Messages that pages of our own may send; all others are for the scripts in the sites' pages alone. */
const ofOwnPages = {
  alone: ['failures/list', 'held/bring'],
  too: [
    ...['delivery/save', 'failures/note', 'held/list', 'held/extend', 'held/erase'],
    ...['target/state', 'target/remember', 'target/open'],
  ],
};

describe('every message', () => {
  const nobody: [string, Page][] = [
    ['another extension', pageSender({ id: 'une-autre' })],
    ['a page without TLS', pageSender({ url: 'http://ent.iledefrance.fr/admin' })],
    ['a page without an address', pageSender({ url: '' })],
    ['a page of no tab', pageSender({ tab: undefined })],
    [
      "a frame in another site's page",
      pageSender({ frameId: 3, tab: { ...tab, url: 'https://www.exemple.fr/' } }),
    ],
    ['a frame in a page that may not be known', pageSender({ frameId: 3 })],
    ['a sandboxed frame', pageSender({ origin: 'null' })],
    ['a frame whose origin is another', pageSender({ origin: 'https://www.exemple.fr' })],
  ];
  const refusal = /^(Unknown sender|Not for this sender|Not of its own address|Not for the extension pages)$/;

  test.each(nobody)('of %s is refused', async (_, sender) => {
    expect(listeners.size).toBeGreaterThan(40);
    for (const name of listeners.keys())
      await expect(send(name, cases[name]?.data, sender), name).rejects.toThrow(refusal);
  });

  test('of a page of our own is refused, unless it is one of these', async () => {
    const { alone, too } = ofOwnPages;
    for (const name of listeners.keys()) {
      const sent = send(name, cases[name]?.data, ownSender());
      if ([...alone, ...too].includes(name))
        await sent.catch(({ message }) => expect(message).not.toMatch(refusal));
      else await expect(sent, name).rejects.toThrow(refusal);
    }
  });

  test('of a page is refused where it is for pages of our own', async () => {
    for (const name of ofOwnPages.alone)
      await expect(send(name, cases[name]?.data, pageSender()), name).rejects.toThrow(refusal);
  });

  test('of a site that the person has taken back is refused', async () => {
    vi.spyOn(fakeBrowser.permissions, 'contains').mockResolvedValue(false as never);
    for (const name of listeners.keys())
      if (!ofOwnPages.alone.includes(name))
        await expect(send(name, cases[name]?.data, pageSender()), name).rejects.toMatchObject({
          name: 'Withdrawn',
        });
  });
});

const elsewhere = 'https://www.exemple.fr/admin';
const hosts = {
  ent: 'https://ent.iledefrance.fr/admin',
  elea: 'https://idf-92-1.elea.apps.education.fr/local/gestion/import.php',
  siecle: 'https://si2d.ac-creteil.fr/bee/exports',
  balado: 'https://balado.ac-creteil.fr/baladoetab',
  educonnect: 'https://educonnect.ac-creteil.fr/comptes',
};
const siteIds = Object.keys(hosts) as (keyof typeof hosts)[];
const pageOf = (site: keyof typeof hosts) => pageSender({ url: hosts[site], documentId: 'celui-ci' });

describe('a page that calls itself one', () => {
  const found = { ent: 'ent-export', elea: 'elea-import', siecle: 'siecle-exports' } as const;

  test.each([
    ['of Éléa, on an ENT', 'elea', hosts.ent],
    [
      'of Éléa, on a host that only looks like one',
      'elea',
      `${hosts.elea}`.replace('.fr/', '.fr.evil.example/'),
    ],
    ['of Éléa, on Balado', 'elea', hosts.balado],
    ['of an ENT, on a platform of Éléa', 'ent', hosts.elea],
    ['of SIECLE, on Balado', 'siecle', hosts.balado],
  ] as const)('%s gets no assistant and no right', async (_, site, url) => {
    const sender = pageSender({ url });
    await expect(ask('page/found', { site, page: found[site] }, sender)).rejects.toThrow(
      'Not a host of this site',
    );
    expect(injected).not.toHaveBeenCalled();
    await expect(ask('plan/grant', { plan: 'deliver' }, sender)).rejects.toThrow('Not for this page');
  });

  test("of one site by another site's page gets none either", async () => {
    const page = { site: 'ent', page: 'siecle-exports' } as const;
    await expect(ask('page/found', page)).rejects.toMatchObject({ name: 'BadMessage' });
  });
});

describe('a plan', () => {
  const all: Plan[] = [...plans, 'export elea', 'export balado', 'export list', 'export autre'];
  const offered: Record<keyof typeof hosts, Plan[]> = {
    ent: ['export elea', 'export balado'],
    elea: ['choose', 'prepare-login', 'deliver', 'deliver-again'],
    siecle: ['export elea'],
    balado: ['choose', 'deliver', 'deliver-again'],
    educonnect: ['export list'],
  };
  const granted = async (sender: Page) => {
    const asked = await Promise.all(
      all.map(async (plan) =>
        (await ask('plan/grant', { plan }, sender).then(
          () => true,
          () => false,
        ))
          ? plan
          : [],
      ),
    );
    return asked.flat().sort();
  };

  test.each(siteIds)('is granted to the pages of %s that have it, and to no other', async (site) => {
    expect(await granted(pageOf(site))).toEqual([]);
    await recognise(site, pageOf(site));
    expect(await granted(pageOf(site))).toEqual(offered[site].toSorted());
  });

  test.each([
    ['another tab', { tab: { ...tab, id: 8 } }],
    ['another document', { documentId: 'suivant' }],
    ['a frame', { frameId: 3, tab: { ...tab, url: hosts.elea } }],
    ['another origin', { url: elsewhere }],
    ['another platform', { url: 'https://aura-38-sud.elea.apps.education.fr/' }],
  ])('is not granted in %s than the one that was recognised', async (_, changes) => {
    await recognise('elea', pageOf('elea'));
    expect(await granted({ ...pageOf('elea'), ...changes })).toEqual([]);
  });

  test('is granted in each document recognised, on the way back too', async () => {
    const [one, other] = [pageOf('elea'), { ...pageOf('elea'), documentId: 'suivant' }];
    await Promise.all([recognise('elea', one), recognise('elea', other)]);
    for (const sender of [one, other, one]) expect(await granted(sender)).toEqual(offered.elea.toSorted());
  });
});

describe('a right', () => {
  const ent = pageOf('ent');
  const content = () => encodeBytes(freshBytes);
  const take = async (page: object) => ({
    page,
    kind: 'ent-export',
    job: 'elea',
    settings: [],
    content: await content(),
  });

  test('is none of a page that was not recognised, by whatever message', async () => {
    await holdFile(receipt(), new TextEncoder().encode('"Id"\n'));
    const giving = { fileId: 'fichier-1', id: 'une' };
    const entPage = { site: 'ent', page: 'ent-export' };
    const tried: [string, unknown, unknown][] = [
      ['plan/claim', 'deliver', false],
      ['capture/arm', 1000, false],
      ['capture/collect', { patience: 0, keep: false }, undefined],
      [
        'capture/fetch',
        { page: entPage, kind: 'ent-export', job: 'elea' },
        { refusal: { code: 'no-request' } },
      ],
      ['capture/take', await take(entPage), { refusal: { code: 'not-asked' } }],
      ['delivery/release', giving, 'gone'],
      ['delivery/arm', { id: 'fichier-1', door: 'drag' }, false],
      ['delivery/give', giving, 'gone'],
    ];
    for (const url of [...Object.values(hosts), elsewhere]) {
      const sender = pageSender({ url });
      for (const plan of plans) await send('plan/grant', { plan }, sender).catch(() => undefined);
      for (const [name, data, answer] of tried) {
        const given = await send(name, data, sender);
        if (answer !== null && typeof answer === 'object') expect(given, name).toMatchObject(answer);
        else expect(given === 'before' ? 'gone' : given, `${name} ${url}`).toBe(answer);
      }
    }
  });

  test.each([
    ['target/agree', 'fichier-1', ['elea', 'balado']],
    ['target/remember', { site: 'elea', address: 'idf-92-1' }, ['ent', 'siecle']],
    ['school/remember', '0750001A', ['elea', 'balado']],
    ['link/asked', 'balado', ['balado']],
  ] as const)('by %s is that of the pages that need it', async (name, data, sites) => {
    for (const site of siteIds) {
      await expect(send(name, data, pageOf(site)), site).rejects.toThrow('Not for this page');
      await recognise(site, pageOf(site));
      const sent = send(name, data, pageOf(site));
      if ((sites as readonly SiteId[]).includes(site)) await sent;
      else await expect(sent, site).rejects.toThrow('Not for this page');
    }
  });

  test('of one site brings no file in the name of another', async () => {
    await recognise('ent', ent);
    await ask('plan/grant', { plan: 'export elea' }, ent);
    const asSiecle = { ...(await take({ site: 'siecle', page: 'siecle-exports' })), kind: 'siecle-students' };
    expect(await send('capture/take', asSiecle, ent)).toMatchObject({ refusal: { code: 'not-asked' } });
    expect(await heldFiles()).toEqual([]);
    expect(await send('capture/take', await take({ site: 'ent', page: 'ent-export' }), ent)).toMatchObject({
      ok: true,
    });
    expect((await readMemory()).targets).toEqual({});
  });
});

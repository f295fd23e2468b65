import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import type { Sender } from '../../../lib/background/handle';
import { handleTargets, learnPlatform } from '../../../lib/background/handlers/targets';
import { platformOf } from '../../../lib/sites/targets';
import { changeMemory, readMemory } from '../../../lib/store/memory';
import { provideLocks } from '../support/locks';
import { ask, listeners, ownSender, pageSender } from './ask';
import { recognise } from './recognise';

vi.mock('../../../lib/messages/send', async (original) => ({
  ...(await original<typeof import('../../../lib/messages/send')>()),
  ...(await import('./ask')).messaging,
}));

const ent = pageSender({ url: 'https://ent.iledefrance.fr/admin/1/imports-exports/export' });
const platform = 'https://idf-92-1.elea.apps.education.fr';

beforeEach(async () => {
  fakeBrowser.reset();
  provideLocks();
  listeners.clear();
  handleTargets();
  await recognise('ent', ent);
});

test('a copied login address of thousands of characters is remembered by its origin', async () => {
  const address = `${platform}/auth/saml2/login.php?SAMLRequest=${'a'.repeat(5000)}`;
  expect(await ask('target/remember', { site: 'elea', address }, ent)).toBe(true);
  expect((await readMemory()).targets.elea).toBe(platform);
});

test('an address that only begins like a platform is not one', async () => {
  const address = `${platform}.example.fr/${'a'.repeat(300)}`;
  expect(await ask('target/remember', { site: 'elea', address }, ent)).toBe(false);
  expect((await readMemory()).targets.elea).toBeUndefined();
});

const elea = (host = 'idf-92-1') =>
  pageSender({ url: `https://${host}.elea.apps.education.fr/local/import.php` });
const privately = { id: 7, windowId: 1, incognito: true };

describe('the state of a target', () => {
  const tabs = (...list: { url?: string; incognito?: boolean }[]) => {
    fakeBrowser.tabs.query = (async () => list.map((tab) => ({ incognito: false, ...tab }))) as never;
  };

  test('is unknown at first, with the platforms open in windows of the same kind', async () => {
    tabs(
      { url: 'https://idf-93-2.elea.apps.education.fr/my' },
      { url: `${platform}/my` },
      { url: `${platform}/login` },
      { url: 'https://idf-75-1.elea.apps.education.fr/', incognito: true },
      {},
    );
    expect(await ask('target/state', 'elea', ent)).toEqual({
      origin: undefined,
      open: ['idf-92-1.elea.apps.education.fr', 'idf-93-2.elea.apps.education.fr'],
      opensItself: true,
    });
  });

  test('has its address once that is remembered; one that has only one needs none', async () => {
    tabs();
    await changeMemory('targets', () => ({ elea: platform }));
    await changeMemory('opensItself', () => false);
    expect(await ask('target/state', 'elea', ent)).toMatchObject({ origin: platform, opensItself: false });
    expect(await ask('target/state', 'balado', ent)).toMatchObject({
      origin: platformOf('balado').target.origin,
    });
  });
});

test('an address typed in a private window is accepted, and not remembered', async () => {
  const sender = { ...ent, tab: privately };
  expect(await ask('target/remember', { site: 'elea', address: 'idf-92-1' }, sender)).toBe(true);
  expect((await readMemory()).targets).toEqual({});
});

describe('a platform that is not the one remembered', () => {
  beforeEach(() => changeMemory('targets', () => ({ elea: platform })));
  const other = elea('idf-93-2');
  const askedOn = (sender = other, id = 'fichier-1') => ask('target/other', id, sender);
  const known = 'idf-92-1.elea.apps.education.fr';

  test('is asked about, and the one remembered is not', async () => {
    expect(await askedOn()).toBe(known);
    expect(await askedOn(elea())).toBeUndefined();
    expect(await askedOn(ent)).toBeUndefined();
  });

  test('is not asked about while none is remembered', async () => {
    await changeMemory('targets', () => ({}));
    expect(await askedOn()).toBeUndefined();
  });

  test('is agreed to for one file, in one tab, on this platform alone', async () => {
    await recognise('elea', other);
    await ask('target/agree', 'fichier-1', other);
    expect(await askedOn()).toBeUndefined();
    expect(await askedOn(other, 'fichier-2')).toBe(known);
    expect(await askedOn({ ...other, tab: { id: 8, windowId: 1, incognito: false } })).toBe(known);
    expect(await askedOn(elea('idf-75-1'))).toBe(known);
  });
});

describe('a target is opened', () => {
  const opened = vi.fn();
  beforeEach(() => {
    opened.mockReset();
    fakeBrowser.tabs.create = opened;
  });

  test('in the window of the page that asks, or in that of the popup', async () => {
    await changeMemory('targets', () => ({ elea: platform }));
    await ask('target/open', { site: 'elea', windowId: 9 }, ent);
    await ask('target/open', { site: 'elea', windowId: 9 }, ownSender());
    expect(opened.mock.calls).toEqual(
      [1, 9].map((windowId) => [{ url: `${platform}/`, active: true, windowId }]),
    );
  });

  test('only where its address is known', async () => {
    await ask('target/open', { site: 'elea' }, ent);
    expect(opened).not.toHaveBeenCalled();
  });
});

describe('an import that came to its end', () => {
  const senderOf = (host: string, incognito = false): Sender => ({
    context: { incognito, cookieStoreId: '' },
    tab: { id: 7, windowId: 1, frameId: 0, url: new URL(elea(host).url), active: true },
  });

  test('teaches the address of the platform, once', async () => {
    await learnPlatform(senderOf('idf-92-1'));
    await learnPlatform(senderOf('idf-93-2'));
    expect((await readMemory()).targets).toEqual({ elea: platform });
  });

  test('teaches nothing in a private window', async () => {
    await learnPlatform(senderOf('idf-92-1', true));
    expect((await readMemory()).targets).toEqual({});
  });
});

describe('a target whose hosts the manifest does not name', () => {
  const siecle = pageSender({ url: 'https://si.ac-versailles.fr/siecle' });
  const isOffered = async () => {
    const all = (await ask('target/offered', undefined, siecle)) as { site: string; offered: boolean }[];
    return all.find(({ site }) => site === 'pix')?.offered;
  };
  const { contains } = fakeBrowser.permissions;
  /** Every other host is allowed. */
  const allow = (isAllowed: boolean) => {
    fakeBrowser.permissions.contains = (async ({ origins }: { origins: string[] }) =>
      isAllowed || !origins.includes('https://orga.pix.fr/*')) as typeof contains;
  };
  beforeEach(() => recognise('siecle', siecle));
  afterEach(() => {
    fakeBrowser.permissions.contains = contains;
  });

  test('is not offered until it is switched on', async () => {
    allow(true);
    expect(await isOffered()).toBe(false);
    await changeMemory('offers', () => ({ pix: true }));
    expect(await isOffered()).toBe(true);
  });

  test('is no longer offered once its hosts are taken back', async () => {
    await changeMemory('offers', () => ({ pix: true }));
    allow(false);
    expect(await isOffered()).toBe(false);
  });
});

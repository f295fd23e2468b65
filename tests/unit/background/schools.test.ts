import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { handleSchools } from '../../../lib/background/handlers/schools';
import { readMemory, rememberSchool } from '../../../lib/store/memory';
import { holdFile } from '../../../lib/vault/vault';
import { disk } from '../support/disk';
import { provideLocks } from '../support/locks';
import { receipt } from '../support/receipts';
import { ask, listeners, pageSender } from './ask';
import { recognise } from './recognise';

vi.mock('../../../lib/messages/send', async (original) => ({
  ...(await original<typeof import('../../../lib/messages/send')>()),
  ...(await import('./ask')).messaging,
}));
vi.mock('../../../lib/vault/in-database', () => import('../support/disk'));

const platform = 'https://idf-92-1.elea.apps.education.fr';
const elea = pageSender({ url: `${platform}/login/index.php` });
const balado = pageSender({ url: 'https://www.balado.education/activation' });
const privately = (sender: typeof elea) => ({ ...sender, tab: { id: 7, windowId: 1, incognito: true } });
const source = { site: 'ent', origin: 'https://ent.iledefrance.fr', school: 'ecole-1' } as const;

beforeEach(() => {
  fakeBrowser.reset();
  provideLocks();
  disk.clear();
  listeners.clear();
  handleSchools();
});
afterEach(() => vi.useRealTimers());

const uaiOn = (sender = elea) => ask('school/uai', undefined, sender);
const uais = async () => Object.values((await readMemory()).schools).map(({ origin, uai }) => [origin, uai]);

describe('the UAI', () => {
  test('typed on a platform is that of the platform, while no file waits', async () => {
    await recognise('elea', elea);
    await ask('school/remember', ' 0771234a ', elea);
    expect(await uais()).toEqual([[platform, '0771234A']]);
    expect(await uaiOn()).toBe('0771234A');
  });

  test('typed while a file waits is that of the school it was taken from', async () => {
    await holdFile(receipt({ source }), new Uint8Array(3));
    await recognise('elea', elea);
    await ask('school/remember', '0771234A', elea);
    expect(await uais()).toEqual([[source.origin, '0771234A']]);
  });

  test('is unknown at first, and that of the only school known, whichever page asks', async () => {
    expect(await uaiOn()).toBe('');
    await rememberSchool(source, { uai: '0771234A' });
    await rememberSchool({ ...source, school: 'ecole-2' }, { uai: '0771234A' });
    expect(await uaiOn(balado)).toBe('0771234A');
  });

  test('of two schools is that of the one whose file waits, and none without a file', async () => {
    await rememberSchool(source, { uai: '0771234A' });
    await rememberSchool({ ...source, school: 'ecole-2' }, { uai: '0750001U' });
    expect(await uaiOn()).toBe('');
    await holdFile(receipt({ source: { ...source, school: 'ecole-2' } }), new Uint8Array(3));
    expect(await uaiOn()).toBe('0750001U');
    expect(await uaiOn(privately(elea))).toBe('');
  });

  test('is not remembered of a private window, nor when it is empty', async () => {
    await recognise('elea', elea);
    await ask('school/remember', '0771234A', privately(elea));
    await ask('school/remember', '  ', elea);
    expect(await uais()).toEqual([]);
  });

  test('is no longer than a code is', async () => {
    await recognise('elea', elea);
    await expect(ask('school/remember', '0771234A 0771', elea)).rejects.toThrow('school/remember');
  });
});

describe('a mailed link', () => {
  test('is known by the time at which it was asked for', async () => {
    vi.useFakeTimers({ now: 1_000_000, toFake: ['Date'] });
    expect(await ask('link/asked-at', 'balado', balado)).toBeUndefined();
    await recognise('balado', balado);
    await ask('link/asked', 'balado', balado);
    expect(await ask('link/asked-at', 'balado', balado)).toBe(1_000_000);
    expect(await ask('link/asked-at', 'elea', balado)).toBeUndefined();
  });

  test('asked for in a private window leaves no trace', async () => {
    await recognise('balado', balado);
    await ask('link/asked', 'balado', privately(balado));
    expect(await ask('link/asked-at', 'balado', balado)).toBeUndefined();
  });
});

describe('the panel', () => {
  test('is folded as it was left', async () => {
    expect(await ask('panel/collapsed', undefined, elea)).toBe(false);
    await ask('panel/collapse', true, elea);
    expect(await ask('panel/collapsed', undefined, balado)).toBe(true);
  });

  test('has one channel for all, be it asked for twice at once, and another in the next session', async () => {
    const [one, other] = await Promise.all([
      ask('panel/channel', undefined, elea),
      ask('panel/channel', undefined, balado),
    ]);
    expect(one).toMatch(/^[0-9a-f-]{36}$/);
    expect(other).toBe(one);
    await fakeBrowser.storage.session.clear();
    expect(await ask('panel/channel', undefined, elea)).not.toBe(one);
  });
});

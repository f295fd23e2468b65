// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { handleDelivery } from '../../../lib/background/handlers/delivery';
import { handlePlans } from '../../../lib/background/handlers/plans';
import { disarmPage } from '../../../lib/page/deliver/armed';
import { holdFile } from '../../../lib/vault/vault';
import { disk } from '../support/disk';
import { provideLocks } from '../support/locks';
import { receipt } from '../support/receipts';
import { ask, listeners, pageSender } from './ask';
import { recognise } from './recognise';

/** The page's own world is this test's; the background dies before or after it has run something there. */
const page = vi.hoisted(() => ({ runs: 0, dies: { before: -1, after: -1 } }));
vi.mock('../../../lib/messages/send', async (original) => ({
  ...(await original<typeof import('../../../lib/messages/send')>()),
  ...(await import('./ask')).messaging,
}));
vi.mock('../../../lib/vault/in-database', () => import('../support/disk'));
vi.mock('../../../lib/background/scripting', () => ({
  inEveryFrame: async () => undefined,
  inPageWorld: async (_sender: unknown, func: (...args: unknown[]) => unknown, ...args: unknown[]) => {
    const run = page.runs++;
    if (run === page.dies.before) throw new Error('stopped');
    const answer = await func(...args);
    if (run === page.dies.after) throw new Error('stopped');
    return answer;
  },
}));

/** Two pieces of what goes to a page at a time, and a bit. */
const bytes = new Uint8Array(2 * 1024 * 1024 + 5).fill(0x61);
const elea = pageSender({ url: 'https://idf-92-1.elea.apps.education.fr/local/gestion/import.php' });
let giving: { fileId: string; id: string };
let sizes: (number | undefined)[];

beforeEach(async () => {
  fakeBrowser.reset();
  provideLocks();
  listeners.clear();
  disk.clear();
  Object.assign(page, { runs: 0, dies: { before: -1, after: -1 } });
  giving = { fileId: 'fichier-1', id: crypto.randomUUID() };
  handlePlans();
  handleDelivery();
  await holdFile(receipt(), bytes);
  await recognise('elea', elea);
  await ask('plan/grant', { plan: 'deliver' }, elea);
  await ask('delivery/arm', { id: 'fichier-1', door: 'picker' }, elea);
  sizes = [];
  const input = Object.assign(document.createElement('input'), { type: 'file' });
  input.addEventListener('change', () => sizes.push(input.files?.[0]?.size));
  input.click();
  page.runs = 0;
});
afterEach(() => {
  disarmPage();
  vi.unstubAllGlobals();
});

describe('a background that is stopped while it gives a file', () => {
  // Three pieces, and the giving itself.
  const moments = [0, 1, 2, 3].flatMap((run) => [{ before: run }, { after: run }]);

  test.each(moments)('%o gives it once, to the message that comes again', async (moment) => {
    page.dies = { before: -1, after: -1, ...moment };
    await expect(ask('delivery/give', giving, elea)).rejects.toThrow('stopped');
    expect(await ask('delivery/give', giving, elea)).toBe('given');
    expect(await ask('delivery/give', giving, elea)).toBe('given');
    expect(sizes).toEqual([bytes.length]);
  });

  test('gives none where the door is gone by then, and the next click is the first', async () => {
    page.dies = { before: 3, after: -1 };
    await expect(ask('delivery/give', giving, elea)).rejects.toThrow('stopped');
    disarmPage();
    expect(await ask('delivery/give', giving, elea)).toBe('gone');
    expect(await ask('delivery/before', 'fichier-1', elea)).toBeUndefined();
    expect(sizes).toEqual([]);
  });
});

// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import type { Role } from '../../../../lib/assistant/role';
import type { Delivered } from '../../../../lib/assistant/target/deliver';
import { targetRole } from '../../../../lib/assistant/target/target';
import type { Delivery } from '../../../../lib/messages/protocol';
import type { Evidence } from '../../../../lib/page/deliver/evidence';
import { eleaImport } from '../../../../lib/sites/elea';
import { speakFrench } from '../../support/french';
import { receipt } from '../../support/receipts';

/** What the background was told of the delivery, and what the page shows of the file. */
const told: (string | undefined)[] = [];
let shown: Evidence | undefined;
const put = vi.hoisted(() => ({ as: 'ready' as 'ready' | 'sent' }));
/** How the background answers `delivery/get`: at once, unless a test answers later. */
let known: () => Promise<Delivery | undefined>;

vi.mock('../../../../lib/messages/send', async (original) => ({
  ...(await original<typeof import('../../../../lib/messages/send')>()),
  sendMessage: async (name: string, data: Partial<Delivery> | null) => {
    if (name === 'delivery/set') told.push(data?.state);
    if (name === 'delivery/get') return known();
    return name === 'held/list' ? [receipt()] : undefined;
  },
}));
vi.mock('../../../../lib/assistant/target/deliver', () => ({
  deliver: async (): Promise<Delivered> => ({
    delivery: {
      id: 'une',
      fileId: 'fichier-1',
      host: '',
      state: put.as,
      before: { error: false, finished: false },
    },
    look: () => shown,
    answers: { any: false, listen: () => () => undefined } as unknown as Delivered['answers'],
  }),
}));

let role: Role;
let page: AbortController;
beforeEach(async () => {
  speakFrench();
  vi.useFakeTimers();
  told.length = 0;
  shown = undefined;
  known = async () => undefined;
  document.body.innerHTML = '<button>Déposer ce fichier</button>';
  page = new AbortController();
  const found = { site: 'elea', page: 'elea-import' } as const;
  role = targetRole({ page: eleaImport, found, signal: page.signal, redraw: () => undefined });
  await role.reload();
});
afterEach(() => {
  page.abort();
  vi.useRealTimers();
});

const button = () => document.querySelector('button') as HTMLButtonElement;
const says = () => [role.view().message?.text, role.view().progress?.label, ...role.view().notes].join(' ');
const question = 'Le fichier est-il arrivé ?';

describe("a file that waits for the page's own button", () => {
  beforeEach(async () => {
    put.as = 'ready';
    await role.act('deliver', {});
  });

  test('waits for as long as the person does not press it', async () => {
    await vi.advanceTimersByTimeAsync(600_000);
    expect(says()).toContain('Fichier prêt : cliquez sur Déposer ce fichier');
    expect(role.pointAt?.()).toBe(button());
    expect(told).toEqual([]);
  });

  test('is followed from that press on, and nobody is asked to press again', async () => {
    button().click();
    await vi.advanceTimersByTimeAsync(1000);
    expect(says()).not.toContain('cliquez sur');
    expect(role.view().progress).toBeDefined();
    expect(role.pointAt?.()).toBeUndefined();
  });

  test('is followed from that press on where the page has drawn its button anew meanwhile', async () => {
    button().replaceWith(button().cloneNode(true));
    role.look();
    button().click();
    await vi.advanceTimersByTimeAsync(1000);
    expect(says()).not.toContain('cliquez sur');
    expect(role.view().progress).toBeDefined();
    expect(told).toContain('sent');
  });

  test('is taken when the page shows it', async () => {
    button().click();
    await vi.advanceTimersByTimeAsync(1000);
    shown = { state: 'accepted' };
    document.body.append('Étape 2');
    await vi.advanceTimersByTimeAsync(1000);
    expect(told).toEqual(['sent', 'accepted']);
  });

  test('is asked about when the page shows nothing, once', async () => {
    button().click();
    button().click();
    await vi.advanceTimersByTimeAsync(25_000);
    expect(told).toEqual(['sent', 'unknown']);
    expect(says()).toContain(question);
    expect(says()).not.toContain('cliquez sur');
  });
});

test('a file that the page sends by itself is asked about when the page shows nothing', async () => {
  put.as = 'sent';
  const done = role.act('deliver', {});
  await vi.advanceTimersByTimeAsync(25_000);
  await done;
  expect(told).toEqual(['unknown']);
  expect(says()).toContain(question);
});

test('is followed after the press where the background answers with a copy once the file is put in', async () => {
  put.as = 'ready';
  let answer: (delivery: Delivery) => void = () => undefined;
  known = () => {
    known = async () => undefined;
    return new Promise((resolve) => {
      answer = resolve;
    });
  };
  const reloading = role.reload();
  await vi.advanceTimersByTimeAsync(0);
  await role.act('deliver', {});
  answer({
    id: 'une',
    fileId: 'fichier-1',
    host: '',
    state: 'ready',
    before: { error: false, finished: false },
  });
  await reloading;
  button().click();
  await vi.advanceTimersByTimeAsync(1000);
  expect(told).toContain('sent');
});

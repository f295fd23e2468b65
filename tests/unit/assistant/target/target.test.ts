// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { targetRole } from '../../../../lib/assistant/target/target';
import type { Delivery } from '../../../../lib/messages/protocol';
import { eleaImport } from '../../../../lib/sites/elea';
import { speakFrench } from '../../support/french';
import { receipt } from '../../support/receipts';
import { MemoryBackground } from '../support/background';
import { startRole } from '../support/stage';

let background: MemoryBackground;
let role: ReturnType<typeof startRole>;
/** The wizard's step that the page shows. */
let step: number;
/** What the background was told of the delivery once it was put in, one state after the other. */
const told = () =>
  background.asked
    .flatMap(([name, data]) => (name === 'delivery/set' ? (data as Delivery | null)?.state : []))
    .slice(1);
const field = '<div>Faites glisser le fichier ici <input type="file"></div>';
const sendForm = `${field}<button>Déposer ce fichier</button>`;

beforeEach(async () => {
  speakFrench();
  vi.useFakeTimers();
  vi.stubGlobal(
    'PerformanceObserver',
    class {
      observe() {}
      disconnect() {}
    },
  );
  step = 1;
  background = new MemoryBackground();
  background.held = [receipt()];
  document.body.innerHTML = sendForm;
  role = startRole(targetRole, { ...eleaImport, step: () => step }, { background });
  await role.reload();
});
afterEach(() => {
  role.leave();
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

const button = () => document.querySelector('button') as HTMLButtonElement;
const question = 'Le fichier est-il arrivé ?';

describe("a file that waits for the page's own button", () => {
  beforeEach(async () => {
    await role.act('deliver', {});
  });

  test('waits for as long as the person does not press it', async () => {
    await vi.advanceTimersByTimeAsync(600_000);
    expect(role.says()).toContain('Fichier prêt : cliquez sur Déposer ce fichier');
    expect(role.pointAt?.()).toBe(button());
    expect(told()).toEqual(['ready']);
  });

  test('is followed from that press on, and nobody is asked to press again', async () => {
    button().click();
    await vi.advanceTimersByTimeAsync(1000);
    expect(role.says()).not.toContain('cliquez sur');
    expect(role.view().progress).toBeDefined();
    expect(role.pointAt?.()).toBeUndefined();
  });

  test('is followed from that press on where the page has drawn its button anew meanwhile', async () => {
    button().replaceWith(button().cloneNode(true));
    role.look();
    button().click();
    await vi.advanceTimersByTimeAsync(1000);
    expect(role.says()).not.toContain('cliquez sur');
    expect(role.view().progress).toBeDefined();
    expect(told()).toEqual(['ready', 'sent']);
  });

  test('is taken when the page shows it', async () => {
    button().click();
    await vi.advanceTimersByTimeAsync(1000);
    step = 2;
    document.body.append('Étape 2');
    await vi.advanceTimersByTimeAsync(1000);
    expect(told()).toEqual(['ready', 'sent', 'accepted']);
  });

  test('is asked about when the page shows nothing, once', async () => {
    button().click();
    button().click();
    await vi.advanceTimersByTimeAsync(25_000);
    expect(told()).toEqual(['ready', 'sent', 'unknown']);
    expect(role.says()).toContain(question);
    expect(role.says()).not.toContain('cliquez sur');
  });
});

test('a file that the page sends by itself is asked about when the page shows nothing', async () => {
  document.body.innerHTML = field;
  const done = role.act('deliver', {});
  await vi.waitFor(() => expect(document.querySelector('input')?.files).toHaveLength(1), 20_000);
  await vi.advanceTimersByTimeAsync(25_000);
  await done;
  expect(told()).toEqual(['unknown']);
  expect(role.says()).toContain(question);
});

test('is followed after the press where the background answers with a copy once the file is put in', async () => {
  let answer: (delivery: Delivery) => void = () => undefined;
  background.answers['delivery/get'] = () => {
    background.answers['delivery/get'] = undefined;
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
  expect(told()).toEqual(['ready', 'sent']);
});

// @vitest-environment happy-dom
import { beforeAll, beforeEach, describe, expect, test, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { activationRole } from '../../../lib/assistant/activation';
import { campaignRole } from '../../../lib/assistant/campaign/campaign';
import { guideRole } from '../../../lib/assistant/guide';
import { leadRole } from '../../../lib/assistant/lead';
import { loginRole } from '../../../lib/assistant/login';
import { sourceRole } from '../../../lib/assistant/source/source';
import { startAssistant } from '../../../lib/assistant/start';
import { targetRole } from '../../../lib/assistant/target/target';
import { baladoPages } from '../../../lib/sites/balado/pages';
import type { SitePage } from '../../../lib/sites/contract';
import { educonnectPages } from '../../../lib/sites/educonnect/pages';
import { eleaPages } from '../../../lib/sites/elea/pages';
import { elea } from '../../../lib/sites/elea/site';
import { entPages } from '../../../lib/sites/ent/pages';
import { sieclePages } from '../../../lib/sites/siecle/pages';
import { targets } from '../../../lib/sites/targets';
import type { View } from '../../../lib/view/view';
import { speakFrench } from '../support/french';
import { receipt } from '../support/receipts';

/** What stands behind the panel, and what the panel shows. */
const behind = vi.hoisted(() => ({
  error: undefined as Error | undefined,
  refused: 0,
  /** Links and file pickers of the page's that were opened. */
  pressed: 0,
  /** Sends the assistant a message. */
  tell: {} as Record<string, (message: unknown) => void>,
  answers: {} as Record<string, unknown>,
  noted: [] as { place: string }[],
}));
interface Surface {
  onAct(action: string, fields: Record<string, string>): void;
  signal: AbortSignal;
}
const shown = vi.hoisted(() => ({
  view: undefined as View | undefined,
  last: undefined as View | undefined,
}));
let surface: Surface;

vi.mock('../../../lib/messages/send', async (original) => ({
  ...(await original<typeof import('../../../lib/messages/send')>()),
  onMessage: (name: string, listener: (message: unknown) => void) => {
    behind.tell[name] = listener;
    return () => undefined;
  },
  sendMessage: async (name: string, data: never) => {
    if (name === 'failures/note') return void behind.noted.push(data);
    // The background follows the click, and fails at what comes of it.
    if (!behind.error || name === 'plan/grant') return behind.answers[name];
    behind.refused++;
    throw behind.error;
  },
}));
vi.mock('../../../lib/policy/add-wordings', () => ({ addPolicyLabels: async () => undefined }));
vi.mock('../../../lib/assistant/surface', () => ({
  openSurface: (options: Surface) => {
    surface = options;
    return {
      show: (view: View) => {
        shown.view = view;
      },
      outlive: (view: View) => {
        shown.last = view;
      },
    };
  },
}));

/** `page` as if the document were one. */
function on(page: SitePage): Record<string, SitePage> {
  const found = { site: page.site, page: page.page };
  return { [page.page]: { ...page, detect: () => found } };
}

const roles = {
  source: sourceRole,
  target: targetRole,
  campaign: campaignRole,
  activation: activationRole,
  guide: guideRole,
  lead: leadRole,
  login: loginRole,
};

const pages: [string, Record<string, SitePage>][] = [
  ['the export page', on(entPages['ent-export'])],
  ["SIECLE's exports", on(sieclePages['siecle-exports'])],
  ["SIECLE's menu", on(sieclePages['siecle-menu'])],
  ["Éléa's login", on(eleaPages['elea-login'])],
  ["Éléa's home", on(eleaPages['elea-home'])],
  ["Éléa's import", on(eleaPages['elea-import'])],
  ["Balado's import", on(baladoPages['balado-imports'])],
  ["Balado's activation", on(baladoPages['balado-activation'])],
  ["ÉduConnect's accounts", on(educonnectPages['educonnect-accounts'])],
];
/** In which the background may be: each has buttons of its own. */
const states: [string, Record<string, unknown>][] = [
  ['nothing held', {}],
  ['a file held', { 'held/list': [receipt({ source: { origin: location.origin, school: '' } })] }],
  [
    'a file of unknown fate',
    {
      'held/list': [receipt({ source: { origin: location.origin, school: '' } })],
      'delivery/get': {
        fileId: 'fichier-1',
        host: '',
        state: 'unknown',
        before: { error: false, finished: false },
      },
    },
  ],
];
const errors: [string, Error][] = [
  ['an error of the background', new Error('storage is broken')],
  ['a message of another shape', Object.assign(new Error('held/erase'), { name: 'BadMessage' })],
];

beforeAll(speakFrench);
beforeEach(() => {
  for (const element of [HTMLAnchorElement, HTMLInputElement])
    vi.spyOn(element.prototype, 'click').mockImplementation(() => void behind.pressed++);
});
const revive = () =>
  Object.assign(fakeBrowser.runtime, {
    id: 'passerelle',
    onConnect: { addListener: () => undefined, removeListener: () => undefined },
  });

const settle = () => new Promise((resolve) => setTimeout(resolve, 8));

/** Ends the page that was there before. */
const leave = () => window.dispatchEvent(Object.assign(new Event('pagehide'), { persisted: false }));

/** Starts the panel in a document of its own. */
async function start(page: Record<string, SitePage>, state: Record<string, unknown>): Promise<View> {
  revive();
  leave();
  Object.assign(globalThis, { [Symbol.for('passerelle assistant')]: undefined });
  Object.assign(behind, { error: undefined, refused: 0, pressed: 0, noted: [] });
  behind.answers = {
    'held/list': [],
    'target/offered': targets.map((target) => ({ ...target, offered: true })),
    'target/state': { open: ['idf-92-1.elea.apps.education.fr'], opensItself: true },
    'school/uai': '',
    'campaign/class': { name: '', since: 0 },
    ...state,
  };
  shown.view = shown.last = undefined;
  document.body.innerHTML = '<a href="/local/import.php">Importer des utilisateurs</a>';
  void startAssistant(elea, page, roles);
  await settle();
  await settle();
  if (!shown.view) throw new Error('No panel');
  return shown.view;
}

const acts = (view: View) => [
  ...view.actions.map(({ id }) => id),
  ...(view.files.length > 0 ? ['extend'] : []),
];

describe.each(pages)('on %s', (_, page) => {
  describe.each(states)('with %s', (_, state) => {
    test.each(errors)('each button says what came of it, with %s', async (_, error) => {
      const ids = acts(await start(page, state));
      for (const id of ids) {
        const before = JSON.stringify(await start(page, state));
        behind.error = error;
        surface.onAct(id, { uai: '0771234A', address: 'https://idf-92-1.elea.apps.education.fr' });
        await settle();
        if (behind.refused > 0) {
          expect(shown.view?.message, id).toMatchObject({ tone: 'alert' });
          expect(
            behind.noted.map(({ place }) => place),
            id,
          ).not.toContain('unknown');
        } else if (behind.pressed === 0)
          expect(JSON.stringify(shown.view), `${id} does nothing`).not.toBe(before);
      }
    });
  });

  test('the panel says that it is to be loaded again once the extension is gone, whatever is pressed', async () => {
    for (const id of acts(await start(page, states[1]?.[1] ?? {}))) {
      await start(page, states[1]?.[1] ?? {});
      behind.error = new Error('Extension context invalidated.');
      fakeBrowser.runtime.id = undefined as never;
      surface.onAct(id, {});
      await settle();
      expect(shown.last?.message?.text.replaceAll('\u00a0', ' '), id).toContain('rechargez la page');
      expect(shown.last).toMatchObject({ actions: [], files: [] });
    }
  });

  test('the panel says it at the next sign of life too', async () => {
    await start(page, {});
    fakeBrowser.runtime.id = undefined as never;
    document.dispatchEvent(new Event('pointerover', { bubbles: true }));
    expect(shown.last).toBeDefined();
  });

  test('the panel goes where Passerelle may no longer run', async () => {
    await start(page, {});
    behind.error = Object.assign(new Error('held/list'), { name: 'Withdrawn' });
    behind.tell['assistant/changed']?.({ sender: { id: fakeBrowser.runtime.id } });
    await settle();
    expect(behind.refused).toBeGreaterThan(0);
    expect(surface.signal.aborted).toBe(true);
  });
});

// @vitest-environment happy-dom
import { beforeAll, beforeEach, describe, expect, test, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { activationRole } from '../../../lib/assistant/activation';
import { campaignRole } from '../../../lib/assistant/campaign/campaign';
import { guideRole } from '../../../lib/assistant/guide';
import { leadRole } from '../../../lib/assistant/lead';
import { loginRole } from '../../../lib/assistant/login';
import { sourceRole } from '../../../lib/assistant/source/source';
import { type Part, part, startAssistant } from '../../../lib/assistant/start';
import { targetRole } from '../../../lib/assistant/target/target';
import { baladoActivation, baladoImports } from '../../../lib/sites/balado';
import type { SitePage } from '../../../lib/sites/contract';
import { educonnectAccounts } from '../../../lib/sites/educonnect';
import { eleaHome, eleaImport, eleaLogin } from '../../../lib/sites/elea';
import { entExport } from '../../../lib/sites/ent';
import { siecleExports, siecleMenu } from '../../../lib/sites/siecle';
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

type AnyPage = SitePage & { page: string };

/** `page` as if the document were one, in the role that `begin` gives it. */
function on<Page extends AnyPage>(page: Page, role: Parameters<typeof part<Page>>[1]): Part {
  const found = { site: page.site, page: page.page };
  return part({ ...page, detect: () => found } as Page, role);
}

const pages: [string, () => Part][] = [
  ['the export page', () => on(entExport, sourceRole)],
  ["SIECLE's exports", () => on(siecleExports, sourceRole)],
  ["SIECLE's menu", () => on(siecleMenu, guideRole)],
  ["Éléa's login", () => on(eleaLogin, loginRole)],
  ["Éléa's home", () => on(eleaHome, leadRole)],
  ["Éléa's import", () => on(eleaImport, targetRole)],
  ["Balado's import", () => on(baladoImports, targetRole)],
  ["Balado's activation", () => on(baladoActivation, activationRole)],
  ["ÉduConnect's accounts", () => on(educonnectAccounts, campaignRole)],
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
async function start(begin: () => Part, state: Record<string, unknown>): Promise<View> {
  revive();
  leave();
  Object.assign(globalThis, { [Symbol.for('passerelle assistant')]: undefined });
  Object.assign(behind, { error: undefined, refused: 0, pressed: 0, noted: [] });
  behind.answers = {
    'held/list': [],
    'target/offered': ['balado'],
    'target/state': { open: ['idf-92-1.elea.apps.education.fr'], opensItself: true },
    'school/uai': '',
    'campaign/class': { name: '', since: 0 },
    ...state,
  };
  shown.view = shown.last = undefined;
  document.body.innerHTML = '<a href="/local/import.php">Importer des utilisateurs</a>';
  void startAssistant([begin()], {});
  await settle();
  await settle();
  if (!shown.view) throw new Error('No panel');
  return shown.view;
}

const acts = (view: View) => [
  ...view.actions.map(({ id }) => id),
  ...(view.files.length > 0 ? ['extend'] : []),
];

describe.each(pages)('on %s', (_, begin) => {
  describe.each(states)('with %s', (_, state) => {
    test.each(errors)('each button says what came of it, with %s', async (_, error) => {
      const ids = acts(await start(begin, state));
      for (const id of ids) {
        const before = JSON.stringify(await start(begin, state));
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
    for (const id of acts(await start(begin, states[1]?.[1] ?? {}))) {
      await start(begin, states[1]?.[1] ?? {});
      behind.error = new Error('Extension context invalidated.');
      fakeBrowser.runtime.id = undefined as never;
      surface.onAct(id, {});
      await settle();
      expect(shown.last?.message?.text.replaceAll('\u00a0', ' '), id).toContain('rechargez la page');
      expect(shown.last).toMatchObject({ actions: [], files: [] });
    }
  });

  test('the panel says it at the next sign of life too', async () => {
    await start(begin, {});
    fakeBrowser.runtime.id = undefined as never;
    document.dispatchEvent(new Event('pointerover', { bubbles: true }));
    expect(shown.last).toBeDefined();
  });

  test('the panel goes where Passerelle may no longer run', async () => {
    await start(begin, {});
    behind.error = Object.assign(new Error('held/list'), { name: 'Withdrawn' });
    behind.tell['assistant/changed']?.({ sender: { id: fakeBrowser.runtime.id } });
    await settle();
    expect(behind.refused).toBeGreaterThan(0);
    expect(surface.signal.aborted).toBe(true);
  });
});

// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { exporter } from '../../../../lib/assistant/source/export-job';
import { Asked } from '../../../../lib/assistant/task';
import type { CapturedRequest } from '../../../../lib/page/capture/captured';
import type { ExportFile, ExportJob, Setting, SourcePage } from '../../../../lib/sites/contract';
import { entPages } from '../../../../lib/sites/ent/pages';
import { speakFrench } from '../../support/french';
import { receipt } from '../../support/receipts';
import { MemoryBackground } from '../support/background';

const origin = 'https://ent.exemple.fr';
const found = { site: 'ent', page: 'ent-export', school: 'ecole-1' } as const;
const csv = 'Id;Nom\n';
let background: MemoryBackground;
let asked: Asked;
/** What the page is set to, and what it can't be set to. */
let profile: string;
let stuck: boolean;
/** What the page gives when its button is pressed. */
let request: CapturedRequest;
const fetching = vi.fn<typeof fetch>();

beforeEach(() => {
  speakFrench();
  profile = 'Tous';
  stuck = false;
  request = { how: 'bytes', url: `blob:${origin}/1`, chunks: [btoa(csv)], name: 'export.csv' };
  background = new MemoryBackground({ 'capture/collect': () => request });
  asked = new Asked(background, () => undefined, new AbortController().signal);
  document.body.innerHTML = '<button>Exporter</button>';
  fetching.mockReset();
  vi.stubGlobal('fetch', fetching);
});
afterEach(() => vi.unstubAllGlobals());

const setting = (wanted: string): Setting => ({
  field: 'Profil',
  expected: [wanted],
  read: () => profile,
  choose: () => {
    if (!stuck) profile = wanted;
    return !stuck;
  },
});
const fileOf = (kind: ExportFile['kind'], wanted: string): ExportFile => ({
  kind,
  settings: () => [setting(wanted)],
  refuseRequest: () => undefined,
});
const one: ExportJob = { id: 'elea', target: 'elea', files: [fileOf('ent-export', 'Tous')] };
const two: ExportJob = {
  id: 'balado',
  target: 'balado',
  files: [fileOf('ent-teachers', 'Enseignant'), fileOf('ent-students', 'Élève')],
};

function run(job = one, abort = new AbortController().signal): Promise<void> {
  const page: SourcePage = {
    ...entPages['ent-export'],
    gives: [...one.files, ...two.files],
    exportButton: () => document.querySelector('button') ?? undefined,
  };
  const location = new URL(`${origin}/admin`);
  const held = () => background.held;
  return exporter({ page, found, background, window, location, asked, held })(job, abort);
}
const says = () => asked.message?.text.replaceAll('\u00a0', ' ');
const names = () => background.asked.map(([name]) => name);
const taken = () => background.asked.flatMap(([name, data]) => (name === 'capture/take' ? [data] : []));

test('a file that the page makes by itself is taken with its settings, and said to be ready', async () => {
  await run();
  expect(names()).toEqual(['capture/arm', 'capture/collect', 'capture/take']);
  expect(taken()).toEqual([
    {
      page: found,
      kind: 'ent-export',
      job: 'elea',
      settings: ['Profil : Tous'],
      content: { size: csv.length, sha256: expect.any(String), chunks: [btoa(csv)] },
      name: 'export.csv',
      more: false,
    },
  ]);
  expect(asked.message).toEqual({
    tone: 'status',
    text: "Le fichier est prêt. Rien n'a été enregistré sur l'ordinateur.",
  });
  expect(fetching).not.toHaveBeenCalled();
});

test('a file that replaces another is said to', async () => {
  background.held = [receipt()];
  await run();
  expect(says()).toContain('il remplace le précédent');
});

test('what the page would load is fetched in its place', async () => {
  request = { how: 'get', url: `${origin}/export` };
  const answer = new Response(csv, { headers: { 'Content-Disposition': 'attachment; filename="e.csv"' } });
  fetching.mockResolvedValue(Object.defineProperty(answer, 'url', { value: request.url }));
  await run();
  expect(taken()).toMatchObject([{ content: { chunks: [btoa(csv)] }, name: 'e.csv' }]);
});

describe('the page is set right first', () => {
  test('which is said in the receipt', async () => {
    profile = 'Parent';
    await run();
    expect(taken()).toMatchObject([{ settings: ['Profil : Tous'] }]);
  });

  test('and where that can not be, nothing is asked of it', async () => {
    profile = 'Parent';
    stuck = true;
    await run();
    expect(says()).toMatch(/^Ces réglages n'ont pas pu être corrigés : Profil\./);
    expect(background.asked).toEqual([]);
  });
});

describe('what is not taken is said, and the file of before is kept', () => {
  const kept = 'Le fichier déjà en attente est gardé.';

  test('where the page starts no export', async () => {
    background.held = [receipt()];
    background.answers['capture/collect'] = () => undefined;
    await run();
    expect(says()).toBe(
      `La page n'a pas lancé d'export. Rechargez-la, vérifiez les réglages, puis recommencez. ${kept}`,
    );
    expect(taken()).toEqual([]);
  });

  test('where the site finds fault with the request, which is then not followed', async () => {
    const file = {
      ...one.files[0],
      refuseRequest: () => ({ code: 'other-school', details: [] }),
    } as ExportFile;
    request = { how: 'get', url: `${origin}/export` };
    await run({ ...one, files: [file] });
    expect(says()).toContain("La page a demandé l'export d'un autre établissement que celui affiché.");
    expect(says()).not.toContain(kept);
    expect(fetching).not.toHaveBeenCalled();
    expect(taken()).toEqual([]);
  });

  test('where the file is too large', async () => {
    request = { how: 'too-large', url: `blob:${origin}/1` };
    await run();
    expect(says()).toContain('Ce fichier est trop gros : un export de comptes ne dépasse pas 45 Mo.');
    expect(taken()).toEqual([]);
  });

  test('where the background refuses it', async () => {
    background.held = [receipt()];
    background.answers['capture/take'] = () => ({ ok: false, refusal: { code: 'html', details: [] } });
    await run();
    expect(says()).toMatch(/^Le site a répondu par une page web .* est gardé\.$/);
    expect(asked.message?.tone).toBe('alert');
  });

  test('where the network is cut, which is no policy of the page', async () => {
    request = { how: 'get', url: `${origin}/export` };
    fetching.mockRejectedValue(new TypeError('NetworkError'));
    await run();
    expect(says()).toMatch(/^La connexion a été coupée pendant l'export\./);
    expect(names()).not.toContain('capture/fetch');
  });
});

test("the background fetches where the page's policy forbids the page to", async () => {
  request = { how: 'get', url: `${origin}/export` };
  background.answers['capture/fetch'] = () => ({
    ok: true,
    content: { size: 1, sha256: '', chunks: ['QQ=='] },
    name: 'fond.csv',
  });
  fetching.mockImplementation(async () => {
    const violation = { isTrusted: true, effectiveDirective: 'connect-src', disposition: 'enforce' };
    const event = new Event('securitypolicyviolation');
    for (const [name, value] of Object.entries({ ...violation, blockedURI: request.url }))
      Object.defineProperty(event, name, { value });
    document.dispatchEvent(event);
    throw new TypeError('NetworkError');
  });
  await run();
  expect(background.asked).toContainEqual([
    'capture/fetch',
    { page: found, kind: 'ent-export', job: 'elea' },
  ]);
  expect(taken()).toMatchObject([{ content: { chunks: ['QQ=='] }, name: 'fond.csv' }]);
});

test('« Annuler » ends it while the site answers, and nothing is taken', async () => {
  const abort = new AbortController();
  request = { how: 'get', url: `${origin}/export` };
  fetching.mockImplementation(async () => {
    abort.abort(new Error('Called off'));
    throw abort.signal.reason;
  });
  await expect(run(one, abort.signal)).rejects.toThrow('Called off');
  expect(taken()).toEqual([]);
});

describe('a job of two files', () => {
  test('takes one after the other, each with its settings, and sets the page back', async () => {
    await run(two);
    expect(taken()).toMatchObject([
      { kind: 'ent-teachers', settings: ['Profil : Enseignant'], more: true },
      { kind: 'ent-students', settings: ['Profil : Élève'], more: false },
    ]);
    expect(says()).toBe("Les deux fichiers sont prêts. Rien n'a été enregistré sur l'ordinateur.");
    expect(profile).toBe('Tous');
  });

  test('sets the page back where the second does not come, too', async () => {
    let count = 0;
    background.answers['capture/collect'] = () => (count++ === 0 ? request : undefined);
    await run(two);
    expect(taken()).toHaveLength(1);
    expect(says()).toMatch(/^La page n'a pas lancé d'export\./);
    expect(profile).toBe('Tous');
  });
});

describe('a file that leaves a doubt', () => {
  const answer = (
    warnings: { code: string; details: string[] }[],
    kind: 'ent-export' | 'siecle-students',
  ) => {
    background.answers['capture/take'] = () => ({
      ok: true,
      receipt: receipt({ kind, warnings } as Parameters<typeof receipt>[0]),
      replaced: false,
    });
  };

  test('is said to be perhaps incomplete, with the reason', async () => {
    answer([{ code: 'fewer-accounts', details: ['3', '12'] }], 'ent-export');
    await run();
    expect(asked.message?.tone).toBe('alert');
    expect(says()).toMatch(/^Le fichier est prêt, mais il est peut-être incomplet\. .+ Vérifiez/);
  });

  test('is not one that says what most good files say', async () => {
    answer([{ code: 'siecle-no-ine', details: ['2'] }], 'siecle-students');
    await run({ ...one, files: [fileOf('siecle-students', 'Tous')] });
    expect(asked.message?.tone).toBe('status');
  });
});

// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { putIn } from '../../../../lib/assistant/target/put-in';
import { targetRole } from '../../../../lib/assistant/target/target';
import { baladoPages } from '../../../../lib/sites/balado/pages';
import { eleaPages } from '../../../../lib/sites/elea/pages';
import { speakFrench } from '../../support/french';
import { receipt } from '../../support/receipts';
import { MemoryBackground } from '../support/background';
import { startRole } from '../support/stage';

/** What is done while the background answers. */
const meanwhile: Partial<Record<string, () => void>> = {};
let background: MemoryBackground;
/** The names of what the background was asked. */
const asked = () => background.asked.map(([name]) => name);

const events: string[] = [];
const given = () => [...document.querySelectorAll('input')].filter((input) => input.files?.length);

beforeEach(() => {
  speakFrench();
  background = new MemoryBackground({ 'delivery/caught': () => true });
  background.held = [receipt()];
  background.meanwhile = (name) => meanwhile[name]?.();
  events.length = 0;
  for (const name of Object.keys(meanwhile)) delete meanwhile[name];
  // happy-dom has no layout and no drag.
  document.elementFromPoint = () => null;
  vi.stubGlobal('DragEvent', MouseEvent);
  vi.stubGlobal(
    'PerformanceObserver',
    class {
      observe() {}
      disconnect() {}
    },
  );
});
afterEach(() => vi.unstubAllGlobals());

/** A page of this body, whose zones are large enough and take what is dragged over them. */
function show(html: string): void {
  document.body.innerHTML = html;
  for (const zone of document.querySelectorAll<HTMLElement>('.zone')) {
    zone.getBoundingClientRect = () => new DOMRect(0, 0, 300, 90);
    for (const type of ['dragenter', 'dragover', 'dragleave', 'drop'])
      zone.addEventListener(type, (event) => {
        events.push(`${type} ${zone.id}`.trim());
        event.preventDefault();
      });
  }
}

describe('a page that takes the files of two kinds', () => {
  const put = (kind: 'ent-teachers' | 'ent-students', page = baladoPages['balado-imports']) =>
    putIn({
      page,
      document,
      background,
      file: receipt({ kind, target: 'balado' }),
      delivery: 'une',
      cancelled: () => false,
    });
  const zones = `<div class="zone" id="teachers">Glissez-déposez le fichier CSV des enseignants</div>
    <div class="zone" id="students">Glissez-déposez le fichier CSV des élèves</div>`;
  const field = '<form><label>Fichier CSV des élèves <input type="file" accept=".csv"></label></form>';

  test.each([
    ['ent-teachers', 'teachers'],
    ['ent-students', 'students'],
  ] as const)('is given that of %s in their own zone', async (kind, id) => {
    show(zones);
    expect(await put(kind)).toMatchObject({ put: true });
    expect(events.at(-1)).toBe(`drop ${id}`);
    expect(new Set(events.map((event) => event.split(' ')[1]))).toEqual(new Set([id]));
  });

  test.each([
    ['zone', '<p>Profs : importés</p><div class="zone">Glissez-déposez le fichier CSV des élèves</div>'],
    ['field', `<p>Profs : importés</p>${field}`],
    ['field and zone', `${field}<div class="zone">Glissez-déposez les fichiers CSV</div>`],
  ])("is given nothing in the other people's %s", async (_, html) => {
    show(html);
    expect(await put('ent-teachers')).toEqual({ put: false, why: 'no-place' });
    expect(events).toEqual([]);
    expect(given()).toEqual([]);
  });

  test('may be one that names nobody, where it takes one kind', async () => {
    show('<div class="zone" id="any">Glissez-déposez le fichier CSV</div>');
    expect(await put('ent-students', baladoPages['balado-students'])).toMatchObject({ put: true });
    expect(events.at(-1)).toBe('drop any');
  });
});

describe('« Annuler »', () => {
  let role: ReturnType<typeof startRole>;
  beforeEach(async () => {
    role = startRole(targetRole, eleaPages['elea-import'], { background });
    await role.reload();
  });
  afterEach(() => role.leave());

  const cancelDuring = (name: string) => {
    meanwhile[name] = () => void role.act('cancel', {});
  };
  const withField = '<div class="zone">Faites glisser le fichier ici <input type="file"></div>';
  const withZone = '<div class="zone">Faites glisser le fichier ici</div>';
  const withOpener = '<button>Choisir un fichier</button>';

  test.each([
    ['before the file is asked for', withField, 'delivery/set'],
    ['while the file comes', withField, 'delivery/release'],
    ['while the door is opened', withZone, 'delivery/arm'],
    ['while the file is brought to the door', withZone, 'delivery/give'],
    ['before the file picker is asked for', withOpener, 'delivery/arm'],
    ['once the file picker is asked for', withOpener, 'delivery/caught'],
  ])('%s gives nothing, and the file is still held', async (_, html, message) => {
    show(html);
    cancelDuring(message);
    await role.act('deliver', {});
    expect(given()).toEqual([]);
    expect(events).not.toContain('drop');
    if (events.length > 0) expect(events.at(-1)).toBe('dragleave');
    if (message !== 'delivery/give') expect(asked()).not.toContain('delivery/give');
    expect(asked().lastIndexOf('delivery/disarm')).toBeGreaterThan(asked().lastIndexOf('delivery/arm'));
    expect(background.told.at(-1)?.[0]).toBe('delivery/lead');
    expect(background.told.findLast(([name]) => name === 'delivery/set')).toEqual(['delivery/set', null]);
    const { message: said, notes, files, actions } = role.view();
    expect(said?.text).toBe('Annulé.');
    expect(notes.join(' ')).not.toContain('Le fichier est-il arrivé ?');
    expect(files).toHaveLength(1);
    expect(actions.map(({ id }) => id)).toEqual(['deliver', 'erase']);
  });

  test('once the file is given does not claim that nothing happened', async () => {
    show(withField);
    document.querySelector('input')?.addEventListener('change', () => void role.act('cancel', {}));
    await role.act('deliver', {});
    expect(given()).toHaveLength(1);
    expect(role.view().notes.join(' ')).toContain('Le fichier est-il arrivé ?');
  });

  test('is not what a page does that becomes another one meanwhile', async () => {
    show(withField);
    meanwhile['delivery/release'] = () => role.leave();
    await role.act('deliver', {});
    expect(given()).toHaveLength(1);
  });
});

// @vitest-environment happy-dom
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { chooseOwnFile } from '../../../../lib/assistant/target/choose-own-file';
import { Asked } from '../../../../lib/assistant/task';
import { speakFrench } from '../../support/french';
import { MemoryBackground } from '../support/background';

const found = { site: 'elea', page: 'elea-import' } as const;
let background: MemoryBackground;
let asked: Asked;
let picker: HTMLInputElement | undefined;
const taken = vi.fn(async () => undefined);

beforeEach(() => {
  speakFrench();
  taken.mockClear();
  picker = undefined;
  background = new MemoryBackground();
  asked = new Asked(background, () => undefined, new AbortController().signal, 'elea-import');
  vi.spyOn(HTMLInputElement.prototype, 'click').mockImplementation(function (this: HTMLInputElement) {
    picker = this;
  });
  chooseOwnFile(found, ['ent-export', 'siecle-students'], asked, background, taken);
});
afterEach(() => vi.restoreAllMocks());

/** The person chooses a file in the browser's dialog. */
async function choose(content: string, name: string): Promise<void> {
  const transfer = new DataTransfer();
  transfer.items.add(new File([content], name));
  if (picker) picker.files = transfer.files;
  picker?.dispatchEvent(new Event('change'));
  await vi.waitFor(() => expect(taken).toHaveBeenCalled(), 20_000);
}

test('the dialog offers the kinds that the page takes, and nothing waits for it', () => {
  expect(picker?.accept).toBe('.csv,text/csv,.zip,application/zip');
  expect(asked.busy).toBe(false);
  expect(background.asked).toEqual([]);
});

test('the file chosen is brought as what it may be, and said to be ready', async () => {
  await choose('Id;Nom\n', 'comptes.csv');
  expect(background.asked).toMatchObject([
    ['capture/take', { page: found, kind: 'ent-export', settings: [], name: 'comptes.csv' }],
  ]);
  expect(asked.message).toEqual({
    tone: 'status',
    text: expect.stringMatching(
      /^Le fichier est prêt à déposer\. Une fois l'importation terminée, supprimez/,
    ),
  });
});

test('what the background refuses is said, in the words for a file of their own', async () => {
  background.answers['capture/take'] = () => ({ ok: false, refusal: { code: 'empty', details: [] } });
  await choose('', 'vide.csv');
  expect(asked.message?.tone).toBe('alert');
  expect(background.held).toEqual([]);
});

test('a background that fails is said, and noted for a report', async () => {
  background.answers['capture/take'] = () => Promise.reject(new Error('No background'));
  await choose('Id;Nom\n', 'comptes.csv');
  expect(asked.message?.text).toContain("Une erreur inattendue s'est produite.");
  expect(background.asked.at(-1)).toEqual([
    'failures/note',
    { place: 'panel/elea-import', name: 'Error', code: 'unexpected' },
  ]);
});

import { beforeEach, describe, expect, test } from 'vitest';
import { eraseFiles, fileActions } from '../../../lib/assistant/file-actions';
import { Asked } from '../../../lib/assistant/task';
import { targetNamed } from '../../../lib/sites/targets';
import { speakFrench } from '../support/french';
import { receipt } from '../support/receipts';
import { MemoryBackground } from './support/background';

let background: MemoryBackground;
let asked: Asked;
beforeEach(() => {
  speakFrench();
  background = new MemoryBackground();
  asked = new Asked(background, () => undefined, new AbortController().signal);
});

const wayTo = (site: 'elea' | 'balado') => fileActions(targetNamed(site), asked, background);
const platform = 'idf-92-1.elea.apps.education.fr';

describe('the way to a site of which each school has its own', () => {
  test('is one button where the address is known', async () => {
    background.answers['target/state'] = () => ({
      origin: `https://${platform}`,
      open: [],
      opensItself: true,
    });
    const way = wayTo('elea');
    await way.refresh();
    expect(way.fields()).toEqual([]);
    expect(way.actions(true)).toEqual([{ id: 'open elea', label: 'Ouvrir Éléa', main: true }]);
    await way.act('open elea', {});
    expect(background.asked).toEqual([
      ['target/state', 'elea'],
      ['target/open', { site: 'elea' }],
    ]);
  });

  describe('where it is not known', () => {
    test('asks for it, and offers the platforms open in the window', async () => {
      background.answers['target/state'] = () => ({ open: [platform], opensItself: true });
      const way = wayTo('elea');
      await way.refresh();
      expect(way.fields()).toMatchObject([{ id: 'address', label: 'Adresse de votre plateforme Éléa' }]);
      const actions = way.actions(false);
      expect(actions.map(({ label }) => label)).toEqual(['Ouvrir Éléa', `Ouvrir ${platform}`]);
      await way.act(actions[1]?.id ?? '', {});
      expect(background.told).toEqual([
        ['target/remember', { site: 'elea', address: platform }],
        ['target/open', { site: 'elea' }],
      ]);
    });

    test.each([
      ['what was typed', { address: 'idf-92-1' }, 'idf-92-1'],
      ['nothing, where nothing was', {}, ''],
    ])('has the background judge %s', async (_, fields, address) => {
      await wayTo('elea').act('open elea', fields);
      expect(background.told[0]).toEqual(['target/remember', { site: 'elea', address }]);
    });

    test('opens nothing, and says so, where the background refuses it', async () => {
      background.answers['target/remember'] = () => false;
      await wayTo('elea').act('open elea', { address: 'exemple.fr' });
      expect(background.told.map(([name]) => name)).toEqual(['target/remember']);
      expect(asked.message).toMatchObject({
        tone: 'alert',
        text: expect.stringContaining("Cette adresse n'est pas celle d'une plateforme Éléa."),
      });
    });
  });
});

test('a site with one address for all is asked nothing about', async () => {
  const way = wayTo('balado');
  expect(way.fields()).toEqual([]);
  await way.act('open balado', {});
  expect(background.asked).toEqual([['target/open', { site: 'balado' }]]);
});

test.each(['open balado', 'pick balado x', 'erase', 'export elea'])(
  '« %s » is none of the acts of another site',
  async (action) => {
    await wayTo('elea').act(action, { address: 'idf-92-1' });
    expect(background.asked).toEqual([]);
  },
);

test.each([
  [1, 'Le fichier est effacé.'],
  [2, 'Les fichiers sont effacés.'],
])('%d erased, and said', async (count, text) => {
  background.held = ['a', 'b'].slice(0, count).map((id) => receipt({ id }));
  await eraseFiles(background.held, asked, background);
  expect(background.held).toEqual([]);
  expect(background.told).toEqual(['a', 'b'].slice(0, count).map((id) => ['held/erase', id]));
  expect(asked.message).toEqual({ tone: 'status', text });
});

test('nothing is said to be erased that could not be', async () => {
  background.answers['held/erase'] = () => Promise.reject(new Error('No background'));
  await expect(eraseFiles([receipt()], asked, background)).rejects.toThrow('No background');
  expect(asked.message).toBeUndefined();
});

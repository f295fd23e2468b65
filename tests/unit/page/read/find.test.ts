// @vitest-environment happy-dom
import { beforeEach, describe, expect, test } from 'vitest';
import {
  findAllByLabel,
  findAllMentioning,
  findByLabel,
  findTexts,
  pressable,
} from '../../../../lib/page/read/find';

beforeEach(() => {
  document.body.innerHTML = `
    <style>.hidden { display: none } .unseen { visibility: hidden }</style>
    <div role="button" id="outer">Importer des utilisateurs<a id="inner">Importer des utilisateurs</a></div>
    <button class="hidden" id="hidden">Démarrer</button>
    <button class="unseen">Démarrer</button>
    <div style="opacity: 0"><button>Démarrer</button></div>
    <input type="submit" value="DÉMARRER" id="start">
    <p id="prose">Démarrer</p>
    <button>Démarrer plus tard</button>
    <a id="long">Démarrer ${'une longue phrase '.repeat(20)}</a>`;
});

const ids = (elements: Element[]) => elements.map((element) => element.id);

describe('finding what can be pressed by its label', () => {
  test('takes what is shown and has exactly this label', () => {
    expect(ids(findAllByLabel(document, pressable, ['Démarrer']))).toEqual(['start']);
    expect(findByLabel(document, pressable, ['Démarrer'])?.id).toBe('start');
  });

  test('finds nothing rather than something like it', () => {
    expect(findByLabel(document, pressable, ['Démarrer maintenant'])).toBeUndefined();
  });

  test('finds what mentions a wording, outer elements first, but no paragraph', () => {
    expect(ids(findAllMentioning(document, pressable, ['importer des utilisateurs']))).toEqual([
      'outer',
      'inner',
    ]);
    expect(ids(findAllMentioning(document, pressable, ['une longue phrase']))).toEqual([]);
  });
});

describe('finding pieces of text', () => {
  test('gives those that are shown, normalised to the test that chooses them', () => {
    const found = findTexts(document, (text) => text === 'demarrer');
    expect(found.map(({ parent }) => parent.id)).toEqual(['prose']);
  });

  test('can let pass what is only transparent', () => {
    const found = findTexts(document, (text) => text === 'demarrer', { checkOpacity: false });
    expect(found).toHaveLength(2);
  });

  test('leaves out what is longer than asked', () => {
    expect(findTexts(document, () => true, { longest: 8 }).map(({ node }) => node.data.trim())).toEqual([
      'Démarrer',
    ]);
  });
});

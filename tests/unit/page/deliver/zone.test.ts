// @vitest-environment happy-dom
import { describe, expect, test } from 'vitest';
import { findZone } from '../../../../lib/page/deliver/zone';

const wordings = ['Faites glisser le fichier ici', 'Faites glisser', 'Choisir un fichier'];

/** happy-dom has no layout: elements are as high as their attribute `height` says. */
function zoneIn(html: string): string | undefined {
  document.body.innerHTML = html;
  for (const element of document.querySelectorAll<HTMLElement>('[height]')) {
    const height = Number(element.getAttribute('height'));
    element.getBoundingClientRect = () => new DOMRect(0, 0, 300, height);
  }
  return findZone(document, wordings)?.id;
}

describe('the drop zone', () => {
  test('is the block around its text that is high enough to drop on', () => {
    const html = `<section height="900"><div id="zone" height="160"><p height="20">
      <strong height="18">Faites glisser le fichier ici...</strong></p></div></section>`;
    expect(zoneIn(html)).toBe('zone');
  });

  test('is found by the surest wording, wherever it stands', () => {
    const html = `<div height="90" id="help">Choisir un fichier, c'est facile</div>
      <div height="90" id="zone">FAITES GLISSER LE FICHIER ICI</div>`;
    expect(zoneIn(html)).toBe('zone');
  });

  test('is not a hidden one', () => {
    const html = `<div height="90" id="model" style="display: none">Faites glisser le fichier ici</div>
      <div height="90" id="zone">Faites glisser</div>`;
    expect(zoneIn(html)).toBe('zone');
  });

  test('is the whole block when none is high enough', () => {
    expect(zoneIn('<div id="zone"><p>Faites glisser</p></div>')).toBe('zone');
  });

  test("is not somebody else's, where it matters", () => {
    zoneIn(`<div height="90" id="other">Faites glisser le fichier ici</div>
      <div height="90" id="zone">Faites glisser le fichier ici</div>`);
    expect(findZone(document, wordings, ({ id }) => id !== 'other')?.id).toBe('zone');
    expect(findZone(document, wordings, () => false)).toBeUndefined();
  });

  test('is nowhere on a page without such a text', () => {
    expect(zoneIn('<div height="90">Déposez votre avis</div>')).toBeUndefined();
  });
});

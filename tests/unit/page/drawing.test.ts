// @vitest-environment happy-dom
import { beforeEach, describe, expect, test } from 'vitest';
import { Drawing } from '../../../lib/page/drawing';

let shadow: ShadowRoot;
let drawing: Drawing;
beforeEach(() => {
  document.body.innerHTML = '<div></div>';
  shadow = (document.querySelector('div') as HTMLElement).attachShadow({ mode: 'open' });
  // happy-dom knows no style sheets of a shadow root.
  Object.defineProperty(shadow, 'styleSheets', { get: sheets });
  drawing = new Drawing(shadow);
  draw();
});

function sheets() {
  return [...shadow.querySelectorAll('style')].map(({ textContent }) => ({
    cssRules: [{ cssText: textContent }],
    disabled: false,
    media: { mediaText: '' },
  }));
}

function draw(label = 'Exporter vers Éléa'): void {
  drawing.draw(() => {
    shadow.innerHTML = `<style>button { color: black }</style><section class="panel">
      <p>pris à 10:42, <span class="countdown">effacé dans 29 min</span></p>
      <div class="bar"><i style="width: 90.5%;"></i></div><button class="main">${label}</button></section>`;
  });
}

const find = (selector: string) => shadow.querySelector(selector) as HTMLElement;

describe('a drawing', () => {
  test('is ours as long as only we draw', () => {
    expect(drawing.isOurs()).toBe(true);
    draw('Ouvrir Éléa');
    expect(drawing.isOurs()).toBe(true);
  });

  test('is ours while its countdown runs', () => {
    find('.countdown').textContent = 'effacé dans 59 s';
    find('.bar').className = 'bar short';
    find('.bar i').setAttribute('style', 'width: 12%;');
    expect(drawing.isOurs()).toBe(true);
  });

  test('is ours when another extension marks its parts for itself', () => {
    find('button').setAttribute('data-lpignore', 'true');
    expect(drawing.isOurs()).toBe(true);
  });

  test.each<[string, () => void]>([
    ['a button gets another name', () => find('button').replaceChildren('Fermer')],
    ['a text changes', () => find('p').prepend('Cliquez : ')],
    ['a class changes', () => find('button').classList.add('hidden')],
    ['a style comes', () => find('section').setAttribute('style', 'opacity: 0')],
    ['the bar is made a cover', () => find('.bar i').setAttribute('style', 'width: 12%; position: fixed;')],
    ['an identifier comes', () => find('button').setAttribute('id', 'lured')],
    ['an element comes', () => shadow.append(document.createElement('div'))],
    ['an element goes', () => find('p').remove()],
    ['a style sheet comes', () => shadow.append(styleOf('button { color: gold }'))],
    ['the style sheet changes', () => find('style').replaceChildren('button { color: gold }')],
  ])('is no longer ours once %s', (_, change) => {
    change();
    expect(drawing.isOurs()).toBe(false);
  });

  test('does not become ours again by being drawn anew, nor by being put back', () => {
    find('button').replaceChildren('Fermer');
    draw();
    expect(drawing.isOurs()).toBe(false);
  });

  test('is looked at before each drawing: what we draw over was seen', () => {
    const name = find('button').firstChild as Text;
    name.data = 'Fermer';
    draw();
    draw();
    expect(drawing.isOurs()).toBe(false);
  });

  test('is left alone while it stands in no document', () => {
    (shadow.host as HTMLElement).remove();
    find('section').remove();
    expect(drawing.isOurs()).toBe(true);
  });
});

function styleOf(text: string): HTMLStyleElement {
  const style = document.createElement('style');
  style.textContent = text;
  return style;
}

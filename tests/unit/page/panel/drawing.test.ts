// @vitest-environment happy-dom
import { beforeEach, describe, expect, test } from 'vitest';
import { Drawing } from '../../../../lib/page/panel/drawing';

let shadow: ShadowRoot;
let drawing: Drawing;
let animations: Animation[];
beforeEach(() => {
  document.body.innerHTML = '<div></div>';
  shadow = (document.querySelector('div') as HTMLElement).attachShadow({ mode: 'open' });
  // happy-dom knows no style sheets of a shadow root.
  Object.defineProperty(shadow, 'styleSheets', { get: sheets, configurable: true });
  // Nor its animations.
  shadow.getAnimations = () => animations;
  animations = [];
  drawing = new Drawing(shadow, true);
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

  test('is ours while the bar moves', () => {
    animations = [
      animationOf('.bar i', { width: '12%' }),
      animationOf('.bar i', { marginInlineStart: '65%' }),
    ];
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
    ['an element gets a shadow root', () => find('p').attachShadow({ mode: 'open' })],
    ['an element moves', () => animations.push(animationOf('button', { width: '12%' }))],
    ['the bar moves otherwise', () => animations.push(animationOf('.bar i', { position: 'fixed' }))],
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

  test('has no style sheet while it stands in no document, and is ours all the same', () => {
    (shadow.host as HTMLElement).remove();
    Object.defineProperty(shadow, 'styleSheets', { get: () => [] });
    expect(drawing.isOurs()).toBe(true);
  });

  test('is not ours when something was changed and put back in between', async () => {
    const before = find('button').className;
    find('button').className = 'hidden';
    find('button').className = before;
    await Promise.resolve();
    expect(drawing.isOurs()).toBe(false);
  });

  test('is not compared where no page reaches it', () => {
    const sealed = new Drawing(shadow, false);
    find('button').replaceChildren('Fermer');
    expect(sealed.isOurs()).toBe(true);
  });
});

function styleOf(text: string): HTMLStyleElement {
  const style = document.createElement('style');
  style.textContent = text;
  return style;
}

function animationOf(selector: string, keyframe: Keyframe): Animation {
  const effect = {
    target: find(selector),
    getKeyframes: () => [{ offset: 0, computedOffset: 0, ...keyframe }],
  };
  return { effect } as unknown as Animation;
}

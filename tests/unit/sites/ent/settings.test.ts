// @vitest-environment happy-dom
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { beforeEach, describe, expect, test } from 'vitest';
import { entPages } from '../../../../lib/sites/ent/pages';
import { entSettings } from '../../../../lib/sites/ent/settings';

const stored = (file: string) =>
  readFile(join(import.meta.dirname, '../../../sites', file), 'utf8').then((html) =>
    html.replace(/[\s\S]*<body[^>]*>|<\/body>[\s\S]*/g, ''),
  );
const today = await stored('ent-console/rendered.htm');
const open = await stored('ent-console/rendered-open.htm');
const of2018 = await stored('ent-console-2018/rendered-2018.htm');
const of2019 = await stored('ent-console-2018/rendered-2019.htm');

const read = () => entSettings(document).map((setting) => [setting.field, setting.read()]);
const setting = (field: string) =>
  entSettings(document).find((one) => one.field === field) ?? expect.fail(field);

const right = [
  ["Type d'export", 'Export classique'],
  ['Classe', 'Toutes'],
  ['Profil', 'Tous'],
  ['Filtre', "Pas de filtre sur l'activation"],
];

describe("today's console", () => {
  beforeEach(() => {
    document.body.innerHTML = today;
  });

  test('is read, in the order in which it must be set', () => {
    expect(read()).toEqual(right);
  });

  test('is read the same while a list is open', () => {
    document.body.innerHTML = open;
    expect(read()).toEqual(right);
  });

  test('has a button of its own to export', () => {
    expect(entPages['ent-export'].exportButton(document)?.textContent).toMatch(/^\s*Exporter\s*$/);
  });

  test('is said unread where it shows nothing', () => {
    document.querySelector('[name=profile] strong')?.replaceChildren();
    document.querySelector('[name=classe]')?.remove();
    expect(setting('Profil').read()).toBeUndefined();
    expect(setting('Classe').read()).toBeUndefined();
    expect(setting('Classe').choose()).toBe(false);
  });

  describe('a list that lives', () => {
    beforeEach(() => liven(document.querySelector('[name=profile]') as Element));

    test('is set by the text of an option, and left closed', () => {
      expect(setting('Profil').read()).toBe('Enseignant');
      expect(setting('Profil').choose()).toBe(true);
      expect(setting('Profil').read()).toBe('Tous');
      expect(document.querySelector('.form-select__list')).toBeNull();
    });

    test('is left as it was, and closed, when it has no such option', () => {
      labels = ['Choisir une option', 'Enseignant', 'Élève'];
      expect(setting('Profil').choose()).toBe(false);
      expect(setting('Profil').read()).toBe('Enseignant');
      expect(document.querySelector('.form-select__list')).toBeNull();
    });

    test('never takes the first entry, which sets nothing, even under a right name', () => {
      labels = ['Tous', 'Enseignant'];
      expect(setting('Profil').choose()).toBe(false);
    });

    test('is set when somebody has left it open', () => {
      (document.querySelector('[name=profile] strong') as HTMLElement).click();
      expect(document.querySelector('.form-select__list')).not.toBeNull();
      expect(setting('Profil').choose()).toBe(true);
      expect(document.querySelector('.form-select__list')).toBeNull();
    });
  });
});

describe('the consoles of 2018 and 2019', () => {
  test('are read by the text of their options', () => {
    document.body.innerHTML = of2019;
    expect(read()).toEqual(right);
    expect(entPages['ent-export'].exportButton(document)).toBeDefined();
  });

  test('had no type at first: it is said unread', () => {
    document.body.innerHTML = of2018;
    expect(read()).toEqual([["Type d'export", undefined], ...right.slice(1)]);
  });

  test('are set by the text of their options', () => {
    document.body.innerHTML = of2019;
    const select = document.querySelector('select[name=profile]') as HTMLSelectElement;
    select.selectedIndex = 2;
    expect(setting('Profil').read()).not.toBe('Tous');
    expect(setting('Profil').choose()).toBe(true);
    // happy-dom's `selectedOptions` still names the former one.
    expect(select.options[select.selectedIndex]?.text).toBe('Tous');
  });
});

let labels: string[];

/** Makes a stored `ode-mono-select` behave as the library's does (DOMAIN A6): inner clicks open, the host's do not. */
function liven(select: Element): void {
  labels = ['Choisir une option', 'Tous', 'Enseignant', 'Élève'];
  const box = select.querySelector('.form-select') as HTMLElement;
  const shown = select.querySelector('strong') as HTMLElement;
  shown.textContent = 'Enseignant';
  box.addEventListener('click', () => {
    const list = select.querySelector('.form-select__list');
    if (list) return list.remove();
    const made = document.createElement('ul');
    made.className = 'form-select__list lct-form-select__list';
    for (const label of labels) {
      const item = made.appendChild(document.createElement('li'));
      item.className = 'form-select__options lct-form-select__options';
      item.textContent = label;
      item.addEventListener('click', (event) => {
        event.stopPropagation();
        if (item !== made.firstChild) shown.textContent = label;
        made.remove();
      });
    }
    select.querySelector('li')?.append(made);
  });
}

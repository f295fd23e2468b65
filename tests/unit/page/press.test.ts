// @vitest-environment happy-dom
import { describe, expect, test } from 'vitest';
import { press } from '../../../lib/page/press';

/** Whether a press of ours reached the control. */
function reaches(html: string): boolean {
  document.body.innerHTML = html;
  const control = document.body.firstElementChild as HTMLElement;
  let reached = false;
  control.addEventListener('click', () => {
    reached = true;
  });
  expect(press(control)).toBe(reached);
  return reached;
}

describe('a press', () => {
  test.each([
    '<button>Exporter</button>',
    '<a>Elèves sans adresse</a>',
    '<button>Lister les comptes</button>',
  ])('reaches %s', (html) => expect(reaches(html)).toBe(true));

  test.each([
    '<button>Réinitialiser les mots de passe</button>',
    '<button>REINITIALISER LES MOTS DE PASSE</button>',
    '<button><span>Réinit</span>ialiser</button>',
    '<button>(Re)Notifier les comptes</button>',
    '<button>Renotifier</button>',
    '<button>Créer&nbsp;les<br>comptes</button>',
    '<button>CRÉER LES COMPTES SANS MODIFIER LES MOTS DE PASSE EXISTANTS</button>',
    '<input type="submit" value="Valider">',
    '<button title="Valider"></button>',
    '<button aria-label="Réinitialiser">OK</button>',
    '<input type="image" alt="Notifier">',
  ])('is never made on %s', (html) => expect(reaches(html)).toBe(false));

  test.each([
    '<label for="b">Choisir un fichier</label><button id="b">Réinitialiser</button>',
    '<label>Choisir un fichier <input type="submit" title="Valider"></label>',
    '<label for="b">Choisir un fichier</label><input id="b" type="checkbox" aria-label="Renotifier">',
  ])('is never made on the label of such a control: %s', (html) => expect(reaches(html)).toBe(false));

  test('is never made inside the label of such a control', () => {
    document.body.innerHTML = '<label for="b"><b>Choisir</b></label><button id="b">Réinitialiser</button>';
    expect(press(document.querySelector('b') as HTMLElement)).toBe(false);
  });

  test('reaches the label of a file field, whatever the file is called', () => {
    document.body.innerHTML = '<label for="f">Choisir un fichier</label><input id="f" type="file">';
    const field = document.querySelector('input') as HTMLInputElement;
    Object.defineProperty(field, 'value', { value: 'C:\\fakepath\\comptes-à-notifier.csv' });
    expect(press(document.querySelector('label') as HTMLElement)).toBe(true);
  });
});

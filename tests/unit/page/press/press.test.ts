// @vitest-environment happy-dom
import { afterEach, describe, expect, test, vi } from 'vitest';
import { press } from '../../../../lib/page/press/press';

afterEach(() => vi.restoreAllMocks());

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
    '<button><img alt="Supprimer"></button>',
    '<button><svg aria-label="Vider"></svg></button>',
    '<button><svg><title>Archiver</title></svg></button>',
    '<button><span title="Purger">…</span></button>',
    '<button aria-labelledby="n">CSV</button><i id="n">Désactiver</i>',
    '<button aria-description="Confirmer la suppression">CSV</button>',
    '<button data-confirm="Confirmer ?">CSV</button>',
    '<a href="javascript:supprimer(12)">CSV</a>',
    '<a href="/comptes?action=delete">CSV</a>',
    '<button formaction="/reinitialiser">CSV</button>',
    '<input type="submit" name="methode:reinitialiser" value="CSV">',
    '<option label="Supprimer">6A</option>',
    '<button>E­f​f⁠acer</button>',
  ])('is never made on %s', (html) => expect(reaches(html)).toBe(false));

  test.each([
    '<label for="b">Choisir un fichier</label><button id="b">Réinitialiser</button>',
    '<label>Choisir un fichier <input type="submit" title="Valider"></label>',
    '<label for="b">Choisir un fichier</label><input id="b" type="checkbox" aria-label="Renotifier">',
  ])('is never made on the label of such a control: %s', (html) => expect(reaches(html)).toBe(false));

  test.each([
    '<button aria-label="Supprimer"><b>CSV</b></button>',
    '<a href="?action=purge"><b>CSV</b></a>',
    '<div role="menuitem">Archiver <b>CSV</b></div>',
  ])('is never made inside such a control: %s', (html) => {
    document.body.innerHTML = html;
    expect(press(document.querySelector('b') as HTMLElement)).toBe(false);
  });

  test('is never made on what a style sheet names so', () => {
    document.body.innerHTML = '<button></button>';
    const content = (_: Element, part?: string | null) => ({
      content: part === '::before' ? '"Supprimer"' : 'none',
    });
    vi.spyOn(globalThis, 'getComputedStyle').mockImplementation(content as typeof getComputedStyle);
    expect(press(document.querySelector('button') as HTMLElement)).toBe(false);
  });

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

// @vitest-environment happy-dom
import { describe, expect, test } from 'vitest';
import { findOpener } from '../../../../lib/page/deliver/zone';

const wordings = ['Sélectionnez un fichier', 'Choisir un fichier'];
const page = 'https://zoo-1.elea.apps.education.fr/local/gestion/import.php?etape=1';

/** The `id` of what opens the file picker of `#zone`, on a page of this body. */
function openerIn(html: string): string | undefined {
  (window as unknown as { happyDOM: { setURL(url: string): void } }).happyDOM.setURL(page);
  document.body.innerHTML = html;
  return findOpener(document, wordings, document.querySelector('#zone') ?? undefined)?.id;
}

describe('the opener', () => {
  test.each([
    ['a button', '<button id="it">Sélectionnez un fichier sur votre ordinateur</button>'],
    ["an old form's button", '<input type="button" id="it" value="Choisir un fichier...">'],
    ['a label', '<label id="it">Choisir un fichier <input type="file" hidden></label>'],
    ['a link to nowhere', '<a id="it" href="#">Sélectionnez un fichier</a>'],
    ['a link without an address', '<a id="it">Sélectionnez un fichier</a>'],
    ['a link that runs a script', '<a id="it" href="javascript:choisir()">Sélectionnez un fichier</a>'],
    ["a link to the page's own part", `<a id="it" href="${page}#depot">Sélectionnez un fichier</a>`],
    ['the innermost of several', '<a href="#"><span role="button" id="it">Choisir un fichier</span></a>'],
  ])('is %s', (_, html) => expect(openerIn(html)).toBe('it'));

  test('is the one of the surest wording', () => {
    const html = '<button>Choisir un fichier</button><button id="it">Sélectionnez un fichier</button>';
    expect(openerIn(html)).toBe('it');
  });

  test('is the one in the zone, where there are several', () => {
    const other = '<button>Choisir un fichier</button>';
    expect(openerIn(`${other}<div id="zone"><button id="it">Choisir un fichier</button></div>`)).toBe('it');
    expect(openerIn(`<div id="zone">${other}${other}</div>`)).toBeUndefined();
    expect(openerIn(other + other)).toBeUndefined();
  });

  test.each([
    ['leads to another page', '<a href="/aide.php">Choisir un fichier</a>'],
    ['leads to the page itself with another question', '<a href="?etape=2">Choisir un fichier</a>'],
    ['stands in such a link', '<a href="/aide.php"><span role="button">Choisir un fichier</span></a>'],
    ["is the person's own to press", '<button title="Valider">Choisir un fichier</button>'],
    ['nobody sees', '<button style="display: none">Choisir un fichier</button>'],
    ['says something else', '<button>Choisir une photo</button>'],
    ['is no control', '<p>Choisir un fichier</p>'],
  ])('is nothing that %s', (_, html) => expect(openerIn(html)).toBeUndefined());

  test("is not somebody else's, where it matters", () => {
    openerIn('<button id="other">Choisir un fichier</button><button id="it">Choisir un fichier</button>');
    expect(findOpener(document, wordings, undefined, ({ id }) => id !== 'other')?.id).toBe('it');
  });

  test('is found in an open shadow root', () => {
    document.body.innerHTML = '<div></div>';
    const root = (document.body.firstElementChild as Element).attachShadow({ mode: 'open' });
    root.innerHTML = '<button id="it">Choisir un fichier</button>';
    expect(findOpener(document, wordings)?.id).toBe('it');
  });
});

// @vitest-environment happy-dom
import { describe, expect, test } from 'vitest';
import { detectAccounts } from '../../../../lib/sites/educonnect/detect';
import { judgePress } from '../../../../lib/sites/educonnect/guard';

/** A page of one activated account, ticked, with this in it. */
function show(html: string): void {
  document.documentElement.innerHTML = `<head><title>ÉduConnect</title></head><body><main>
    <h1>Gestion des comptes élèves</h1><button>Lister les comptes</button>${html}
    <table><tr><th><input type="checkbox"></th><th>Nom</th><th>Statut du compte</th></tr>
    <tr><td><input type="checkbox" checked></td><td id="name">Réinit Zoé</td><td id="state">Activé</td></tr></table></main></body>`;
  // What the parser here forgets.
  for (const select of document.querySelectorAll('select'))
    select.selectedIndex = [...select.options].findIndex((option) => option.hasAttribute('selected'));
}

/** What a press on `selector`, or another event there, means. */
function judge(selector = '#it', type?: string) {
  const path: Element[] = [];
  for (let part = document.querySelector(selector); part; part = part.parentElement) path.push(part);
  if (path.length === 0) throw new Error(`No ${selector}`);
  return judgePress(path, type)?.action;
}

const menu = (chosen: string, more = '') => `<select ${more}><option>Choisir une action</option>
  <option>(Re)Notifier les comptes</option><option>Réinitialiser les mots de passe</option>
  <option selected>${chosen}</option></select>`;

describe('a press is guarded', () => {
  test.each([
    '<button id="it">Réinitialiser</button>',
    '<a id="it" href="#">Réinit. MDP</a>',
    '<input id="it" type="submit" value="Réinitialisation…">',
    '<button title="Réinitialise les mots de passe"><i id="it"></i></button>',
    '<div role="menu"><div role="menuitem" id="it">Réinitialiser MDP</div></div>',
    '<ul role="menu"><li role="menuitemradio" id="it">Réinitialiser</li></ul>',
    '<table><tr><td id="it" onclick="r()">Réinitialiser</td></tr></table>',
    '<table><tr><td id="it">Réinitialiser</td></tr></table>',
    '<table><tr><td onclick="r()"><img id="it" alt="">Réinit.</td></tr></table>',
    '<table><tr><td><font><b id="it">Réinitialiser les<br>mots de&nbsp;passe</b></font></td></tr></table>',
    '<div><span id="it">Réinitialiser les mots de passe</span> <span>Autre</span></div>',
    '<div><i id="it"></i><span>Réinitialiser</span></div>',
    '<div id="it" tabindex="0">Réinitialiser les mots de passe de ces élèves…</div>',
    '<p>Pour cela, <span id="it" onclick="r()">réinitialiser</span>.</p>',
    '<h3 onclick="r()" id="it">Réinitialiser les mots de passe</h3>',
    `<form>${menu('Réinitialiser les mots de passe')}<button id="it">OK</button></form>`,
    `<form><p>${menu('Réinit. MDP')}</p><div><p><input type="submit" id="it" value="Appliquer"></p></div></form>`,
    `<div>${menu('Réinitialiser')}<a href="#" id="it">Exécuter</a></div>`,
    `<div>${menu('Réinitialiser')}<button id="it"><svg></svg></button></div>`,
    `<form><label><input type="radio" name="a" checked>Réinitialiser</label><button id="it">Valider</button></form>`,
    `<div><div role="combobox">Réinitialiser ▾</div><div role="button" id="it">Appliquer</div></div>`,
    `<div><div role="listbox"><div role="option" aria-selected="true">Réinitialiser</div></div><button id="it">OK</button></div>`,
    `<div><div role="listbox"><div role="option" id="it">Réinitialiser les mots de passe</div></div></div>`,
  ])('%s', (html) => {
    show(html);
    expect(judge()).toBe('reset');
  });

  test.each([
    '<button id="it">Renotifier</button>',
    '<table><tr><td id="it">(Re)Notifier les comptes</td></tr></table>',
    `<form>${menu('(Re)Notifier les comptes')}<button id="it">OK</button></form>`,
  ])('for what notifies: %s', (html) => {
    show(`<p onclick="r()">Réinitialiser</p>${html}`);
    expect(judge()).toBe('notify');
  });

  test('and a choice, where the menu acts by itself', () => {
    show(
      `<div><div>${menu('Réinitialiser les mots de passe', 'onchange="go()"')}</div><button>OK</button></div>`,
    );
    expect(judge('select', 'change')).toBe('reset');
    expect(judge('select', 'input')).toBe('reset');
    expect(judge('select', 'pointerdown')).toBeUndefined();
    show(`<div><div>${menu('Réinitialiser les mots de passe')}</div></div>`);
    expect(judge('select', 'change')).toBe('reset');
    show(`<div><div>${menu('Réinitialiser les mots de passe')}</div><button>OK</button></div>`);
    expect(judge('select', 'change')).toBeUndefined();
    show(`<button>Réinitialiser</button>${menu('Choisir une action', 'onchange="go()"')}`);
    expect(judge('select', 'change')).toBeUndefined();
  });
});

describe('a press is not guarded', () => {
  test.each([
    '<span role="checkbox" tabindex="0" aria-checked="false" id="it" aria-label="Réinitialiser le mot de passe"></span>',
    '<div role="switch" tabindex="0" id="it">Réinitialiser les mots de passe</div>',
    '<div role="checkbox" tabindex="0"><i id="it"></i> Réinitialiser le mot de passe</div>',
    '<p id="it">Réinitialiser les mots de passe : les élèves devront activer leur compte.</p>',
    '<p>Cliquez sur <b id="it">Réinitialiser les mots de passe</b> pour cela.</p>',
    '<p>Cliquez sur <b><i id="it">Réinitialiser les mots de passe</i></b></p>',
    '<h2 id="it">Réinitialiser les mots de passe</h2>',
    '<h2><span id="it">Réinitialisation</span></h2>',
    '<table><tr><th><font id="it">Réinitialiser</font></th></tr></table>',
    '<div role="columnheader" id="it">Réinitialisation</div>',
    '<table><tr><th><a id="it" href="#">Date de réinitialisation</a></th></tr></table>',
    '<table><caption id="it">Réinitialisation</caption></table>',
    '<fieldset><legend id="it">Réinitialiser</legend></fieldset>',
    '<label id="it"><input type="checkbox"> Réinitialiser le mot de passe</label>',
    '<input id="it" type="checkbox" aria-label="Réinitialiser le mot de passe">',
    '<input id="it" value="Réinitialiser">',
    '<div role="tab" id="it">Réinitialisation des mots de passe</div>',
    '<button id="it" aria-label="Réinitialiser les critères de recherche">↺</button>',
    '<div role="search"><button id="it">Réinitialiser</button></div>',
    '<form><input id="it" type="reset" value="Réinitialiser"></form>',
    '<a id="it" href="/guide.pdf">Guide : réinitialiser les mots de passe</a>',
    '<button id="it">OK</button>',
    `<form>${menu('Choisir une action')}<button id="it">OK</button></form>`,
    `<form>${menu('Réinitialiser')}<button id="it">Rechercher</button></form>`,
    `<form>${menu('Réinitialiser')}<button id="it">Annuler</button></form>`,
    `<form>${menu('Réinitialiser')}</form><form><button id="it">OK</button></form>`,
    `<form>${menu('Réinitialiser', 'style="display: none"')}<button id="it">OK</button></form>`,
    `<form><select><option selected>Notifié et non activé</option></select><button id="it">OK</button></form>`,
  ])('%s', (html) => {
    show(`<button>Réinitialiser les mots de passe</button>${html}`);
    expect(judge()).toBeUndefined();
    expect(judge('#name')).toBeUndefined();
    expect(judge('#state')).toBeUndefined();
  });
});

describe('a page of accounts is recognised wherever the guard stands', () => {
  const isFound = () => detectAccounts(new URL('https://educonnect.fr/'), document) !== undefined;
  test.each([
    '<button>Réinitialiser</button>',
    '<table><tr><td>Réinit. MDP</td></tr></table>',
    menu('Choisir une action'),
    '<div><div role="menu" hidden><div role="menuitem">Réinitialiser</div></div></div>',
  ])('%s', (html) => {
    show(html);
    expect(isFound()).toBe(true);
  });

  test.each([
    '<p>Pour cela, réinitialiser les mots de passe des élèves.</p>',
    '<h2>Réinitialiser les mots de passe</h2>',
    '<button aria-label="Réinitialiser les critères de recherche">↺</button>',
    '<div aria-hidden="true"><div><div role="menuitem">Réinitialiser</div></div></div>',
  ])('and not by %s', (html) => {
    show(html);
    expect(isFound()).toBe(false);
  });
});

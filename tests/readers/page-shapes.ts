/** What a page may have too much of: for each shape, the pieces of HTML that are repeated. `#` is the number of the repetition. */
export const pageShapes = {
  'one long text': [
    'a',
    'a ',
    '1 ',
    'é',
    'ﷺ ',
    'e\u0301 ',
    '\ufeff',
    'SIECLE ',
    '12 utilisateurs créés ',
    'sélectionné ',
  ],
  'many texts': [
    ...['1<!---->', 'a#<!---->', 'SIECLE<!---->', 'Réinitialiser<!---->', '3 sélectionnés<!---->'],
    ...['1234567A<!---->', "Nom d'utilisateur<!---->", 'Elèves<!---->', 'Glissez-déposez<!---->'],
  ],
  'line breaks': [
    '<br>',
    'a<br>',
    'SIECLE<br>',
    'Réinitialiser<br>',
    '1 sélectionné<br>',
    'Importer des<br>',
  ],
  'many elements': [
    ...['<p>a</p>', '<i></i>', '<b>1</b>', '<p>Importer des utilisateurs</p>', '<p>1 - Dépôt du fichier</p>'],
    ...[
      '<span>Réinitialiser</span>',
      '<p role="alert">Erreur #</p>',
      '<p>Glissez-déposez</p>',
      '<p>Exporter</p>',
    ],
    ...[
      '<li>Import Profs</li>',
      '<p>Élèves</p>',
      '<h3>SIECLE</h3>',
      '<p class="c#">a</p>',
      '<x-# a="b">c</x-#>',
    ],
  ],
  nests: [
    ...[
      '<div>',
      '<div>a',
      '<div>Réinitialiser',
      '<span>1',
      '<section role="button">Importer',
      '<b><i>SIECLE',
    ],
    ...['<table><tr><td>a', '<table><tr><td><input type="checkbox">', '<ul><li>1', '<div role="row">notifié'],
    '<i></i><i></i><i></i><i></i><i></i><i></i><i></i><i></i><div>',
  ],
  attributes: [
    ...[
      '<p a#="1">',
      '<p class="a# b#">a</p>',
      '<p id="i#">a</p>',
      '<p title="a # ">a</p>',
      '<p aria-label="Exporter">a</p>',
    ],
    ...[
      '<p aria-labelledby="i# i# i#">a</p>',
      '<button aria-labelledby="whole">a</button>',
      '<a href="?#">Exporter</a>',
    ],
    ...[
      '<input type="checkbox" checked aria-labelledby="whole">',
      '<select aria-labelledby="whole"></select>',
    ],
  ],
  controls: [
    ...['<button>Exporter</button>', '<button>a#</button>', '<a href="#">Importer des utilisateurs</a>'],
    ...[
      '<a href="#">Réinitialiser</a>',
      '<a href="#">Glissez-déposez</a>',
      '<button></button>',
      '<summary>Entrer</summary>',
    ],
    ...['<a href="#"><b>Réinit</b>ialiser</a>', '<button>OK</button>', '<label>Choisir un fichier</label>'],
  ],
  fields: [
    ...[
      '<input type="file">',
      '<label>Élèves<input type="file"></label>',
      '<form><input type="file"></form>',
    ],
    ...['<input>', '<input type="password">', '<label>UAI<input></label>', '<input type="radio">2026-2027 '],
    ...[
      '<label><input type="radio">2026-2027</label>',
      '<textarea>',
      '<input type="image" alt="Rechercher">',
    ],
  ],
  lists: [
    ...[
      '<select><option>a',
      '<option>a',
      '<option>Réinitialiser',
      '<select></select>',
      '<td><select></select></td>',
    ],
    ...[
      '<div role="listbox"></div>',
      '<div role="option">6A</div>',
      '<label><select><option>Élèves</select></label>',
    ],
  ],
  rows: [
    ...[
      '<tr><td><input type="checkbox"><td>Activé<td>a<td>a<td>a',
      '<tr><td>a',
      '<td><input type="checkbox" checked></td>',
    ],
    ...['<tr><td>Notifié et non activé', '<td>a', '<tr role="row"><td role="checkbox" aria-checked="true">#'],
  ],
  'shadow roots': [
    '<p><template shadowrootmode="open">SIECLE</template></p>',
    '<p><template shadowrootmode="open"><p>1',
  ],
  frames: ['<iframe></iframe>', '<iframe srcdoc="SIECLE"></iframe>'],
  drawings: ['<svg><title>a</title></svg>', '<svg><g>', '<math><mi>a', '<canvas>a</canvas>', '<object>'],
} as const satisfies Record<string, readonly string[]>;

export type PageShape = keyof typeof pageShapes;

const words = {
  accounts:
    '<h1>ÉduConnect</h1><h2>Gestion des comptes</h2><button>Rechercher</button><button>Lister les comptes</button><button>Réinitialiser les mots de passe</button><p>Statut du compte</p>',
  import:
    '<h2>Importer des utilisateurs</h2><p>1 - Dépôt du fichier</p><p>2 - Importation des classes</p><div>Faites glisser le fichier ici</div>',
  imports: '<h2>Import Profs</h2><h2>Import Elèves</h2><p>Glissez</p>',
  exports:
    "<h1>SIECLE</h1><h2>Identification de l'établissement</h2><p>Elèves sans adresse</p><p>En XML</p><p>Nomenclatures</p><a href='#'>Scolarité du 2nd degré</a><a href='#'>Entrer</a><input type='radio'>",
};
const all = Object.values(words).join('');

/** Where the pieces go, by `|`. */
export const places: Record<string, string> = {
  'a page': '|',
  'every page': `${all}<div>|</div>`,
  'a line': `${all}<p id="whole">|</p>`,
  'a control': `${all}<a href="#">|</a>`,
  'a choice': `${all}<label>Classe(s)<select multiple>|</select></label>`,
  'a table': `${all}<table><tr>|</tr></table>`,
  'the last words': `|${all}`,
};

// @vitest-environment happy-dom
import { describe, expect, test } from 'vitest';
import { checkImports } from '../../../../lib/sites/balado/checks';
import {
  fieldFor,
  isSpokenOf,
  sendButtonFor,
  showsList,
  uaiField,
} from '../../../../lib/sites/balado/fields';
import { baladoPages } from '../../../../lib/sites/balado/pages';
import { baladoPages as fixtures } from '../../../sites/balado/cross';

const layouts = ['table', 'div'] as const;

/** The fixture page of this layout and name, as a browser has it. */
function page(layout: string, name: string): Document {
  const found = fixtures.find((one) => one.name === `Balado in ${layout} layout, ${name}`);
  return new DOMParser().parseFromString(found?.html() ?? expect.fail(name), 'text/html');
}

describe.each(layouts)('in the %s layout', (layout) => {
  test.each([
    ['profs', 'ent-teachers', 'ent-students'],
    ['eleves', 'ent-students', 'ent-teachers'],
  ] as const)('the import of %s has a field for its own file, and none for the other', (kind, own, other) => {
    for (const form of ['plain', 'auto']) {
      const document = page(layout, `import of ${kind}, form ${form}`);
      expect(fieldFor(document, own)?.name).toBe('fichier');
      expect(fieldFor(document, other)).toBeUndefined();
    }
  });

  test('a page with both imports has a field for each', () => {
    const document = page(layout, 'import of profs, form both-on-one-page');
    const [teachers, students] = [fieldFor(document, 'ent-teachers'), fieldFor(document, 'ent-students')];
    expect(teachers).toBeDefined();
    expect(students).toBeDefined();
    expect(teachers).not.toBe(students);
  });

  test("the send button is the one after the kind's own field, and none where the form sends itself", () => {
    const both = page(layout, 'import of profs, form both-on-one-page');
    const [teachers, students] = [sendButtonFor(both, 'ent-teachers'), sendButtonFor(both, 'ent-students')];
    expect(teachers).toBeDefined();
    expect(students).toBeDefined();
    expect(teachers).not.toBe(students);
    const follows = (one?: Element, other?: Element) =>
      Boolean(one && other && one.compareDocumentPosition(other) & 4);
    expect(follows(fieldFor(both, 'ent-teachers'), teachers)).toBe(true);
    expect(follows(teachers, fieldFor(both, 'ent-students'))).toBe(true);
    expect(sendButtonFor(page(layout, 'import of profs, form auto'), 'ent-teachers')).toBeUndefined();
  });

  test('a list to validate is seen as one, and no import page is', () => {
    for (const kind of ['profs', 'eleves']) {
      expect(showsList(page(layout, `list of ${kind} to validate`))).toBe(true);
      expect(showsList(page(layout, `list of ${kind} to validate, on the page of both imports`))).toBe(true);
      for (const form of ['plain', 'auto', 'dropzone']) {
        expect(showsList(page(layout, `import of ${kind}, form ${form}`))).toBe(false);
      }
      expect(showsList(page(layout, `import of ${kind} validated`))).toBe(false);
    }
  });

  test('the RNE goes to its field, and the request for the link is the button alone', () => {
    for (const state of ['empty', 'unknown', 'known', 'sent']) {
      const document = page(layout, `activation ${state}`);
      expect(uaiField(document)?.disabled).toBe(false);
      const button = baladoPages['balado-activation'].ask(document);
      if (state === 'known') expect(button?.matches('input[type=submit], [role=button]')).toBe(true);
      else expect(button).toBeUndefined();
    }
  });

  test("the way to the other import is the page's own link or tab", () => {
    const document = page(layout, 'import of profs, form plain');
    expect(baladoPages['balado-teachers'].wayTo?.(document, 'ent-students')?.matches('a, [role=tab]')).toBe(
      true,
    );
    expect(baladoPages['balado-students'].wayTo?.(document, 'ent-students')).toBe(
      baladoPages['balado-teachers'].wayTo?.(document, 'ent-students'),
    );
  });
});

/** A page of Balado with this in it, and a menu and a help that name everybody. */
function pageWith(html: string): Document {
  const menu = '<nav><span>Import Profs</span> <span>Import Elèves</span></nav>';
  return new DOMParser().parseFromString(
    `${menu}<main>${html}</main><footer>Profs, élèves</footer>`,
    'text/html',
  );
}

const charter = (field: string) =>
  `<p><label for="charte">Charte signée par les enseignants</label>${field}</p>
   <div id="zone">Glissez-déposez le fichier CSV des enseignants</div>`;

describe('a field that takes no such file', () => {
  test.each([
    '<input type="file" id="charte" accept=".pdf">',
    '<input type="file" id="charte" webkitdirectory>',
    '<input type="file" id="charte" disabled>',
  ])('is not chosen: %s', (field) => {
    expect(fieldFor(pageWith(charter(field)), 'ent-teachers')).toBeUndefined();
  });

  test('does not stand in the way of the one that does', () => {
    const html = `${charter('<input type="file" id="charte" accept=".pdf">')}
      <p>Fichier CSV des enseignants <input type="file" id="right" accept=".csv"></p>`;
    expect(fieldFor(pageWith(html), 'ent-teachers')?.id).toBe('right');
  });

  test('is still a sign that this is no list to validate', () => {
    const html = `${charter('<input type="file" id="charte" accept=".pdf">')}<button>Valider</button>`;
    expect(showsList(pageWith(html))).toBe(false);
  });
});

describe('the words nearest to an element', () => {
  const spoken = (document: Document, kind: 'ent-teachers' | 'ent-students') => {
    const zone = document.querySelector('#zone') ?? expect.fail('no zone');
    return isSpokenOf(zone, kind);
  };

  test.each([
    ['its own', '<div id="zone">Glissez le fichier des enseignants</div><p>puis celui des élèves</p>'],
    [
      'those around it',
      '<section><h3>Import Profs</h3><div id="zone">Glissez</div></section><h3>Élèves</h3>',
    ],
  ])('are %s', (_, html) => {
    expect(spoken(pageWith(html), 'ent-teachers')).toBe(true);
    expect(spoken(pageWith(html), 'ent-students')).toBe(false);
  });

  test('may speak of everybody, and then it is for nobody', () => {
    const document = pageWith('<div id="zone">Glissez les fichiers des enseignants et des élèves</div>');
    expect(spoken(document, 'ent-teachers')).toBe(false);
    expect(spoken(document, 'ent-students')).toBe(false);
  });

  test('may stand outside its shadow root', () => {
    document.body.innerHTML = '<section><h3>Import Profs</h3><div></div></section><h3>Import Elèves</h3>';
    const root = (document.querySelector('div') as Element).attachShadow({ mode: 'open' });
    root.innerHTML = '<p id="zone">Glissez</p>';
    expect(isSpokenOf(root.querySelector('p') as Element, 'ent-teachers')).toBe(true);
    expect(isSpokenOf(root.querySelector('p') as Element, 'ent-students')).toBe(false);
  });

  test('matter on a page of both imports alone', () => {
    expect(baladoPages['balado-teachers'].isFor).toBeUndefined();
    expect(baladoPages['balado-students'].isFor).toBeUndefined();
    expect(baladoPages['balado-imports'].isFor).toBeDefined();
  });

  test('tell where a file can go, when the page is verified', () => {
    document.body.innerHTML = '<div>Glissez-déposez le fichier CSV des élèves</div>';
    const found = checkImports('ent-teachers', 'ent-students')(document, new URL(document.URL)).map(
      (check) => check.found,
    );
    expect(found).toEqual([false, true]);
    expect(checkImports('ent-teachers')(document, new URL(document.URL))[0]?.found).toBe(true);
  });
});

describe('the title of a page', () => {
  const detected = (html: string) => {
    const document = new DOMParser().parseFromString(html, 'text/html');
    const url = new URL('https://balado.ac-creteil.fr/gestion');
    return [
      baladoPages['balado-teachers'],
      baladoPages['balado-students'],
      baladoPages['balado-imports'],
    ].flatMap((page) => page.detect(url, document)?.page ?? []);
  };
  const menu = (entry: (name: string) => string) => ['Import Profs', 'Import Elèves'].map(entry).join('');

  test.each([
    ['a list', `<ul>${menu((name) => `<li onclick="aller()">${name}</li>`)}</ul>`],
    ['a table', `<table><tr>${menu((name) => `<td onclick="aller()"><b>${name}</b></td>`)}</tr></table>`],
    ['a nav', `<nav>${menu((name) => `<span>${name}</span>`)}</nav>`],
  ])('is no entry of a menu made of %s', (_, html) => {
    expect(detected(html)).toEqual([]);
    expect(detected(`${html}<h1>Import Elèves</h1>`)).toEqual(['balado-students']);
  });

  test('may be the entry of the page shown', () => {
    const html = '<nav><span aria-current="page">Import Profs</span><span>Import Elèves</span></nav>';
    expect(detected(html)).toEqual(['balado-teachers']);
  });
});

test('teachers come first where a page takes both', () => {
  expect(baladoPages['balado-imports'].accepts).toEqual(['ent-teachers', 'ent-students']);
});

// @vitest-environment happy-dom
import { expect, test } from 'vitest';
import { findLabels } from '../../../../lib/page/read/find-labels';

const found = (html: string) => {
  document.body.innerHTML = html;
  return findLabels(document, ['Elèves sans adresse']).map(({ id }) => id);
};

test.each([
  ['a title', '<h1 id="x">Élèves sans adresse</h1>', ['x']],
  ['a line broken inside', '<p id="x">Eleves&nbsp;sans<br>adresse</p>', ['x']],
  ['a word broken inside', '<p id="x">Elèves sans adr<wbr>esse</p>', ['x']],
  ['words of several elements', '<p id="x"><b>Elèves</b> <i>sans adresse</i></p>', ['x']],
  ['the smallest element', '<div><p id="x">Elèves sans adresse</p></div>', ['x']],
  ['a sentence about it', '<p id="x">Choisissez Elèves sans adresse.</p>', []],
  ['half of it', '<p id="x">Elèves sans</p>', []],
  ['what is hidden', '<p id="x" style="display:none">Elèves sans adresse</p>', []],
  ['a copy for the eye', '<div aria-hidden="true"><p id="x">Elèves sans adresse</p></div>', []],
])('%s', (_, html, expected) => expect(found(html)).toEqual(expected));

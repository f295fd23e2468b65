// @vitest-environment happy-dom
import { expect, test } from 'vitest';
import { saysDone } from '../../../../lib/sites/educonnect/filters';

const sentence = 'La notification des comptes a bien été effectuée.';
const row = (words: string) =>
  `<tr><td><input type="checkbox"></td><td>Martin</td><td>Notifié et non activé</td><td>${words}</td></tr>`;

test.each([
  ['a sentence', `<p>${sentence}</p>`],
  ['a notice', `<div role="alert">${sentence}</div>`],
  ['a layout table', `<table><tr><td>${sentence}<table>${row('')}${row('')}</table></td></tr></table>`],
])('is said by %s', (_, html) => {
  document.body.innerHTML = html;
  expect(saysDone(document)).toBe(true);
});

test.each([
  ["the row of an account, of that account's own history", `<table>${row(sentence)}${row('')}</table>`],
  ['a hidden sentence', `<p style="display:none">${sentence}</p>`],
])('is not said by %s', (_, html) => {
  document.body.innerHTML = html;
  expect(saysDone(document)).toBe(false);
});

// @vitest-environment happy-dom
import { beforeEach, describe, expect, test } from 'vitest';
import { findError, lookBefore, showsName } from '../../../../lib/page/deliver/evidence';

const name = 'export.csv';

beforeEach(() => {
  document.body.innerHTML = `<style>.d-none { display: none }</style>
    <p>Le fichier doit se nommer export.csv</p>
    <table><tr><td id="former">export.csv</td></tr></table>
    <div class="alert alert-danger" id="old">Votre session a été interrompue hier.</div>
    <div class="alert alert-danger d-none" id="alert"></div><div id="zone"></div>`;
});

const element = (id: string) => document.querySelector(`#${id}`) as HTMLElement;
const put = (html: string) => {
  element('zone').innerHTML = html;
};

describe('the name of the file', () => {
  test.each(['<span>export.csv</span>', '<b>export.csv (245 Ko)</b>', '<i>\n EXPORT.CSV</i>'])(
    'newly shown as %s is a sign that the page took it',
    (html) => {
      const before = lookBefore(document, name);
      put(html);
      expect(showsName(document, name, before)).toBe(true);
    },
  );

  test.each([
    'Déposez un fichier export.csv',
    '<span class="d-none">export.csv</span>',
    '<input value="export.csv">',
    'mon-export.csv',
  ])('in %s is none', (html) => {
    const before = lookBefore(document, name);
    put(html);
    expect(showsName(document, name, before)).toBe(false);
  });

  test('that stood there before is none, until it changes', () => {
    const before = lookBefore(document, name);
    expect(showsName(document, name, before)).toBe(false);
    (element('former').firstChild as Text).data = 'export.csv déposé à 10 h 42';
    expect(showsName(document, name, before)).toBe(true);
  });
});

describe("the page's refusal", () => {
  test.each(['<p role="alert">Fichier refusé</p>', '<div class="dz-error-message">Fichier refusé</div>'])(
    'newly shown as %s is given in its own words',
    (html) => {
      const before = lookBefore(document, name);
      put(html);
      expect(findError(document, before)).toBe('Fichier refusé');
    },
  );

  test('is read whole, on one line, but not without end', () => {
    const before = lookBefore(document, name);
    put(`<div role="alert"><b>Erreur :</b>\n le fichier   est trop grand${' !'.repeat(400)}</div>`);
    const error = findError(document, before);
    expect(error).toMatch(/^Erreur : le fichier est trop grand !/);
    expect(error).toHaveLength(300);
  });

  test('is seen when an empty alert is filled and shown', () => {
    const before = lookBefore(document, name);
    element('alert').textContent = 'Le fichier doit se nommer export.csv';
    expect(findError(document, before)).toBeUndefined();
    element('alert').classList.remove('d-none');
    expect(findError(document, before)).toBe('Le fichier doit se nommer export.csv');
  });

  test('is not the one that stood there before, unless it says something else now', () => {
    const before = lookBefore(document, name);
    expect(findError(document, before)).toBeUndefined();
    (element('old').firstChild as Text).data = 'Fichier refusé';
    expect(findError(document, before)).toBe('Fichier refusé');
  });

  test('is not what is said to screen readers alone', () => {
    const before = lookBefore(document, name);
    put('<div role="alert">export.csv Upload complete</div>');
    const alert = element('zone').firstElementChild as HTMLElement;
    expect(findError(document, before)).toBe('export.csv Upload complete');
    alert.getBoundingClientRect = () => new DOMRect(0, 0, 1, 1);
    expect(findError(document, before)).toBeUndefined();
  });

  test.each([
    '<div class="alert alert-success" role="alert">Le fichier a bien été déposé.</div>',
    '<div class="alert alert-info alert-block" role="alert"><p>Importation en cours…</p></div>',
    '<div class="alert alert-success"><p role="alert">Le fichier a bien été déposé.</p></div>',
    '<div role="alert"><div class="notifysuccess">Le fichier a bien été déposé.</div></div>',
    '<p class="success" role="alert">Le fichier a bien été déposé.</p>',
  ])('is not the good news %s', (html) => {
    const before = lookBefore(document, name);
    put(html);
    expect(findError(document, before)).toBeUndefined();
  });

  test.each([
    '<div class="alert alert-info"><span class="error">Fichier refusé</span></div>',
    '<div class="alert alert-warning" role="alert">Fichier refusé</div>',
  ])('is still one as %s', (html) => {
    const before = lookBefore(document, name);
    put(html);
    expect(findError(document, before)).toBe('Fichier refusé');
  });

  test('is any error shown when nobody looked before', () => {
    expect(findError(document)).toBe('Votre session a été interrompue hier.');
  });
});

describe('what others than the site write', () => {
  const isOwn = (one: Element) => !one.closest('.forumpost');
  const posted = (html: string) => put(`<div class="forumpost">${html}</div>`);

  test('proves nothing, neither a refusal nor a name', () => {
    const before = lookBefore(document, name);
    posted('<p role="alert">Fichier refusé</p><p>export.csv</p>');
    expect(findError(document, before)).toBe('Fichier refusé');
    expect(findError(document, before, isOwn)).toBeUndefined();
    expect(showsName(document, name, before)).toBe(true);
    expect(showsName(document, name, before, isOwn)).toBe(false);
  });

  test("does not hide the site's own", () => {
    const before = lookBefore(document, name);
    put('<div class="forumpost" role="alert">Bonjour</div><p role="alert">Fichier vide</p><b>export.csv</b>');
    expect(findError(document, before, isOwn)).toBe('Fichier vide');
    expect(showsName(document, name, before, isOwn)).toBe(true);
  });
});

// @vitest-environment happy-dom
import { describe, expect, test } from 'vitest';
import { detectEleaImport } from '../../../../lib/sites/elea/detect';
import { healthOf } from '../../../../lib/sites/page-checks';
import { teachingPages } from '../../../sites/elea/teaching';

const origin = 'https://idf-92-1.elea.apps.education.fr';
const account = { host: 'idf-92-1.elea.apps.education.fr', sesskey: 'cle', user: '0921234A' };
const parse = (html: string) =>
  new DOMParser().parseFromString(html.replaceAll(/<link[^>]*>|<script[^>]*><\/script>/g, ''), 'text/html');
const isImport = (body: string, path = '/local/gestion/import.php', id = '') =>
  detectEleaImport(new URL(path, origin), parse(`<!doctype html><body id="${id}">${body}`)) !== undefined;

const title = '<h2>Importer des utilisateurs</h2>';
const step = '<h3>1 - Dépôt du fichier</h3>';
const wizard = `${title}${step}<p>Faites glisser le fichier ici...</p>`;

describe('the import', () => {
  test.each([
    ['its name and a step', wizard],
    ['its name as a tab', `<ul class="nav"><li class="active">Importer des utilisateurs</li></ul>${step}`],
    ['two steps', `${step}<h3>2 - Importation des classes</h3>`],
  ])('is known by %s', (_, html) => expect(isImport(html)).toBe(true));

  test.each(['/local/gestion/import.php', '/admin/tool/import/', '/my/', '/blocks/gestion/import.php', '/'])(
    'may stand at %s',
    (path) => expect(isImport(wizard, path)).toBe(true),
  );

  test('may take the file by a form of its own', () => {
    const form = '<form action="/local/gestion/upload.php"><input type="file"></form>';
    expect(isImport(wizard + form)).toBe(true);
  });

  test.each([
    ['one title alone', step],
    ['its name alone', title],
    ['words in a text that Moodle has formatted', `<div class="no-overflow">${wizard}</div>`],
    ['its name in such a text', `<div class="no-overflow">${title}</div>${step}`],
    ['two steps in a post', `<div class="forumpost">${step}<h3>2 - Importation des classes</h3></div>`],
    [
      'a form that hands work in',
      `${wizard}<form action="/mod/assign/submit.php"><input type="file"></form>`,
    ],
    ['a form for own files', `${wizard}<form action="${origin}/user/files.php"><input type="file"></form>`],
    ['the words of a homework', `${wizard}<h3>Statut de remise</h3>`],
  ])('is not known by %s', (_, html) => expect(isImport(html)).toBe(false));

  test.each([
    '/mod/assign/view.php?id=2',
    '/mod/page/view.php',
    '/course/view.php',
    '/user/files.php',
    '/message/',
    '/blog/',
  ])('does not stand at %s', (path) => expect(isImport(wizard, path)).toBe(false));

  test.each(['page-mod-assign-view', 'page-course-view-topics', 'page-user-files', 'page-message-index'])(
    'is no page that Moodle calls %s',
    (id) => expect(isImport(wizard, '/', id)).toBe(false),
  );
});

describe('« Vérifier cette page »', () => {
  test.each(['/mod/assign/view.php', '/user/files.php', '/index.php'])(
    'says why %s is not the import',
    (path) => {
      const html = teachingPages[path]?.(account) ?? '';
      const health = healthOf(new URL(path, origin), parse(html));
      expect(health).toMatchObject({ page: 'elea-import', recognised: false });
      const missing = health?.checks.filter(({ found }) => !found).map(({ kind }) => kind);
      expect(missing).toContain('place');
    },
  );
});

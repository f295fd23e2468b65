// @vitest-environment happy-dom
import { describe, expect, test } from 'vitest';
import { importLink, importLinkToFollow } from '../../../../lib/sites/elea/navigation';

const base = 'https://idf-92-1.elea.apps.education.fr/my/';

/** A page with `html` at the address of a platform. */
function pageOf(html: string): Document {
  return new DOMParser().parseFromString(`<!doctype html><base href="${base}"><body>${html}`, 'text/html');
}
const address = (html: string) => importLinkToFollow(pageOf(html), new URL(base))?.getAttribute('href');
const link = (href: string, more = '') => `<a href="${href}" ${more}>Importer des utilisateurs</a>`;
const inNav = (anchor: string) => `<nav>${anchor}</nav>`;
const way = '/local/gestion/import.php';

describe('the link « Importer des utilisateurs » is followed', () => {
  test.each([
    ['in a navigation', inNav(link(way))],
    ['in tabs', `<ul class="nav nav-tabs"><li>${link(way)}</li></ul>`],
    ['in a list of tabs by its role', `<div role="tablist">${link(way, 'role="tab"')}</div>`],
    ['in a menu', `<div role="menubar">${link(way, 'role="menuitem"')}</div>`],
  ])('%s', (_, html) => expect(address(html)).toBe(way));

  test.each([
    way,
    'import.php',
    `${base}../local/import/`,
    '?tab=import',
    `${way}?id=12&tab=import`,
    `${way}#depot`,
  ])('to %s', (href) => expect(address(inNav(link(href)))).toBe(href));

  test('where somebody has pasted another one before it', () => {
    const html = `<div class="forumpost">${link('/user/leave.php?confirm=1')}</div>${inNav(link(way))}`;
    expect(address(html)).toBe(way);
  });
});

describe('the link « Importer des utilisateurs » is left to the person', () => {
  test.each([
    '/user/leave.php?confirm=1',
    '/local/gestion/import.php?sesskey=abc',
    '/local/gestion/import.php?action=start',
    '/local/gestion/import.php?id=confirm',
    '/local/gestion/import.php?confirm=1',
    '/local/gestion/import.php?id=1&delete=2',
    '/local/gestion/delete.php',
    '/login/logout.php',
    '/course/view.php?id=7',
    '/mod/url/view.php?id=12',
    '/draftfile.php/5/user/import.html',
    'https://idf-75-sud.elea.apps.education.fr/local/gestion/import.php',
    'http://idf-92-1.elea.apps.education.fr/local/gestion/import.php',
    'https://idf-92-1.elea.apps.education.fr:8443/local/gestion/import.php',
    '//www.exemple.fr/',
    'javascript:void(0)',
    'data:text/html,x',
    'blob:https://idf-92-1.elea.apps.education.fr/1',
    'https://[',
  ])('to %s', (href) => {
    expect(importLink(pageOf(inNav(link(href))))).toBeDefined();
    expect(address(inNav(link(href)))).toBeUndefined();
  });

  test.each([
    'download',
    'download="x"',
    'target="_blank"',
    'target="frame"',
    'onclick="x()"',
    'data-action="x"',
  ])('with %s', (more) => expect(address(inNav(link(way, more)))).toBeUndefined());

  test.each([
    ['outside of every menu', link(way)],
    ['where it is a button', inNav('<button>Importer des utilisateurs</button>')],
  ])('%s', (_, html) => {
    expect(importLink(pageOf(html))).toBeDefined();
    expect(address(html)).toBeUndefined();
  });
});

test.each([
  ['a forum', '<div class="forumpost"><nav>LINK</nav></div>'],
  ['a post by its region', '<article data-region="post"><ul class="nav">LINK</ul></article>'],
  ['a message', '<div data-region="message-drawer"><nav>LINK</nav></div>'],
  ['a notification', '<div class="popover-region"><nav>LINK</nav></div>'],
  ['a course', '<div class="course-content"><nav>LINK</nav></div>'],
  ['the index of a course', '<nav class="courseindex">LINK</nav>'],
  ["an activity's description", '<div class="activity-description"><nav>LINK</nav></div>'],
  ['a text that Moodle has formatted', '<nav><div class="no-overflow">LINK</div></nav>'],
  ['a text without format', '<nav><div class="text_to_html">LINK</div></nav>'],
  ['a block that somebody wrote', '<section class="block block_html"><nav>LINK</nav></section>'],
  ['a comment', '<ul class="comment-list"><li role="menu">LINK</li></ul>'],
  ['a trail of pages', '<nav id="page-navbar">LINK</nav>'],
  ['a trail of pages by its class', '<nav><ol class="breadcrumb"><li>LINK</li></ol></nav>'],
  ['a text that is being written', '<div contenteditable="true"><nav>LINK</nav></div>'],
  ['a quotation', '<blockquote><nav>LINK</nav></blockquote>'],
])('a link in %s is no way at all', (_, html) => {
  expect(importLink(pageOf(html.replace('LINK', link(way))))).toBeUndefined();
});

import { shell } from './layout';
import type { Account } from './manage';

/**
 * Pages where people write or hand in files, with the import's own words and link pasted into them. The markup is
 * Moodle 4.5's (`mod/assign`, `mod/forum`, `course/view.php`, `message`, `user/files.php`), the words are a prankster's.
 */
const words = `<h2>Importer des utilisateurs</h2><h3>1 - Dépôt du fichier</h3>
<p>Sélectionnez ou déposez le fichier que vous avez exporté depuis votre ENT :</p>
<p>Faites glisser le fichier ici...</p><p>OU</p>`;

/** What a link pasted by somebody would have whoever follows it do. */
export const trap = '/user/leave.php?confirm=1';

const link = (address = trap) => `<a href="${address}">Importer des utilisateurs</a>`;

const page = (account: Account, bodyId: string, main: string): string =>
  shell({
    ...account,
    title: 'Espace des professeurs | Éléa',
    bodyId,
    path: bodyId.replace(/^page-(\w+)-(\w+)-.*/, 'path-$1-$2'),
    main: `<nav aria-label="Fil d'Ariane" id="page-navbar"><ol class="breadcrumb">
<li class="breadcrumb-item"><a href="/course/view.php?id=7">Espace des professeurs</a></li>
<li class="breadcrumb-item"><a href="/mod/url/view.php?id=12">Importer des utilisateurs</a></li></ol></nav>
<h1>Espace des professeurs</h1>${main}`,
  });

/** A homework whose description looks like the import; its form takes any file. */
export const assignmentPage = (account: Account): string =>
  page(
    account,
    'page-mod-assign-view',
    `<div class="activity-header"><div class="activity-description" id="intro"><div class="no-overflow">${words}</div></div></div>
${words}
<h3>Statut de remise</h3><form id="mform1" class="mform" method="post" enctype="multipart/form-data" action="/mod/assign/submit.php">
<input type="hidden" name="sesskey" value="${account.sesskey}"><div class="fp-restrictions">Faites glisser le fichier ici</div>
<input type="file" name="assignsubmission_file"><button type="submit" class="btn btn-primary">Enregistrer</button></form>`,
  );

/** A homework in words of its own, and a form for people's own files: look-alikes by their path alone. */
export const privateFilesPage = (account: Account): string =>
  page(
    account,
    'page-user-files',
    `${words}<form method="post" enctype="multipart/form-data" action="/user/files.php">
<input type="file" name="files_filemanager"><button type="submit">Enregistrer</button></form>`,
  );

/** A discussion, one post of which has the link. */
export const forumPage = (account: Account, address = trap): string =>
  page(
    account,
    'page-mod-forum-discuss',
    `<article class="forum-post-container" data-region="post"><div class="d-flex border p-2 mb-2 forumpost" data-content="forum-discussion">
<header class="row mb-2"><div>par <a href="/user/view.php?id=3">Camille Martin</a></div></header>
<div class="post-content-container"><ul class="nav nav-tabs"><li>${link(address)}</li></ul>${words}</div></div></article>`,
  );

/** The site's front page with a text and a block that somebody wrote. */
export const frontPage = (account: Account): string =>
  page(
    account,
    'page-site-index',
    `<div class="course-content"><ul class="topics"><li class="section course-section">
<div class="summarytext"><div class="no-overflow">${words}${link('/local/gestion/import.php')}</div></div></li></ul></div>
<section class="block block_html"><div class="card-text content"><nav>${link('/local/gestion/import.php')}</nav>${words}</div></section>`,
  );

/** A course with an activity of that name, and a label with the words. */
export const coursePage = (account: Account): string =>
  page(
    account,
    'page-course-view-topics',
    `<div class="course-content"><ul class="topics"><li class="section"><ul><li class="activity modtype_label"><div class="activity-item">
<div class="activity-altcontent"><div class="no-overflow">${words}</div></div></div></li>
<li class="activity assign modtype_assign"><div class="activity-item"><a class="aalink" href="/mod/assign/view.php?id=21">Importer des utilisateurs</a></div></li></ul></li></ul></div>`,
  );

/** The page of messages, and the drawer with one. */
export const messagePage = (account: Account): string =>
  page(
    account,
    'page-message-index',
    `<div class="message-app main" data-region="message-drawer"><div class="message" data-region="message"><div data-region="text-container">
<div class="text_to_html">${link()}</div>${words}</div></div></div>`,
  );

/** Each by its address. */
export const teachingPages: Record<string, (account: Account) => string> = {
  '/mod/assign/view.php': assignmentPage,
  '/mod/forum/discuss.php': (account) => forumPage(account),
  '/course/view.php': coursePage,
  '/message/index.php': messagePage,
  '/user/files.php': privateFilesPage,
  '/index.php': frontPage,
};

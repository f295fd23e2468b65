import { exportList, go, hidden, identification, welcome } from './table';
import type { SiecleView } from './view';

/**
 * The `table` layout as applications of that time often had it: three documents around which a fourth has the title and
 * the scripts that they share.
 */
export function frameset({ config }: SiecleView): string {
  return `<!DOCTYPE HTML PUBLIC "-//W3C//DTD HTML 4.01 Frameset//EN" "http://www.w3.org/TR/html4/frameset.dtd">
<html lang="fr"><head><meta http-equiv="Content-Type" content="text/html; charset=utf-8"><title>SIECLE - Base Eleves Etablissement</title></head>
<script src="/siecle/table.js"></script>
<frameset rows="70,*" frameborder="0"><frame name="bandeau" scrolling="no" src="data:text/html,<body bgcolor=%23663399>${config.uai}">
<frameset cols="230,*"><frame name="menu" src="/bee/menu.do"><frame name="contenu" src="/bee/contenu.do"></frameset></frameset></html>`;
}

/** The menu, whose links send its form to the frame beside it; that one has it drawn anew, with a new token. */
export function menuFrame({ token, page }: SiecleView): string {
  const open = page === 'menu' || page === 'exports';
  const submenu = open ? go('exports', 'En&nbsp;XML') + go('menu', 'En&nbsp;CSV') : '';
  const links = `${go('accueil', 'Accueil')}${go('menu', 'Exporta<wbr>tions')}${submenu}`;
  return inFrame(
    `<form name="navigation" method="post" action="/bee/action.do" target="contenu">${hidden(token())}<input type="hidden" name="page"></form>
<table border="0" cellpadding="6">${page === 'identification' ? '' : links}</table>`,
  );
}

export function contentFrame(view: SiecleView): string {
  const content = { identification, accueil: () => welcome, menu: () => welcome, exports: exportList };
  const shared = content[view.page](view).replace(
    /javascript:(telecharger|aller|cadre)/g,
    'javascript:parent.$1',
  );
  return inFrame(`${shared}<script>parent.menu.location.reload()</script>`);
}

const inFrame = (body: string): string =>
  `<!DOCTYPE HTML PUBLIC "-//W3C//DTD HTML 4.01 Transitional//EN" "http://www.w3.org/TR/html4/loose.dtd">
<html><head><meta http-equiv="Content-Type" content="text/html; charset=utf-8"></head><body bgcolor="#ffffff">${body}
<script src="/siecle/table.js"></script></body></html>`;

import { escapeHtml } from '../sites/server/visit';
import type { Traits } from './fuzz';
import type { Widget } from './widgets';

const style = `body{font-family:sans-serif;margin:0 0 0 40px;max-width:640px}
.depot{position:relative;min-height:120px;border:2px dashed #6a3fb5;padding:8px}.d-none{display:none}
.par-dessus{position:absolute;inset:0;width:100%;height:100%;opacity:0}
.couvercle{position:absolute;inset:0;background:#6a3fb522}.voile{position:fixed;inset:0;background:#ffffffcc}`;

/** A page in the form of Éléa's import wizard at its first step (DOMAIN C), with an empty place for the widget. */
export function zooPage({ name, library, like, stays }: Widget): string {
  return `<!DOCTYPE html><html lang="fr"><head><meta charset="utf-8"><title>Importer des utilisateurs</title>
<style>${style}</style>${library ? `<link rel="stylesheet" href="/zoo/dist/${name}.css">` : ''}</head>
<body${library ? '' : ` data-plain="${like ?? name}"`}${stays ? ' data-stays' : ''}>
<h2>Importer des utilisateurs</h2>
<section class="etape"><h3>1 - Dépôt du fichier</h3>
<p>Sélectionnez ou déposez le fichier que vous avez exporté depuis votre ENT ou - à défaut - depuis l'application SIECLE :</p>
<div id="place"></div></section>
<section class="etape d-none"><h3>2 - Importation des classes</h3><p>Les classes sont en cours d'importation.</p></section>
<footer><p>Éléa, ${escapeHtml(library ?? 'plateforme e-éducation')}</p></footer>
<script src="/zoo/public/page.js"></script>
<script src="/zoo/${library ? `dist/${name}` : 'public/plain'}.js"></script></body></html>`;
}

/** The same with a zone of random traits. */
export function fuzzPage(traits: Traits): string {
  const page = zooPage({ name: 'fuzz', stays: traits.shows === 'name' || traits.shows === 'nothing' });
  return page
    .replace(' data-plain="fuzz"', ` data-traits="${escapeHtml(JSON.stringify(traits))}"`)
    .replace('public/plain.js', 'public/fuzz.js');
}

/** What a frame of such a page holds. */
export function framePage(name: string): string {
  return `<!DOCTYPE html><html lang="fr"><head><meta charset="utf-8"><title>Dépôt</title><style>${style}</style></head>
<body data-plain="${escapeHtml(name)}"><div id="place"></div>
<script src="/zoo/public/page.js"></script><script src="/zoo/public/plain.js"></script></body></html>`;
}

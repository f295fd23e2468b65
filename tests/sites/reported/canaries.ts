import { withoutAccents } from '../../people/without-accents';

/** Pieces of the invented persons that {@link canaryPage} is full of; none of them may be in a report of it. */
export const canaries = [
  'Zéphirine',
  'Quillacq',
  'zquillacq8731',
  '0619283746',
  'canari.example',
  '123456789KZ',
  'Sainte-Ursanne',
  '6EME-OISEAU',
] as const;

/** Those of {@link canaries} that are in `text`, in any case and with or without accents. */
export function survivors(text: string): string[] {
  const fold = (one: string) => withoutAccents(one).toLowerCase();
  return canaries.filter((canary) => fold(text).includes(fold(canary)));
}

const [first, last, login, phone, host, ine, town, form] = canaries;

/** The inside of a page with an invented person in every place that HTML has for one. */
export const canaryBody = `<!-- ${first} ${last} -->
<h1 title="${first}" id="${login}" class="eleve-${login} ${last}">${first} ${last} : Dépôt du fichier</h1>
<p data-nom="${last}" data-${login}="${phone}" aria-label="${first} ${last}" aria-description="${last}"
  style="background: url(https://${host}/${last})">Bonjour ${first}${last}, ${phone}, INE ${ine}, ${town}</p>
<a href="https://${host}/${last}?nom=${first}#${phone}" ping="https://${host}/">Exportations ${last}</a>
<img alt="${first} ${last}" src="/photos/${login}.jpg" srcset="/photos/${login}.jpg 2x">
<form action="/eleves/${ine}" name="${last}"><label for="${login}">${last}</label>
<input name="${login}" value="${last}" placeholder="${first}" list="${login}" pattern="${last}" autocomplete="${last}">
<input type="submit" value="Valider ${last}"><input type="${last}" accept=".${last}" role="${last}">
<input type="hidden" name="jeton" value="${phone}"><textarea>${first}</textarea>
<select name="${last}"><optgroup label="${town}"><option value="${ine}">${last}</option><option>${form}</option>
<option label="${form}">Toutes</option></select><datalist id="l"><option value="${last}"></datalist></form>
<table><tr><td>${last}</td><td>${first}</td><td>${form}</td><td>Notifié</td></tr></table>
<script>const nom = '${last}';</script><script type="application/json">{"nom":"${last}"}</script>
<style>.${last}::after { content: '${first}'; }</style><template><p>${first}</p></template><noscript>${last}</noscript>
<iframe srcdoc="<p>${last}" title="${last}" src="https://${host}/" name="${last}"></iframe>
<svg aria-label="${last}"><title>${first}</title><text>${last}</text></svg><object data="/${last}">${last}</object>
<${last.toLowerCase()}-carte ${login}="${last}">${form}</${last.toLowerCase()}-carte><meta name="${last}" content="${phone}">
<button onclick="ouvrir('${last}')" value="${ine}">Exporter ${town}</button><details><summary>${last}</summary></details>`;

/** The same with a head. */
export const canaryPage = `<!doctype html><html lang="${last}"><head><title>${first} ${last}</title>
<meta name="author" content="${last}"><link rel="canonical" href="https://${host}/${last}"></head>
<body class="${last}" onload="${login}()">${canaryBody}</body></html>`;

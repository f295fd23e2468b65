/** Balado is one site, of the academy of Créteil (guide 002, DOMAIN F). */
export const baladoOrigin = 'https://balado.ac-creteil.fr';

export const baladoMatches = [`${baladoOrigin}/*`];

/** True on Balado itself, over https: the only place a Balado file may go. */
export function isBaladoUrl(url: URL): boolean {
  return url.origin === baladoOrigin;
}

/** The ENT of Balado's schools (DOMAIN B, guide 002); others are switched on in the options. */
const sources = ['ent77.seine-et-marne.fr', 'ent.seine-et-marne.fr'];

/** True on an ENT from which schools go to Balado. */
export function isBaladoSource(url: URL): boolean {
  return sources.includes(url.hostname);
}

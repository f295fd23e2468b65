/** Match pattern of every Éléa platform (`idf-92-1`, `idf-75-sud`, `aura-38-sud`…; guide 000, DOMAIN C). */
export const eleaMatches = ['https://*.elea.apps.education.fr/*'];

const platformHost = /^[a-z0-9-]+\.elea\.apps\.education\.fr$/;

/** True when `url` is an Éléa platform over https, on the default port: the only place an Éléa file may go. */
export function isEleaUrl(url: URL): boolean {
  return url.protocol === 'https:' && url.port === '' && platformHost.test(url.hostname);
}

/**
 * The origin of an Éléa platform from what a person types: a platform name (« idf-92-1 »), a host or a whole
 * address. Returns undefined when it can't be one.
 */
export function eleaOrigin(typed: string): string | undefined {
  const text = typed.trim().toLowerCase();
  const candidate = /^[a-z0-9-]+$/.test(text) ? `${text}.elea.apps.education.fr` : text;
  const url = URL.parse(candidate.includes('://') ? candidate : `https://${candidate}`);
  return url && isEleaUrl(url) ? url.origin : undefined;
}

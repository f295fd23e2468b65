/**
 * Known entcore consoles (DOMAIN B, confirmed by pronotepy `_open_ent_ng` and by the academies' guides).
 * Every other ENT is recognised by its markup, on a host that the user allows.
 */
const hosts = [
  'ent.iledefrance.fr',
  'ent77.seine-et-marne.fr',
  'ent.parisclassenumerique.fr',
  'www.moncollege-ent.essonne.fr',
  'enthdf.fr',
  'moncollege-ent.var.fr',
  'ent.l-educdenormandie.fr',
  'mon.lyceeconnecte.fr',
  'neoconnect.opendigitaleducation.com',
  'mayotte.opendigitaleducation.com',
];

/** Match patterns for `host_permissions`. */
export const entHostMatches = hosts.map((host) => `https://${host}/*`);

/** Match patterns of the consoles themselves: nothing runs on the rest of an ENT (mail, blogs, homework). */
export const entConsoleMatches = hosts.flatMap((host) => [
  `https://${host}/admin*`,
  `https://${host}/directory/admin-console*`,
]);

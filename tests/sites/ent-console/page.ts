/** What the build leaves: the console's bundle. */
export const distFolder = new URL('./dist/', import.meta.url);

/** Today's console, under any `/admin…` address: an empty root that the bundle fills. */
export const consolePage = `<!DOCTYPE html>
<html lang="fr"><head><base href="/"><meta charset="utf-8"><title>Console d'administration</title>
<meta name="viewport" content="width=device-width, initial-scale=1">
<link rel="stylesheet" href="/admin/public/main.css"></head>
<body><ode-admin-app></ode-admin-app><script src="/admin/public/main.js"></script></body></html>`;

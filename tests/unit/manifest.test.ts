import { existsSync, statSync } from 'node:fs';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { build } from 'wxt';

const root = join(import.meta.dirname, '../..');

/** The consoles known by name, written out again: a host more is a permission more, and must be meant. */
const entHosts = [
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
const elea = 'https://*.elea.apps.education.fr/*';
/** One site, of the academy of Créteil: DESIGN names it among the fixed hosts. */
const balado = 'https://balado.ac-creteil.fr/*';
const closed = (connect: string) =>
  `default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; connect-src ${connect}; base-uri 'none'; form-action 'none'; frame-ancestors 'none'`;

/** What both manifests say, but for the icons and the version. */
const common = {
  manifest_version: 3,
  name: '__MSG_extension_name__',
  description: '__MSG_extension_description__',
  default_locale: 'fr',
  permissions: ['storage', 'scripting', 'alarms', 'activeTab'],
  host_permissions: [...entHosts.map((host) => `https://${host}/*`), elea, balado],
  optional_host_permissions: ['https://*/*'],
  action: { default_title: 'Passerelle', default_popup: 'popup.html' },
  options_ui: { open_in_tab: true, page: 'options.html' },
  content_scripts: [
    {
      matches: entHosts.flatMap((host) => [
        `https://${host}/admin*`,
        `https://${host}/directory/admin-console*`,
      ]),
      js: ['scout-ent.js'],
      all_frames: true,
      run_at: 'document_idle',
    },
    { matches: [elea], js: ['scout-elea.js'], all_frames: true, run_at: 'document_idle' },
    { matches: [balado], js: ['scout-balado.js'], all_frames: true, run_at: 'document_idle' },
  ],
};

const expected = {
  chrome: {
    ...common,
    background: { service_worker: 'background.js' },
    content_security_policy: { extension_pages: closed("'self'") },
    minimum_chrome_version: '126',
    storage: { managed_schema: 'managed-schema.json' },
  },
  firefox: {
    ...common,
    background: { scripts: ['background.js'] },
    content_security_policy: { extension_pages: closed("'self' https:") },
    browser_specific_settings: {
      gecko: {
        id: 'passerelle@passerelle.invalid',
        strict_min_version: '140.0',
        data_collection_permissions: { required: ['none'] },
      },
      // No `gecko_android`: there, neither windows nor the import pages' file fields have been tried.
    },
  },
};

/** `npm test` has built both extensions before; alone, this test builds what is missing or older than its sources. */
async function outputOf(browser: keyof typeof expected): Promise<string> {
  const output = join(root, `.output/${browser}-mv3`);
  const manifest = join(output, 'manifest.json');
  const sources = [
    'wxt.config.ts',
    'package.json',
    'lib/sites/ent/hosts.ts',
    'lib/sites/elea/hosts.ts',
    'lib/sites/balado/hosts.ts',
  ];
  const newest = Math.max(...sources.map((source) => statSync(join(root, source)).mtimeMs));
  if (!existsSync(manifest) || statSync(manifest).mtimeMs < newest)
    await build({ root, browser, logger: silent });
  return output;
}

const nothing = () => undefined;
const silent = {
  debug: nothing,
  log: nothing,
  info: nothing,
  warn: nothing,
  error: nothing,
  fatal: nothing,
  success: nothing,
  level: 0,
};

describe.each(['chrome', 'firefox'] as const)('the extension for %s', (browser) => {
  let output: string;
  let manifest: Record<string, unknown>;
  beforeAll(async () => {
    output = await outputOf(browser);
    manifest = JSON.parse(await readFile(join(output, 'manifest.json'), 'utf8'));
  }, 120_000);

  test('asks for what its manifest was meant to ask for, and for nothing else', () => {
    const { icons, version, ...rest } = manifest;
    expect(rest).toEqual(expected[browser]);
    expect(version).toMatch(/^\d+\.\d+\.\d+$/);
    expect(Object.keys(icons as object)).toEqual(['16', '32', '48', '96', '128']);
  });

  test('can be opened by no site, and runs on no site unasked but the known ones', () => {
    expect(manifest).not.toHaveProperty('web_accessible_resources');
    expect(manifest).not.toHaveProperty('externally_connectable');
    expect(manifest).not.toHaveProperty('optional_permissions');
    expect(JSON.stringify(manifest)).not.toMatch(/<all_urls>|\*:\/\/|http:/);
  });

  test('builds no code from text', async () => {
    const scripts = (await readdir(output, { recursive: true })).filter((file) => file.endsWith('.js'));
    for (const script of scripts) {
      const text = await readFile(join(output, script), 'utf8');
      expect(text.match(/\beval\s*\(|\bnew Function\s*\(|\bimportScripts\s*\(/g) ?? [], script).toEqual([]);
    }
  });
});

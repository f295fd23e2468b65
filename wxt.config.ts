import { join } from 'node:path';
import preact from '@preact/preset-vite';
import { defineConfig } from 'wxt';
import { sites } from './lib/sites/registry';
import { managedSchema } from './scripts/managed-schema';
import { writeSiteScripts } from './scripts/site-scripts';

/** Sites where Passerelle may run unasked. */
const known = sites.flatMap(({ id, hosts, scouted, isOptional }) =>
  hosts && !isOptional ? [{ id, hosts, scouted }] : [],
);

export default defineConfig({
  manifestVersion: 3,
  modules: ['@wxt-dev/webextension-polyfill'],
  imports: false,
  // Bundles ship readable: anyone may check what runs next to children's data. Comments stay in the sources: they
  // would be a fifth of what is injected into a page.
  vite: () => ({
    plugins: [preact()],
    worker: { format: 'es' },
    css: {
      postcss: {
        plugins: [
          {
            postcssPlugin: 'without-comments',
            OnceExit: (style) => {
              style.walk((part) => {
                // One rule or declaration a line is still read with ease, without the indentation's weight.
                part.raws.before = '\n';
                if (part.type !== 'decl' && part.type !== 'comment') part.raws.after = '\n';
                if (part.type === 'comment') part.remove();
              });
            },
          },
        ],
      },
    },
    build: {
      minify: false,
      modulePreload: false,
      rolldownOptions: {
        output: { comments: { jsdoc: false, annotation: false } },
        // A script brings only the sites that it uses of the registry: their modules do nothing by being loaded.
        treeshake: { moduleSideEffects: (id) => !id.includes('/lib/sites/') },
      },
    },
  }),
  manifest: ({ browser }) => ({
    name: '__MSG_extension_name__',
    description: '__MSG_extension_description__',
    default_locale: 'fr',
    permissions: ['storage', 'scripting', 'alarms', 'activeTab'],
    host_permissions: known.flatMap(({ hosts }) => hosts),
    optional_host_permissions: ['https://*/*'],
    content_security_policy: {
      // Firefox holds content scripts to the page's policy: where that forbids to fetch the export, the background
      // does it, on ENT hosts that the user allowed. Chromium's background never fetches.
      extension_pages: `default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; connect-src 'self'${browser === 'firefox' ? ' https:' : ''}; base-uri 'none'; form-action 'none'; frame-ancestors 'none'`,
    },
    ...(browser === 'firefox'
      ? {
          browser_specific_settings: {
            gecko: {
              id: 'passerelle@passerelle.invalid',
              strict_min_version: '140.0',
              data_collection_permissions: { required: ['none'] },
            },
          },
        }
      : {
          minimum_chrome_version: '126',
          // What an academy may set by policy; Firefox takes it from a managed storage manifest, without a schema.
          storage: { managed_schema: 'managed-schema.json' },
        }),
  }),
  hooks: {
    'entrypoints:found': async ({ config }, infos) => {
      infos.push(...(await writeSiteScripts(join(config.wxtDir, 'sites'))));
    },
    'build:publicAssets': (_wxt, files) => {
      files.push({ relativeDest: 'managed-schema.json', contents: managedSchema() });
    },
    // Scouts are plain scripts, not a WXT content script: WXT's wrapper brings the polyfill,
    // which alone weighs more than the 8 kB allowed in a page that is not recognised.
    'build:manifestGenerated': (_wxt, manifest) => {
      manifest.content_scripts = [
        // Each known site's own pages and nothing else.
        ...known.map(({ id, hosts, scouted }) => ({
          matches: [...(scouted ?? hosts)],
          js: [`scout-${id}.js`],
          all_frames: true,
          run_at: 'document_idle' as const,
        })),
        ...(manifest.content_scripts ?? []),
      ];
    },
  },
});

/** The scripts of each site, made of its declaration: its assistant, and its scout where it has hosts of its own. */
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { EntrypointInfo } from 'wxt';
import type { SiteId, SitePage } from '../lib/sites/contract';
import { pages } from '../lib/sites/pages';
import { sites } from '../lib/sites/registry';

/** Where each role is written. */
const roleFiles: Record<SitePage['role'], string> = {
  source: 'source/source',
  target: 'target/target',
  campaign: 'campaign/campaign',
  activation: 'activation',
  guide: 'guide',
  lead: 'lead',
  login: 'login',
};

/** Writes them into `folder`, which stands two folders below the project's root, and tells WXT of them. */
export async function writeSiteScripts(folder: string): Promise<EntrypointInfo[]> {
  const scripts = sites.flatMap(({ id, hosts }) => [
    { name: id, text: assistantOf(id) },
    ...(hosts ? [{ name: `scout-${id}`, text: scoutOf(id) }] : []),
  ]);
  await mkdir(folder, { recursive: true });
  return Promise.all(
    scripts.map(async ({ name, text }) => {
      const inputPath = join(folder, `${name}.ts`);
      await writeFile(inputPath, text);
      return { name, inputPath, type: 'unlisted-script' as const };
    }),
  );
}

function assistantOf(site: SiteId): string {
  const ofSite = Object.values(pages).filter((page) => page.site === site);
  const roles = [...new Set(ofSite.map(({ role }) => role))];
  const imports = roles.map(
    (role) => `import { ${role}Role } from '../../lib/assistant/${roleFiles[role]}';`,
  );
  return `import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { startAssistant } from '../../lib/assistant/start';
${imports.join('\n')}
import { ${site} } from '../../lib/sites/${site}/site';
import { ${site}Pages } from '../../lib/sites/${site}/pages';

export default defineUnlistedScript(() =>
  startAssistant(${site}, ${site}Pages, { ${roles.map((role) => `${role}: ${role}Role`).join(', ')} }),
);
`;
}

function scoutOf(site: SiteId): string {
  return `import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { addPolicyLabels } from '../../lib/policy/add-wordings';
import { ${site} } from '../../lib/sites/${site}/site';
import { scout } from '../../lib/sites/scout';

export default defineUnlistedScript(() => scout([${site}], addPolicyLabels([${site}])));
`;
}

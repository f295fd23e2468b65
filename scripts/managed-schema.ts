/** What an academy may set by policy, as Chromium asks for it: it drops in silence what the schema does not name. */
import { orderedLists } from '../lib/policy/add-wordings';
import { sites } from '../lib/sites/registry';

const texts = { type: 'array', items: { type: 'string' } };

/** JSON text of `managed-schema.json`: every site, with every list of wordings that a policy may add to, and hosts. */
export function managedSchema(): string {
  const ofSites = sites.map(({ id, wordings }) => {
    const lists = Object.entries(wordings.labels).filter(
      ([name, label]) => !orderedLists.includes(name) && isExtendable(label),
    );
    return [id, { type: 'object', properties: Object.fromEntries(lists.map(([name]) => [name, texts])) }];
  });
  const labels = {
    type: 'object',
    description: "Further wordings of a site's labels, by the names in lib/sites/<site>/wordings.ts",
    properties: Object.fromEntries(ofSites),
  };
  const hosts = { ...texts, description: 'Hosts that the options page suggests to allow' };
  return `${JSON.stringify({ type: 'object', properties: { labels, hosts } }, undefined, 2)}\n`;
}

/** A list, or a field with its accepted values. */
function isExtendable(label: unknown): boolean {
  return Array.isArray(label) || Array.isArray((label as { expected?: unknown } | undefined)?.expected);
}

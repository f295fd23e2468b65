import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { orderedLists } from '../../../lib/policy/add-wordings';
import { allLabels } from '../../../lib/sites/all-wordings';
import { siteIds } from '../../../lib/sites/contract';

interface Schema {
  type: string;
  properties?: Record<string, Schema>;
  items?: Schema;
  additionalProperties?: unknown;
}

const file = join(import.meta.dirname, '../../../public/managed-schema.json');
const schema = JSON.parse(readFileSync(file, 'utf8')) as Schema;

/** Chrome drops in silence what the schema does not name. */
test("the schema of policies names every site, and every list of wordings of the site's labels", () => {
  const sites = schema.properties?.labels?.properties ?? {};
  expect(Object.keys(sites).sort()).toEqual([...siteIds].sort());
  for (const site of siteIds) {
    const lists = Object.entries(allLabels[site].labels).filter(
      ([name, label]) => !orderedLists.includes(name) && isExtendable(label),
    );
    expect(Object.keys(sites[site]?.properties ?? {}), site).toEqual(lists.map(([name]) => name));
  }
});

test('the schema asks for texts, and for hosts', () => {
  const lists = Object.values(schema.properties?.labels?.properties ?? {}).flatMap(({ properties = {} }) =>
    Object.values(properties),
  );
  for (const list of [...lists, schema.properties?.hosts])
    expect(list).toMatchObject({ type: 'array', items: { type: 'string' } });
  expect(Object.keys(schema.properties ?? {})).toEqual(['labels', 'hosts']);
});

/** A list, or a field with its accepted values. */
function isExtendable(label: unknown): boolean {
  return Array.isArray(label) || Array.isArray((label as { expected?: unknown }).expected);
}

import { expect, test } from 'vitest';
import { orderedLists } from '../../../lib/policy/add-wordings';
import { sites } from '../../../lib/sites/registry';
import { managedSchema } from '../../../scripts/managed-schema';

interface Schema {
  type: string;
  properties?: Record<string, Schema>;
  items?: Schema;
}

const schema = JSON.parse(managedSchema()) as Schema;
const ofSites = schema.properties?.labels?.properties ?? {};

/** Chromium drops in silence what the schema does not name. */
test('the schema of policies names every site, and of each its lists and nothing else', () => {
  expect(Object.keys(ofSites)).toEqual(sites.map(({ id }) => id));
  for (const { id, wordings } of sites) {
    const names = Object.keys(ofSites[id]?.properties ?? {});
    expect(names.length).toBeGreaterThan(0);
    expect(Object.keys(wordings.labels)).toEqual(expect.arrayContaining(names));
  }
  expect(Object.keys(ofSites.ent?.properties ?? {})).toContain('profile');
  expect(Object.keys(ofSites.elea?.properties ?? {})).toContain('zone');
});

test('the schema has no place for what has an order, or is no list', () => {
  const names = Object.keys(ofSites.elea?.properties ?? {});
  for (const name of [...orderedLists, 'final', 'finished']) expect(names).not.toContain(name);
});

test('the schema asks for texts, and for hosts', () => {
  const lists = Object.values(ofSites).flatMap(({ properties = {} }) => Object.values(properties));
  for (const list of [...lists, schema.properties?.hosts])
    expect(list).toMatchObject({ type: 'array', items: { type: 'string' } });
  expect(Object.keys(schema.properties ?? {})).toEqual(['labels', 'hosts']);
});

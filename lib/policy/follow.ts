import { browser } from 'wxt/browser';
import { type Policy, policyKey } from './policy';
import { readPolicy } from './read';

/** Keeps the academy's policy, validated, where scripts in pages can read it. */
export function followPolicy(): void {
  browser.storage.onChanged.addListener((_, area) => {
    if (area === 'managed') void storePolicy();
  });
  void storePolicy();
}

async function storePolicy(): Promise<void> {
  // Firefox refuses where nobody has set a policy.
  const policy = readPolicy(await browser.storage.managed.get(null).catch(() => undefined));
  const isEmpty = policy.hosts.length === 0 && !policy.refused && Object.keys(policy.labels).length === 0;
  const { [policyKey]: former } = await browser.storage.local.get(policyKey);
  if (isEmpty && former !== undefined) await browser.storage.local.remove(policyKey);
  else if (!isEmpty && JSON.stringify(former) !== JSON.stringify(policy))
    await browser.storage.local.set({ [policyKey]: policy });
}

/** The policy kept; its hosts are suggestions: whether Passerelle may run there is the person's choice. */
export async function keptPolicy(): Promise<Policy | undefined> {
  const { [policyKey]: policy } = await browser.storage.local.get(policyKey);
  return policy as Policy | undefined;
}

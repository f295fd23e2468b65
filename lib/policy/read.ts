import * as v from 'valibot';
import { isDeniedName } from '../page/press/denied';
import type { SiteId } from '../sites/contract';
import { siteNamed, sites } from '../sites/registry';
import { normalise } from '../text/compare';
import type { Policy, RefusedWording } from './policy';

/** A wording is a short line; a site has a few of them. */
const wording = v.pipe(
  v.string(),
  v.trim(),
  v.minLength(2),
  v.maxLength(100),
  v.regex(/^[^<>{}\n\r]*$/),
  v.check((text) => normalise(text).length > 1),
);
const labelName = v.pipe(v.string(), v.regex(/^[a-zA-Z]{2,40}$/));
/** One host, without port, wildcard or path; permission for it is still asked. */
const host = v.pipe(
  v.string(),
  v.trim(),
  v.toLowerCase(),
  v.maxLength(253),
  v.regex(/^(?=.*\.[a-z][a-z-]*$)([a-z0-9]([a-z0-9-]*[a-z0-9])?\.)+[a-z]{2,}$/),
);
const most = { wordings: 20, names: 40, hosts: 50, read: 1000 };

/**
 * The policy in `raw`, whoever wrote it: what is not of the right shape is left out, and the rest holds. What is never
 * pressed for the person can be the name of no label that is pressed: such wordings are refused by name. Labels that
 * are never pressed, such as those that the guard stands before, take any wording.
 */
export function readPolicy(raw: unknown): Policy {
  const { labels, hosts } = objectOf(raw);
  const policy: Policy = { labels: {}, hosts: [...new Set(valid(host, hosts))].slice(0, most.hosts) };
  const refused: RefusedWording[] = [];
  for (const { id: site } of sites) {
    const taken: Record<string, string[]> = {};
    for (const [label, wordings] of labelsOf(objectOf(labels)[site])) {
      const denied = isPressed(site, label) ? wordings.filter(isDeniedName) : [];
      refused.push(...denied.map((wording) => ({ site, label, wording })));
      const others = wordings.filter((wording) => !denied.includes(wording));
      if (others.length > 0) taken[label] = others;
    }
    if (Object.keys(taken).length > 0) policy.labels[site] = taken;
  }
  return refused.length > 0 ? { ...policy, refused } : policy;
}

/** Whatever a site does not say is never pressed may be. */
function isPressed(site: SiteId, label: string): boolean {
  return !siteNamed(site).wordings.neverPressed.includes(label);
}

function labelsOf(raw: unknown): [string, string[]][] {
  return Object.entries(objectOf(raw))
    .slice(0, most.read)
    .filter(([name]) => v.is(labelName, name))
    .map(([name, wordings]): [string, string[]] => [name, valid(wording, wordings).slice(0, most.wordings)])
    .filter(([, wordings]) => wordings.length > 0)
    .slice(0, most.names);
}

function objectOf(raw: unknown): Record<string, unknown> {
  return v.is(v.record(v.string(), v.unknown()), raw) ? raw : {};
}

function valid(schema: typeof wording | typeof host, raw: unknown): string[] {
  const values = Array.isArray(raw) ? raw.slice(0, most.read) : [];
  return values.flatMap((value) => {
    const parsed = v.safeParse(schema, value);
    return parsed.success ? [parsed.output] : [];
  });
}

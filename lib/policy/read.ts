import * as v from 'valibot';
import { normalise } from '../page/labels';
import { isDeniedName } from '../page/press';
import { type SiteId, siteIds } from '../sites/types';
import type { Policy } from './policy';

/** A wording is a short line; a site has a few of them. */
const wording = v.pipe(
  v.string(),
  v.trim(),
  v.minLength(2),
  v.maxLength(100),
  v.regex(/^[^<>{}\n\r]*$/),
  // What is never pressed for the person can be given no other name: the deny list wins.
  v.check((text) => normalise(text).length > 1 && !isDeniedName(text)),
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
const most = { wordings: 20, names: 40, hosts: 50 };

/** The policy in `raw`, whoever wrote it: what is not of the right shape is left out, and the rest holds. */
export function readPolicy(raw: unknown): Policy {
  const { labels, hosts } = objectOf(raw);
  return {
    labels: Object.fromEntries(siteIds.flatMap((site) => labelsOf(site, objectOf(labels)[site]))),
    hosts: [...new Set(valid(host, hosts))].slice(0, most.hosts),
  };
}

function labelsOf(site: SiteId, raw: unknown): [SiteId, Record<string, string[]>][] {
  const named = Object.entries(objectOf(raw))
    .filter(([name]) => v.is(labelName, name))
    .map(([name, wordings]) => [name, valid(wording, wordings).slice(0, most.wordings)] as const)
    .filter(([, wordings]) => wordings.length > 0)
    .slice(0, most.names);
  return named.length > 0 ? [[site, Object.fromEntries(named)]] : [];
}

function objectOf(raw: unknown): Record<string, unknown> {
  return v.is(v.record(v.string(), v.unknown()), raw) ? raw : {};
}

function valid(schema: typeof wording | typeof host, raw: unknown): string[] {
  const values = Array.isArray(raw) ? raw.slice(0, 1000) : [];
  return values.flatMap((value) => {
    const parsed = v.safeParse(schema, value);
    return parsed.success ? [parsed.output] : [];
  });
}

import * as v from 'valibot';
import { isNeutralAttribute } from '../../../lib/report/attributes';
import type { Report } from '../../../lib/report/report';
import { neutralTag, type Snapshot } from '../../../lib/report/snapshot';
import { checkKinds, type PageId } from '../../../lib/sites/contract';
import { pages } from '../../../lib/sites/pages';

const tag = v.pipe(
  v.string(),
  v.check(
    (name) => neutralTag(name) === name,
    ({ input }) => `« ${input} » is no element that a report has`,
  ),
);
const attributes = v.pipe(
  v.record(v.string(), v.string()),
  v.check(
    (all) => strange(all) === undefined,
    ({ input }) => `« ${strange(input)} » is no attribute that a report has`,
  ),
);

/** The first attribute that no report of ours has. */
function strange(all: Record<string, string>): string | undefined {
  const one = Object.entries(all).find(([name, value]) => !isNeutralAttribute(name, value));
  return one && `${one[0]}="${one[1]}"`;
}

const node: v.GenericSchema<unknown, Snapshot> = v.object({
  tag,
  attributes: v.optional(attributes),
  children: v.optional(v.array(v.union([v.string(), v.lazy(() => node)]))),
  shadow: v.optional(v.array(v.union([v.string(), v.lazy(() => node)]))),
  more: v.optional(v.number()),
});

/**
 * A report, whoever sent it: nothing of it reaches the tests, and a browser with them, but elements, attributes and
 * texts that the extension itself may have written.
 */
export const reportSchema: v.GenericSchema<unknown, Report> = v.object({
  format: v.literal('passerelle-report-1'),
  address: v.pipe(
    v.string(),
    v.regex(
      /^https:\/\/[\w:/.-]+$/,
      'an address begins with https:// and has letters, digits, and : / . - between them',
    ),
    v.url(),
  ),
  page: v.optional(v.picklist(Object.keys(pages) as PageId[])),
  recognised: v.boolean(),
  checks: v.array(
    v.object({
      kind: v.picklist(checkKinds),
      name: v.optional(v.string()),
      found: v.boolean(),
    }),
  ),
  document: node,
});

import type { MessageKey } from '../text/t';
import type { Detector, PageId, SiteId, SitePage, Target } from './contract';

export type Detectors = Readonly<Record<PageId, Detector>>;

/** All that is known of one site, but for what is done on its pages: this part runs in pages that are not recognised. */
export interface Site {
  /** Small letters: names its scripts, its fixtures and its part of a policy. */
  id: SiteId;
  /** Match patterns of its hosts, where Passerelle may be unasked; absent where the person allows each host. */
  hosts?: readonly string[];
  /** Those of them, or parts, that have its pages, where nothing runs on the rest. */
  scouted?: readonly string[];
  /** True where the hosts are asked for only when the person switches the target on; the manifest does not name them. */
  isOptional?: boolean;
  /** True at an address of the site's own, whatever it shows. Absent where the site may have any host. */
  isHere?(url: URL): boolean;
  wordings: Wordings;
  /** What recognises each page. */
  pages: Detectors;
  /** The page that is at `url` if the site is there, whatever it shows; for sites whose addresses are known. */
  pageAt?(url: URL): PageId | undefined;
  /** How to do by hand what Passerelle does, where a page is not recognised. */
  byHand: MessageKey;
  /** Present where the site takes files. */
  target?: TargetFacts;
  /** What its readers know of markup, which a report may then show: nobody's names. */
  markup?(): Markup;
  /** The address that stands for the site's own in a report; a neutral one unless given. */
  reportedAs?: string;
}

/** A site's `wordings.ts`. */
export interface Wordings {
  labels: Readonly<Record<string, unknown>>;
  /** Those that a policy may give any name, since nothing called so is ever pressed for the person. */
  neverPressed: readonly string[];
  /** Other words of the site's, by any name. */
  [others: string]: unknown;
}

/** Where a site that takes files is, and when it is offered. */
export interface TargetFacts extends Omit<Target, 'site'> {
  /** Its only address, where every school has the same. */
  origin?: string;
  /** Path of the page to open there. */
  home: string;
  /** The origin meant by what a person typed, or undefined. */
  originOf(typed: string): string | undefined;
  /** Where it is offered only on some sources, unless the person switches it on everywhere in the options. */
  switchedOn?: { label: MessageKey; offeredAt(source: URL): boolean };
}

/** Names in the markup, each list without repetition. */
export interface Markup {
  tags?: readonly string[];
  names?: readonly string[];
  classes?: readonly string[];
  models?: readonly string[];
  path?: readonly string[];
}

/** The declaration of a site. */
export function defineSite<const Declared extends Site>(site: Declared): Declared {
  return site;
}

type Added = 'site' | 'page' | 'detect';
/** A page without what its site's declaration says of it. */
export type Definition<Page extends SitePage> = Omit<Page, Added>;
type Defined = SitePage extends infer Page ? (Page extends SitePage ? Definition<Page> : never) : never;

/** What the assistant does on each page of a site: every page that the site's declaration detects, and no other. */
export function definePages<Declared extends Site, Pages extends Record<keyof Declared['pages'], Defined>>(
  site: Declared,
  pages: Pages,
): { [Page in keyof Pages]: Pages[Page] & Pick<SitePage, Added> } {
  const whole = Object.entries<Defined>(pages).map(([page, defined]) => [
    page,
    { ...defined, site: site.id, page, detect: site.pages[page] },
  ]);
  return Object.fromEntries(whole);
}

import type { FoundPage, SitePage } from '../sites/contract';
import { t } from '../text/t';
import type { View } from '../view/view';
import type { Background } from './background';

/** Where a page is, as browsers say it; an exercise pretends to be elsewhere than its own page is. */
export type Address = Pick<Location, 'href' | 'origin' | 'host'>;

/** What a role works with: one recognised page, until `signal` says that it is left. */
export interface Surroundings<Page extends SitePage = SitePage> {
  page: Page;
  found: FoundPage;
  background: Background;
  window: Window;
  location: Address;
  signal: AbortSignal;
  /** Shows {@link Role.view} again. */
  redraw(): void;
}

/** What the assistant does on one kind of page. */
export interface Role {
  /** Asks the background again: at first, after an act, and when what is held has changed. */
  reload(): Promise<void>;
  /** The page may have changed. Called often: it sends nothing unless something did. */
  look(): Promise<void> | void;
  view(): View;
  /** What of the page the person is to press next, to be pointed at. */
  pointAt?(): HTMLElement | undefined;
  /** A person's act, already checked. */
  act(action: string, fields: Record<string, string>): Promise<void>;
}

/** An empty view of `page`, under the name of its host. */
export function blankView(page: SitePage, { host }: Address): View {
  return {
    heading: t(page.heading),
    subtitle: host,
    settings: [],
    steps: [],
    notes: [],
    files: [],
    fields: [],
    actions: [],
  };
}

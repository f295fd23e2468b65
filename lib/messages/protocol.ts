import type { EncodedBytes } from '../bytes/encoded';
import type { Failure } from '../failure';
import type { FileKind } from '../files/types';
import type { CapturedRequest } from '../page/capture/captured';
import type { Door } from '../page/deliver/armed';
import type { Refusal } from '../refusal';
import type { FoundPage, ImportResult, SiteId, Target } from '../sites/contract';
import type { BrowsingContext, Receipt } from '../vault/types';
import type { HealthCard } from '../view/view';

/** What one trusted click authorises; also the name of the action that asks for it. */
export const plans = ['choose', 'prepare-login', 'deliver', 'deliver-again'] as const;
/** The export of the job of that id: two jobs for one kind of file are two plans. */
export type ExportPlan = `export ${string}`;
export type Plan = (typeof plans)[number] | ExportPlan;

/** The plan of an export job. */
export function exportPlan({ id }: { id: string }): ExportPlan {
  return `export ${id}`;
}

/** True for the plan of an export job, whichever that is. */
export function isExportPlan(plan: string): plan is ExportPlan {
  return /^export [a-z]{1,20}$/.test(plan);
}

/** True for an action that the background does not follow without a grant. */
export function isPlan(action: string): action is Plan {
  return (plans as readonly string[]).includes(action) || isExportPlan(action);
}

/** A file as the source page's assistant hands it over, not yet accepted. */
export interface TakenFile {
  page: FoundPage;
  kind: FileKind;
  /** Id of the export job that took it; none for a file that the person chose. */
  job?: string;
  settings: string[];
  content: EncodedBytes;
  /** The name it came under, where the site gave one. */
  name?: string;
  /** Another file of the same click follows. */
  more?: boolean;
}

/** A file that the person chose on a page of our own, for a site of which no page is recognised. */
export interface BroughtFile {
  kind: FileKind;
  target: SiteId;
  content: EncodedBytes;
  name: string;
  /** The windows it is for: those where it was asked for. */
  context: BrowsingContext;
}

/** What the background fetched in the page's place. */
export type FetchOutcome =
  | { ok: true; content: EncodedBytes; name?: string }
  | { ok: false; refusal: Refusal };

export type TakeOutcome = { ok: true; receipt: Receipt; replaced: boolean } | { ok: false; refusal: Refusal };

/** One delivery of a file: a message that comes twice is of the same one. */
export interface Giving {
  fileId: string;
  /** Drawn by lot for each delivery. */
  id: string;
}

/** Why a file was not given: it is no longer to be had here, or it was given before, and nobody has asked for it again. */
export type NotGiven = 'gone' | 'before';

/** When and where a file was first given: milliseconds since the epoch, and the page's host. */
export interface GivenBefore {
  at: number;
  host: string;
}

/** A delivery under way in a tab; outlives the page's navigations and the background's stops. */
export interface Delivery extends Giving {
  host: string;
  /**
   * The last that is known: put into the page; put in, and waiting for the person to send it; seen, or said by the
   * person, to be taken; or nobody knows.
   */
  state: 'sent' | 'ready' | 'accepted' | 'told' | 'unknown';
  /** What the page showed before already, and so proves nothing: an error, the report of an earlier import. */
  before: { error: boolean; finished: boolean; result?: ImportResult };
  /** Figures of the page's report, once seen; the page that says « terminée » may no longer show them. */
  result?: ImportResult;
}

/** What the assistant needs to know of the target of a file. */
export interface TargetState {
  /** Origin of the school's platform, when known. */
  origin?: string;
  /** Host names of platforms open in this window's tabs. */
  open: string[];
  /** The option « Ouvrir automatiquement ». */
  opensItself: boolean;
}

/** A site that takes files, and whether the page that asks is to offer it. */
export interface OfferedTarget extends Target {
  offered: boolean;
}

/** Every message there is. `page/*` come from the scout, `assistant/*` go to the assistant of a tab. */
export interface ProtocolMap {
  'page/found'(page: FoundPage): void;
  /** The texts of the interface by their names, for a page to whose scripts the browser gives none. */
  'texts/get'(): Record<string, string>;

  'plan/grant'(grant: { plan: Plan }): void;
  'plan/claim'(plan: Plan): boolean;

  'capture/arm'(life: number): boolean;
  /** What the page's press wanted to load, within `patience` milliseconds; `keep` to go on waiting afterwards. */
  'capture/collect'(wait: { patience: number; keep: boolean }): CapturedRequest | undefined;
  'capture/fetch'(wanted: { page: FoundPage; kind: FileKind; job: string }): FetchOutcome;
  'capture/take'(file: TakenFile): TakeOutcome;

  'held/list'(): Receipt[];
  'held/extend'(id: string): void;
  'held/erase'(id: string): void;
  'held/bring'(file: BroughtFile): TakeOutcome;

  /** The sites to which a page's files may be taken besides its main one: by its host, or by choice. */
  'target/offered'(): OfferedTarget[];
  'target/state'(site: SiteId): TargetState;
  'target/remember'(target: { site: SiteId; address: string }): boolean;
  /**
   * The host of the platform that is remembered, where the sender's page is on another one and the person has not agreed
   * to give file `id` there.
   */
  'target/other'(id: string): string | undefined;
  /** The person wants file `id` on the platform of this page, in this tab. */
  'target/agree'(id: string): void;
  /** In the sender's own window, or in the one that a popup names. */
  'target/open'(target: { site: SiteId; windowId?: number }): void;

  /** When file `id` was given to a page already; undefined when it was not. */
  'delivery/before'(id: string): GivenBefore | undefined;
  'delivery/release'(giving: Giving): EncodedBytes | NotGiven;
  /** Has the page's own world hold a door for file `id`, without the file. */
  'delivery/arm'(arm: { id: string; door: Door }): boolean;
  /** True once the page has asked for a file picker, within `patience` milliseconds. */
  'delivery/caught'(patience: number): boolean;
  /** Gives the file to the door that is held; once for one click. */
  'delivery/give'(giving: Giving): 'given' | NotGiven;
  'delivery/disarm'(): void;
  'delivery/get'(): Delivery | undefined;
  'delivery/set'(delivery: Omit<Delivery, 'host'> | null): void;
  'delivery/finished'(id: string): void;
  /** True for the first page of a tab that asks whether it is to lead to the target of file `id`; `by` names the page. */
  'delivery/lead'(lead: { id: string; by: string }): boolean;
  'delivery/save'(id: string): void;

  'school/uai'(): string;
  'school/remember'(uai: string): void;

  /** A person has asked the site for a mailed link, in this tab. */
  'link/asked'(site: SiteId): void;
  /** When one was last asked for; milliseconds since the epoch. */
  'link/asked-at'(site: SiteId): number | undefined;

  /** The class that was last proposed on this site, empty at first, and when this tab chose it; 0 before. */
  'campaign/class'(): { name: string; since: number };
  'campaign/set-class'(name: string): void;
  /** Passwords were reset on this site: the lists held from it no longer tell them. */
  'campaign/reset'(): void;
  /** Opens a held list in the tab « Listes ». */
  'lists/open'(id: string): void;

  /** What the sender's page has and lacks of all that Passerelle looks for. */
  'health/check'(): HealthCard | undefined;

  /** Keeps what an act of a person's failed of, for a report; and gives the last few, the oldest first. */
  'failures/note'(failure: Failure): void;
  'failures/list'(): Failure[];

  /** The name by which assistants in frames of one page find each other; no page learns it. */
  'panel/channel'(): string;
  'panel/collapsed'(): boolean;
  'panel/collapse'(collapsed: boolean): void;

  /** Said once when an assistant starts in a page, to whom it concerns: an open popup. */
  'assistant/came'(): void;
  'assistant/act'(act: { action: string; fields: Record<string, string> }): void;
  'assistant/changed'(): void;
}

/** Name of the port over which an open popup follows an assistant's view (assistant → popup, `View | null`). */
export const viewPort = 'view';

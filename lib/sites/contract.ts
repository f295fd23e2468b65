import type { FileKind } from '../files/types';
import type { CapturedRequest } from '../page/capture/captured';
import type { Danger } from '../page/gate';
import type { Refusal } from '../refusal';
import type { MessageKey } from '../text/t';

/** The contract between a site's folder and the rest of Passerelle. Ids are those of the registry's declarations. */
export type SiteId = string;
/** Begins with its site's id: « elea-import ». */
export type PageId = string;

/** A recognised page: plain data, safe to send in a message. */
export interface FoundPage {
  site: SiteId;
  page: PageId;
  /** Which generation of the page it is, where a site has several. */
  variant?: string;
  /** The school shown: `structureId` on an ENT, its name in the oldest console, the UAI in SIECLE. */
  school?: string;
}

/** Pure and cheap: looks at the address and the document, changes nothing, says nothing when unsure. */
export type Detector = (url: URL, document: Document) => FoundPage | undefined;

/** What a page may have. */
export const checkKinds = ['button', 'field', 'link', 'menu', 'place', 'setting', 'text', 'zone'] as const;

/** One thing that Passerelle looks for on a page. */
export interface Check {
  kind: (typeof checkKinds)[number];
  /** As the site writes it; a drop zone has none. */
  name?: string;
  found: boolean;
  /** The one of the known wordings by which it was found. */
  wording?: string;
  /** What can't be done on the page without it. */
  serves: readonly MessageKey[];
}

/** All that the page at `url` must have, found or not. Pure: names come from the site's labels, nothing from the page. */
export type Checks = (document: Document, url: URL) => Check[];

/** One setting of a source page. Every method looks at the page afresh or at its own control, and nowhere else. */
export interface Setting {
  /** The field's label, as the site writes it. */
  field: string;
  /** Accepted wordings of the right value; the first is the one to show. */
  expected: readonly string[];
  /** The value shown; undefined when it can't be read. */
  read(): string | undefined;
  /** Chooses the expected value, leaving nothing open; false when the page has no such option. */
  choose(): boolean;
}

interface PageBase {
  site: SiteId;
  page: PageId;
  heading: MessageKey;
  detect: Detector;
  checks: Checks;
}

/** One file to take on a source page. */
export interface ExportFile {
  kind: FileKind;
  /** What the page must be set to for it. */
  settings(document: Document): Setting[];
  /** Why the request the page was about to make is not to be followed. */
  refuseRequest(request: CapturedRequest, page: URL, found: FoundPage): Refusal | undefined;
}

/** What one click on « Exporter vers … » takes, file by file; the page is then set back as the first file needs it. */
export interface ExportJob {
  /** Tells it from the page's other jobs, be they for the same kind of file: small letters. */
  id: string;
  /** The site the files are for; none when they are for the person. */
  target?: SiteId;
  files: readonly ExportFile[];
}

/** What gives files. */
export interface Source {
  /** The settings of the first are those shown. Which site takes which of them, the sites that take files say. */
  gives: readonly ExportFile[];
  /** The page's own export button, pressed to learn the request it makes. */
  exportButton(document: Document): HTMLElement | undefined;
  /** What to ask of the person, who then presses the page's own button, where a script can't; and where that is. */
  byHand?: { ask: MessageKey; where(document: Document): HTMLElement | undefined };
  /** How long the page's own scripts may take from the press to the request, in milliseconds. */
  patience: number;
}

/** A page that gives files to carry elsewhere. */
export interface SourcePage extends PageBase, Source {
  role: 'source';
}

/** A page on the way to a target: choosing an account, typing a password. */
export interface LoginPage extends PageBase {
  role: 'login';
  /** Does what one click on « Préparer la connexion » stands for on this page; says how far it came. */
  prepare(document: Document, uai: string, signal: AbortSignal): Promise<'done' | 'continues' | 'not-found'>;
}

/** A page that mails a link for a while to the school whose UAI is given. */
export interface ActivationPage extends PageBase {
  role: 'activation';
  labels: Record<'fill' | 'filled' | 'explain' | 'asked', MessageKey>;
  field(document: Document): HTMLInputElement | undefined;
  /** The page's own button that asks for the mail, which is the person's. */
  ask(document: Document): HTMLElement | undefined;
  /** How long the mailed link works, in milliseconds. */
  linkLife: number;
}

/** A page on the way to a file, where the person clicks and is shown what. */
export interface GuidePage extends PageBase {
  role: 'guide';
  next(document: Document, now: Date): GuideStep | undefined;
}

export interface GuideStep {
  text: MessageKey;
  details?: readonly string[];
  /** The control to press next. */
  element?: HTMLElement;
  /** Something to correct first. */
  doubt?: { text: MessageKey; details: readonly string[] };
}

/** A filter of a page: a native list, or one made of ARIA roles. */
export interface Filter {
  /** Without those that are the person's own to choose: a policy may take a menu of actions for a filter. */
  options: string[];
  /** All that is chosen: to read an option is no press. */
  chosen: string[];
  /** Chooses `option` alone, and leaves nothing open. False when there is no such option. */
  choose(option: string): boolean;
}

/** The states of an account of a campaign. */
export type AccountState = 'not-notified' | 'notified' | 'activated';

/** The accounts selected, as far as the page tells. */
export interface Selection {
  /** What the page says, or what is ticked where it says nothing. */
  total: number;
  /** Ticked rows by their state. */
  states: Record<AccountState, number>;
  /** Selected, and not to be seen: on other pages, or without a state. */
  unseen: number;
}

/** What a press on a guarded button of a campaign would do to the accounts selected. */
export interface AccountDanger extends Danger {
  action: 'notify' | 'reset';
  selection: Selection;
}

/** A page of accounts, where the person notifies, resets and lists, batch by batch. */
export interface CampaignPage extends PageBase, Source {
  role: 'campaign';
  search(document: Document): HTMLElement | undefined;
  list(document: Document): HTMLElement | undefined;
  /** The filter by class, where there is one. */
  classes(document: Document): Filter | undefined;
  /** States that the page's filter lets through; empty when it lets all. */
  statesFiltered(document: Document): AccountState[];
  selection(document: Document): Selection;
  hasRows(document: Document): boolean;
  /** Above so many accounts at once the server is slow. */
  largestBatch: number;
  /** True when the page says that the last action was done. */
  saysDone(document: Document): boolean;
}

/** A page from which a target page is one link away. */
export interface LeadPage extends PageBase {
  role: 'lead';
  labels: { lead: MessageKey; withFile: MessageKey; withoutFile: MessageKey };
  /** For the person's own click. */
  link(document: Document): HTMLElement | undefined;
  /** The same where it may be followed without a click: the site's own, and surely nothing but a way. */
  linkToFollow(document: Document): HTMLAnchorElement | undefined;
}

/** A page that takes a file. */
export interface TargetPage extends PageBase {
  role: 'target';
  /** In the order in which they are to be given, where the page takes several. */
  accepts: readonly FileKind[];
  labels: {
    refused: MessageKey;
    taken: MessageKey;
    missing: MessageKey;
    /** The last word, where the page's own report has no figures. */
    done: MessageKey;
    /** Said after a person's own « yes, it arrived ». */
    told: MessageKey;
    /** What is to be done first, where the page shows what was given and takes no more until the person has decided. */
    pending?: MessageKey;
    /** Where the page does not take a file that is held, but the site's next one does. */
    elsewhere?: Partial<Record<FileKind, MessageKey>>;
    /** What must be known before the file is given, where the page begins its import at once; $1 is the file's school. */
    before?: MessageKey;
    /** Names of the button that puts the file in, where the file's own name would not tell. */
    deliver?: Partial<Record<FileKind, MessageKey>>;
  };
  /** The file field for `kind`, where the page's words tell it better than a drop zone does. */
  field?(document: Document, kind: FileKind): HTMLInputElement | undefined;
  /**
   * True when the words nearest to `element` speak of `kind` and of no other: where a page takes several, a field, a
   * zone or an opener found otherwise must pass this.
   */
  isFor?(element: Element, kind: FileKind): boolean;
  /** The page's own send button beside that field, which is the person's. */
  sendButton?(document: Document, kind: FileKind): HTMLElement | undefined;
  /** The page's own way to the page that takes `kind`. */
  wayTo?(document: Document, kind: FileKind): HTMLElement | undefined;
  /**
   * What the person must decide on the page once it has the file: where there is any, the page is taken to have it.
   * What is to be known before goes into the label `before`.
   */
  advice?(document: Document): Advice | undefined;
  /** Texts that mark the drop zone and the opener of the file picker. */
  zoneWordings: readonly string[];
  /** Those of them that only open the file picker: nothing can be dropped there. */
  openerWordings?: readonly string[];
  /** Number of the wizard step shown, from 1; undefined when the page does not say. */
  step(document: Document): number | undefined;
  stepNames: readonly string[];
  /** Figures of the page's report, in the order of its sentence; undefined until they are all there. */
  result(document: Document): ImportResult | undefined;
  /** True when the page says that the import is over. */
  finished(document: Document): boolean;
  /** The page's own reason not to take the file, where it shows it in no alert; see `lib/page/deliver/evidence`. */
  refusal?(document: Document): string | undefined;
  /** On a site where people write: true for what can only be the site's own words about a file. */
  isOwn?(element: Element): boolean;
}

/** What the person must know before the next click, which is theirs. */
export interface Advice {
  notes: readonly MessageKey[];
  /** The recommended control. */
  point?: HTMLElement;
  /** Controls one of which must be pressed before the page is left, for it shows what is shown once only. */
  keepUntil?: readonly HTMLElement[];
}

/** A site that takes files, in words. */
export interface Target {
  site: SiteId;
  /** The kinds of files that its pages take, in the order in which they are to be taken and given. */
  accepts: readonly FileKind[];
  labels: Record<'name' | 'export' | 'open' | 'bring', MessageKey>;
  /** How to ask for the school's own address, where each has another; `example` as a person may type it. */
  ask?: Record<'address' | 'hint' | 'refused', MessageKey> & { example: string };
}

export interface ImportResult {
  updated: number;
  created: number;
  protected: number;
}

export type SitePage =
  | SourcePage
  | LoginPage
  | LeadPage
  | TargetPage
  | ActivationPage
  | GuidePage
  | CampaignPage;

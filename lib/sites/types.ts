import type { FileKind, Refusal } from '../files/types';
import type { MessageKey } from '../text';

/** The contract between a site's folder and the rest of Passerelle. */
export type SiteId = 'ent' | 'elea';

export type PageId = 'ent-export' | 'elea-choice' | 'elea-login' | 'elea-home' | 'elea-import';

/** A recognised page: plain data, safe to send in a message. */
export interface FoundPage {
  site: SiteId;
  page: PageId;
  /** Which generation of the page it is, where a site has several. */
  variant?: string;
  /** The school shown: `structureId` on an ENT. */
  school?: string;
}

/** Pure and cheap: looks at the address and the document, changes nothing, says nothing when unsure. */
export type Detector = (url: URL, document: Document) => FoundPage | undefined;

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
}

/** A page that gives a file. */
export interface SourcePage extends PageBase {
  role: 'source';
  fileKind: FileKind;
  /** The site the file is for. */
  target: SiteId;
  settings(document: Document): Setting[];
  /** The page's own export button, pressed to learn the request it makes. */
  exportButton(document: Document): HTMLElement | undefined;
  /** Why the request the page was about to make is not to be followed. */
  refuseRequest(request: URL, page: URL, found: FoundPage): Refusal | undefined;
}

/** A page on the way to a target: choosing an account, typing a password. */
export interface LoginPage extends PageBase {
  role: 'login';
  /** Does what one click on « Préparer la connexion » stands for on this page; says how far it came. */
  prepare(document: Document, uai: string, signal: AbortSignal): Promise<'done' | 'continues' | 'not-found'>;
}

/** A page from which a target page is one link away. */
export interface LeadPage extends PageBase {
  role: 'lead';
  labels: { lead: MessageKey; withFile: MessageKey; withoutFile: MessageKey };
  link(document: Document): HTMLElement | undefined;
}

/** A page that takes a file. */
export interface TargetPage extends PageBase {
  role: 'target';
  accepts: readonly FileKind[];
  labels: { refused: MessageKey; taken: MessageKey; missing: MessageKey };
  /** Texts that mark the drop zone and the opener of the file picker. */
  zoneWordings: readonly string[];
  /** Number of the wizard step shown, from 1; undefined when the page does not say. */
  step(document: Document): number | undefined;
  stepNames: readonly string[];
  /** Figures of the page's report, in the order of its sentence; undefined until they are all there. */
  result(document: Document): ImportResult | undefined;
  /** True when the page says that the import is over. */
  finished(document: Document): boolean;
}

export interface ImportResult {
  updated: number;
  created: number;
  protected: number;
}

export type SitePage = SourcePage | LoginPage | LeadPage | TargetPage;

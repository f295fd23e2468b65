import type { FileKind, FileSummary } from '../files/types';
import type { Warning } from '../refusal';
import type { SiteId } from '../sites/contract';

/** Where a held file comes from. */
export interface FileSource {
  /** None for a file that the person opened. */
  site?: SiteId;
  /** `https://ent.iledefrance.fr` */
  origin: string;
  /** `structureId` or UAI; empty when the page does not say. */
  school: string;
}

/** Which windows may be offered a file: its own browsing context's and no other. */
export interface BrowsingContext {
  incognito: boolean;
  /** Firefox containers; empty where the browser does not tell. */
  cookieStoreId: string;
}

/** All that is ever shown or kept beside a held file: counts, never a person. */
export interface Receipt {
  id: string;
  kind: FileKind;
  /** The name under which the target takes it. */
  name: string;
  /** Where it is to be dropped; none for a list, which is for the person. */
  target?: SiteId;
  source: FileSource;
  context: BrowsingContext;
  /** « Profil : Tous », as read when the file was taken. */
  settings: string[];
  summary: FileSummary;
  warnings: Warning[];
  /** Bytes. */
  size: number;
  /** Lower-case hexadecimal. */
  sha256: string;
  /** Milliseconds since the epoch. */
  takenAt: number;
  expiresAt: number;
}

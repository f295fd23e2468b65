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

/** The windows in which a file may be offered: those of the context that it was taken in. */
export interface BrowsingContext {
  incognito: boolean;
  /** The Firefox container; empty where the browser has none. */
  cookieStoreId: string;
}

/** All that is shown of a held file, or kept beside it: counts, never anything of a person. */
export interface Receipt {
  id: string;
  kind: FileKind;
  /** The file's name for its target. */
  name: string;
  /** The site that takes the file. A list has none: it is for the person. */
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

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

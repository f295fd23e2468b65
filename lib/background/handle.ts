import * as v from 'valibot';
import { type Browser, browser } from 'wxt/browser';
import { badMessage, withdrawn } from '../failure';
import type { ProtocolMap } from '../messages/protocol';
import { onMessage } from '../messages/send';
import type { BrowsingContext } from '../vault/types';

/** Who sent a message, once checked. */
export interface Sender {
  /** The page's tab, frame, document and address; undefined for the extension's own pages. */
  tab?: { id: number; windowId: number; frameId: number; documentId?: string; url: URL; active: boolean };
  context: BrowsingContext;
}

/** Names one document among all. Firefox before 153 sends no `documentId`: there its frame and origin must do. */
export interface DocumentName {
  tabId: number;
  frameId: number;
  documentId?: string;
  origin: string;
}

type Senders = 'pages' | 'extension' | 'both';
type Input<Name extends keyof ProtocolMap> = Parameters<ProtocolMap[Name]>[0];
type Output<Name extends keyof ProtocolMap> = ReturnType<ProtocolMap[Name]>;

/**
 * Answers messages `name` from `senders` only, and only of the shape `schema`: anything else is refused with
 * an error. Pages are https pages where our scripts may run now, and their frames of the same origin: scripts stay in
 * pages whose site the person has taken back.
 */
export function handle<Name extends keyof ProtocolMap>(
  name: Name,
  senders: Senders,
  schema: v.GenericSchema<unknown, Input<Name>>,
  answer: (data: Input<Name>, sender: Sender) => Output<Name> | Promise<Output<Name>>,
): void {
  const listener = async (message: { data: unknown; sender: Browser.runtime.MessageSender }) => {
    const sender = checkSender(message.sender, senders);
    if (sender.tab && !(await mayRunOn(sender.tab.url))) throw named(withdrawn, name);
    const { success, output } = v.safeParse(schema, message.data ?? undefined);
    // Not valibot's own error, which carries what was sent.
    if (!success) throw named(badMessage, name);
    return answer(output, sender);
  };
  onMessage(name, listener as unknown as Parameters<typeof onMessage<Name>>[1]);
}

/** An error that keeps its name on the way to the sender; it says which message it was, and nothing of it. */
function named(name: string, message: string): Error {
  return Object.assign(new Error(message), { name });
}

function mayRunOn({ protocol, hostname }: URL): Promise<boolean> {
  return browser.permissions.contains({ origins: [`${protocol}//${hostname}/*`] });
}

function checkSender(sender: Browser.runtime.MessageSender, senders: Senders): Sender {
  if (sender.id !== browser.runtime.id || !sender.url) throw new Error('Unknown sender');
  const tab = sender.tab as (Browser.tabs.Tab & { cookieStoreId?: string }) | undefined;
  const context = { incognito: tab?.incognito ?? false, cookieStoreId: tab?.cookieStoreId ?? '' };
  if (sender.url.startsWith(browser.runtime.getURL('/'))) {
    if (senders === 'pages') throw new Error('Not for the extension pages');
    return { context };
  }
  const url = new URL(sender.url);
  const { frameId = 0, documentId, documentLifecycle = 'active', origin = url.origin } = sender;
  const inOthersPage = frameId !== 0 && URL.parse(tab?.url ?? '')?.origin !== url.origin;
  if (senders === 'extension' || tab?.id === undefined || inOthersPage || url.protocol !== 'https:') {
    throw new Error('Not for this sender');
  }
  // Of a sandboxed frame the address is the site's, and the origin nobody's.
  if (origin !== url.origin) throw new Error('Not of its own address');
  const active = documentLifecycle === 'active';
  return { tab: { id: tab.id, windowId: tab.windowId, frameId, documentId, url, active }, context };
}

/**
 * False for a document that nobody sees: one that Chromium renders before anybody goes there, or keeps for the way back.
 * Nobody has clicked in it.
 */
export function isActive(sender: Sender): boolean {
  return pageOf(sender).active;
}

/** The document that sent the message. Throws for the extension's own pages. */
export function documentOf(sender: Sender): DocumentName {
  const { id, frameId, documentId, url } = pageOf(sender);
  return { tabId: id, frameId, documentId, origin: url.origin };
}

/** True when both name one document, as far as the browser can name it. */
export function isSameDocument(one: DocumentName, other: DocumentName): boolean {
  const keys = ['tabId', 'frameId', 'documentId', 'origin'] as const;
  return keys.every((key) => one[key] === other[key]);
}

/** The page that sent the message. Throws for the extension's own pages. */
export function pageOf({ tab }: Sender): NonNullable<Sender['tab']> {
  if (!tab) throw new Error('Not from a page');
  return tab;
}

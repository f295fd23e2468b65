import { fakeBrowser } from 'wxt/testing/fake-browser';
import type { ProtocolMap } from '../../../lib/messages/protocol';

type Listener = (message: { data: unknown; sender: unknown }) => Promise<unknown>;

/** The background's answers to messages, by name; filled by a mocked `onMessage`. */
export const listeners = new Map<string, Listener>();

/** What stands in for `lib/messages/send` in a test of the background. */
export const messaging = {
  onMessage: (name: string, listener: Listener) => void listeners.set(name, listener),
  sendMessage: async () => undefined,
};

interface Sender {
  id: string;
  url: string;
  frameId: number;
  documentId?: string;
  documentLifecycle?: string;
  origin?: string;
  tab?: { id: number; windowId: number; incognito: boolean; cookieStoreId?: string; url?: string };
}

/** A page of an https site in an ordinary window, with changes. */
export function pageSender(changes: Partial<Sender> = {}): Sender {
  return {
    id: fakeBrowser.runtime.id,
    url: 'https://ent.iledefrance.fr/admin',
    frameId: 0,
    tab: { id: 7, windowId: 1, incognito: false },
    ...changes,
  };
}

/** One of the extension's own pages. */
export function ownSender(): Sender {
  return { id: fakeBrowser.runtime.id, url: fakeBrowser.runtime.getURL('/' as never), frameId: 0 };
}

/** Sends a message as a browser would hand it over. */
export async function ask<Name extends keyof ProtocolMap>(
  name: Name,
  data: Parameters<ProtocolMap[Name]>[0],
  sender: Sender = pageSender(),
): Promise<Awaited<ReturnType<ProtocolMap[Name]>>> {
  const listener = listeners.get(name);
  if (!listener) throw new Error(`Nobody answers ${name}`);
  return (await listener({ data, sender })) as Awaited<ReturnType<ProtocolMap[Name]>>;
}

import type { Browser } from 'wxt/browser';

/** Aims at the very document that asked, where the browser can name it; else at the tab's top frame. */
export function documentTarget(page: { id: number; documentId?: string }): Browser.scripting.InjectionTarget {
  if (page.documentId) {
    return { tabId: page.id, documentIds: [page.documentId] };
  }
  return { tabId: page.id, frameIds: [0] };
}

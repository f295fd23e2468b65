import type { Upload } from '../sites/elea/control';
import { readForm } from '../sites/elea/upload';
import { delay, type Handler, send, sendFile, sendHtml, sendJson } from '../sites/server/visit';
import { framePage, zooPage } from './page';
import { type Widget, widgets } from './widgets';

/** What the zoo's server received. */
export interface ZooControl {
  uploads: (Upload & { widget: string })[];
  /** Pages made for one test, besides the known ones. */
  pages: Map<string, string>;
  reset(): void;
}

export function makeZooControl(): ZooControl {
  const uploads: ZooControl['uploads'] = [];
  const pages: ZooControl['pages'] = new Map();
  return {
    uploads,
    pages,
    reset() {
      uploads.length = 0;
      pages.clear();
    },
  };
}

/** An Éléa platform of upload widgets: one page each, and one server that notes what comes. */
export const zooUrl = 'https://zoo-1.elea.apps.education.fr/zoo/';

const folders = { public: new URL('./public/', import.meta.url), dist: new URL('./dist/', import.meta.url) };

export function makeZooHandler(control: ZooControl): Handler {
  return async (visit) => {
    const { host, url, method } = visit;
    if (host !== new URL(zooUrl).hostname) return false;
    const [, zoo, part = '', name = ''] = url.pathname.split('/');
    if (zoo !== 'zoo') return false;
    if (part === 'public' || part === 'dist')
      // Not every widget has a style sheet.
      return (await sendFile(visit, folders[part], name)) || send(visit, 200, 'text/css', '');
    if (part === 'frame') return sendHtml(visit, framePage(name));
    if (part === 'echo') return sendJson(visit, {});
    const widget: Widget | undefined = widgets.find((one) => one.name === (part === 'upload' ? name : part));
    if (part === 'upload' && method === 'POST') {
      const { files } = await readForm(visit);
      control.uploads.push(...files.map((file) => ({ ...file, widget: name })));
      if (widget?.slow) await delay(widget.slow);
      return files.length > 0
        ? sendJson(visit, { success: true })
        : send(visit, 400, 'text/plain', 'Aucun fichier');
    }
    const made = control.pages.get(part);
    if (made) return sendHtml(visit, made);
    return widget ? sendHtml(visit, zooPage(widget)) : false;
  };
}

import type { Upload } from '../sites/elea/control';
import { readForm } from '../sites/elea/upload';
import { delay, type Handler, send, sendFile, sendHtml, sendJson, type Visit } from '../sites/server/visit';
import { seedOf, traitsOf } from './fuzz';
import { framePage, fuzzPage, zooPage } from './page';
import { type Widget, widgets } from './widgets';

/** What the zoo's server received. */
export interface ZooControl {
  uploads: (Upload & { widget: string })[];
  reset(): void;
}

export function makeZooControl(): ZooControl {
  const uploads: ZooControl['uploads'] = [];
  return {
    uploads,
    reset() {
      uploads.length = 0;
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
    if (part === 'upload' && method === 'POST') return upload(visit, name, widget?.slow);
    const seed = seedOf(part);
    if (seed !== undefined) return sendHtml(visit, fuzzPage(traitsOf(seed)));
    return widget ? sendHtml(visit, zooPage(widget)) : false;
  };

  async function upload(visit: Visit, widget: string, slow = 0): Promise<true> {
    const { files } = await readForm(visit);
    const seed = seedOf(widget);
    const server = seed === undefined ? 'takes' : traitsOf(seed).server;
    const refused = files.length === 0 ? 'Aucun fichier reçu' : server === 'refuses' ? refusal : undefined;
    control.uploads.push(...files.map((file) => ({ ...file, widget, refused })));
    await delay(server === 'late' ? late : slow);
    return refused
      ? send(visit, 422, 'text/plain; charset=utf-8', refused)
      : sendJson(visit, { success: true });
  }
}

const refusal = 'Ce fichier ne convient pas';
/** Milliseconds. */
const late = 2000;

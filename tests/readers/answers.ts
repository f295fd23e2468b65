import { fetchExport } from '../../lib/page/capture/fetch-export';

const origin = 'https://ent.iledefrance.fr';
const url = `${origin}/directory/export/users`;

/** Reads what a site may answer in place of a file, and the name that it gives one: both are `text`. */
export async function readAnswer(text: string): Promise<void> {
  const bytes = new TextEncoder().encode(text);
  const answers = [
    { 'Content-Type': 'text/html' },
    { 'Content-Disposition': `attachment; filename="${text}"` },
    { 'Content-Disposition': `attachment; filename=${text}`, 'Content-Length': text },
  ];
  const { fetch } = globalThis;
  try {
    for (const answer of answers) {
      const headers = new Map<string, string>(Object.entries(answer));
      // A real one refuses most of such headers.
      const response = {
        type: 'basic',
        url,
        status: 200,
        ok: true,
        headers,
        body: new Blob([bytes]).stream(),
      };
      globalThis.fetch = async () => response as unknown as Response;
      const signal = new AbortController().signal;
      await fetchExport(
        { how: 'get', url },
        { origin, followsRedirects: false, signal, onProgress: () => undefined },
      );
    }
  } finally {
    globalThis.fetch = fetch;
  }
}

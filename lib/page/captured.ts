/** What a page was about to load when its own button was pressed; made among the page's scripts, so never trusted. */
export type CapturedRequest =
  | { how: 'get'; url: string }
  /** A form, field by field: `enctype` is the form's own. */
  | { how: 'post'; url: string; fields: [string, string][]; enctype: string }
  /** A file that the page's script made by itself, as base64 slices. */
  | { how: 'bytes'; url: string; chunks: string[]; name: string };

/** The bytes of a file that a page's script made. */
export function decodeCaptured({ chunks }: CapturedRequest & { how: 'bytes' }): Uint8Array {
  const parts = chunks.map((chunk) => Uint8Array.from(atob(chunk), (letter) => letter.charCodeAt(0)));
  const bytes = new Uint8Array(parts.reduce((size, part) => size + part.length, 0));
  let at = 0;
  for (const part of parts) {
    bytes.set(part, at);
    at += part.length;
  }
  return bytes;
}

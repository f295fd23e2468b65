/** What a page was about to load when its own button was pressed; made among the page's scripts, so never trusted. */
export type CapturedRequest =
  | { how: 'get'; url: string }
  /** A form, field by field: `enctype` is the form's own. */
  | { how: 'post'; url: string; fields: [string, string][]; enctype: string }
  /** A file that the page's script made by itself, as base64 slices. */
  | { how: 'bytes'; url: string; chunks: string[]; name: string }
  /** Such a file that is larger than what can be carried: nothing of it was read. */
  | { how: 'too-large'; url: string };

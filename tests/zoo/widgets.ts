/** One page of the zoo. */
export interface Widget {
  /** Its path, and the name of its case in `public/plain.js` or of its bundle. */
  name: string;
  /** The npm package, where there is one. */
  library?: string;
  /** The page stays at its first step: what the widget itself shows is all there is to see. */
  stays?: boolean;
  /** Milliseconds that the server takes to answer. */
  slow?: number;
  /** The case of `public/plain.js`, where the name is another's. */
  like?: string;
  /** The page's own button, which the person presses afterwards. */
  button?: string;
}

/** Plain pages: how a file may come in, one by one. */
export const plainPages: Widget[] = [
  { name: 'slow', like: 'hidden-input', slow: 10_000 },
  { name: 'slow-drop', like: 'drop-files', slow: 10_000 },
  ...[
    ...['visible-input', 'unnamed-input', 'hidden-input', 'overlay-input', 'covered-input', 'far-input'],
    ...['open-shadow-input', 'closed-shadow-input', 'open-shadow-drop', 'closed-shadow-drop'],
    ...['frame-input', 'frame-drop', 'frame-detached-input', 'closed-shadow-frame'],
    ...['detached-input', 'detached-show-picker', 'detached-event', 'detached-script-link'],
    ...['drop-nowhere-then-input'],
    ...['drop-files', 'drop-items', 'drop-entries', 'drop-handles', 'drop-types', 'drop-while-dragging'],
    ...['drop-after-click', 'input-after-click', 'decoys', 'moodle-manager'],
  ].map((name) => ({ name })),
  { name: 'moodle-picker', button: 'Déposer ce fichier' },
];

/** Pages with a library from npm, as its own documentation has it. */
export const libraryPages: Widget[] = [
  { name: 'dropzone', library: 'dropzone', stays: true },
  { name: 'filepond', library: 'filepond', stays: true },
  { name: 'uppy', library: '@uppy/dashboard', stays: true },
  { name: 'react-dropzone', library: 'react-dropzone' },
  { name: 'blueimp', library: 'blueimp-file-upload' },
  { name: 'plupload', library: 'plupload' },
  { name: 'fine-uploader', library: 'fine-uploader', stays: true },
  { name: 'resumable', library: 'resumablejs' },
  { name: 'flow', library: '@flowjs/flow.js' },
  { name: 'antd', library: 'antd', stays: true },
  { name: 'element-plus', library: 'element-plus', stays: true },
  { name: 'svelte-file-dropzone', library: 'svelte-file-dropzone' },
];

export const widgets: Widget[] = [...plainPages, ...libraryPages];

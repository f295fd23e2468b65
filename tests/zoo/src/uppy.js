import Uppy from '@uppy/core';
import '@uppy/core/css/style.css';
import Dashboard from '@uppy/dashboard';
import '@uppy/dashboard/css/style.css';
import XHRUpload from '@uppy/xhr-upload';
import { link, words, zoo } from './words.js';

new Uppy({
  autoProceed: true,
  restrictions: { maxNumberOfFiles: 1 },
  locale: { strings: { dropPasteFiles: `${words} OU %{browseFiles}`, browseFiles: link } },
})
  .use(Dashboard, { inline: true, target: '#place', height: 300, width: 600 })
  .use(XHRUpload, { endpoint: zoo.address, fieldName: 'fichier' })
  .on('upload-success', () => zoo.done());

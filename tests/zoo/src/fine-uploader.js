import qq from 'fine-uploader/fine-uploader/fine-uploader.js';
import 'fine-uploader/fine-uploader/fine-uploader-new.css';
import { link, words, zoo } from './words.js';

// The library's own template « simple thumbnails », without its pictures.
const template = `<div class="qq-uploader-selector qq-uploader" qq-drop-area-text="${words}">
  <div class="qq-upload-drop-area-selector qq-upload-drop-area" qq-hide-dropzone>
    <span class="qq-upload-drop-area-text-selector"></span></div>
  <div class="qq-upload-button-selector qq-upload-button"><div>${link}</div></div>
  <span class="qq-drop-processing-selector qq-drop-processing"></span>
  <ul class="qq-upload-list-selector qq-upload-list" aria-live="polite"><li>
    <span class="qq-upload-spinner-selector qq-upload-spinner"></span>
    <span class="qq-upload-file-selector qq-upload-file"></span>
    <span class="qq-upload-size-selector qq-upload-size"></span>
    <span role="status" class="qq-upload-status-text-selector qq-upload-status-text"></span></li></ul></div>`;
const holder = document.createElement('script');
Object.assign(holder, { type: 'text/template', id: 'qq-template', textContent: template });
document.head.append(holder);
new qq.FineUploader({
  element: zoo.place,
  request: { endpoint: zoo.address, inputName: 'fichier' },
  callbacks: { onComplete: (_id, _name, { success }) => success && zoo.done() },
});

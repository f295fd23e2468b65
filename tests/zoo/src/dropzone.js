import Dropzone from 'dropzone';
import 'dropzone/dist/dropzone.css';
import { words, zoo } from './words.js';

zoo.place.innerHTML = '<form class="dropzone" id="depot"></form>';
new Dropzone('#depot', {
  url: zoo.address,
  paramName: 'fichier',
  dictDefaultMessage: words,
}).on('success', () => zoo.done());

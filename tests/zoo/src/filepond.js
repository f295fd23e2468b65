import * as FilePond from 'filepond';
import 'filepond/dist/filepond.css';
import { link, words, zoo } from './words.js';

zoo.place.innerHTML = '<input type="file" name="fichier">';
FilePond.create(document.querySelector('input'), {
  server: zoo.address,
  name: 'fichier',
  credits: false,
  labelIdle: `${words} OU <span class="filepond--label-action">${link}</span>`,
  onprocessfile: (error) => !error && zoo.done(),
});

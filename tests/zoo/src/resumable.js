import Resumable from 'resumablejs';
import { makeZone, zoo } from './words.js';

const { zone, opener, show } = makeZone();
const resumable = new Resumable({
  target: zoo.address,
  fileParameterName: 'fichier',
  testChunks: false,
  chunkSize: 64 * 1024 * 1024,
});
resumable.assignBrowse(opener);
resumable.assignDrop(zone);
resumable.on('fileAdded', ({ fileName }) => {
  show(fileName);
  resumable.upload();
});
resumable.on('fileSuccess', () => zoo.done());

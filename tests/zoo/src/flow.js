import Flow from '@flowjs/flow.js';
import { makeZone, zoo } from './words.js';

const { zone, opener, show } = makeZone();
const flow = new Flow({
  target: zoo.address,
  fileParameterName: 'fichier',
  testChunks: false,
  chunkSize: 64 * 1024 * 1024,
  singleFile: true,
});
flow.assignBrowse(opener, false, true);
flow.assignDrop(zone);
flow.on('fileAdded', ({ name }) => show(name));
flow.on('filesSubmitted', () => flow.upload());
flow.on('fileSuccess', () => zoo.done());

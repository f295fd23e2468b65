import plupload from 'plupload';
import { makeZone, zoo } from './words.js';

const { zone, opener, show } = makeZone();
const uploader = new plupload.Uploader({
  browse_button: opener,
  drop_element: zone,
  container: zone,
  runtimes: 'html5',
  url: zoo.address,
  file_data_name: 'fichier',
  init: {
    FilesAdded: (_, files) => {
      for (const { name } of files) show(name);
      uploader.start();
    },
    FileUploaded: () => zoo.done(),
  },
});
uploader.init();

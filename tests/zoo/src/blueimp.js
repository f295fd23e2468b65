import jQuery from 'jquery';
import 'blueimp-file-upload';
import { makeZone, zoo } from './words.js';

const { zone, opener, show } = makeZone();
const input = document.createElement('input');
Object.assign(input, { type: 'file', name: 'fichier', className: 'd-none' });
zone.append(input);
opener.addEventListener('click', () => input.click());
jQuery(input).fileupload({
  url: zoo.address,
  dataType: 'json',
  dropZone: jQuery(zone),
  add: (_, data) => {
    for (const { name } of data.files) show(name);
    data.submit();
  },
  done: () => zoo.done(),
});

import { createRawSnippet, mount } from 'svelte';
import Dropzone from 'svelte-file-dropzone';
import { link, words, zoo } from './words.js';

zoo.place.innerHTML = '<div></div><ul></ul>';
const [target, list] = zoo.place.children;
const children = createRawSnippet(() => ({ render: () => `<p>${words}<br>${link}</p>` }));
mount(Dropzone, {
  target,
  // What a template's compiler writes for the content of an older component's slot.
  props: { containerClasses: 'depot', children, $$slots: { default: true } },
  events: {
    drop: ({ detail: { acceptedFiles } }) => {
      for (const file of acceptedFiles) {
        list.append(Object.assign(document.createElement('li'), { textContent: file.name }));
        zoo.upload(file);
      }
    },
  },
});

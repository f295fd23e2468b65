// Links that send a form, as in the years when pages had no other script; and the drop zone, where there is one.
const navigation = document.forms.navigation;

/** Called by the `javascript:` links of the menu. */
function onglet(name) {
  navigation.onglet.value = name;
  navigation.submit();
}

const zone = document.querySelector('#depot');
if (zone) {
  new Dropzone(zone, {
    url: '/gestion',
    paramName: 'fichier',
    maxFiles: 1,
    // A function: an object would be merged into the default, which is one, and lost.
    params: () => ({ jeton: zone.dataset.jeton, onglet: zone.dataset.onglet }),
    // The page is asked for again, whatever the answer: it says what became of the file.
    complete: () => onglet(zone.dataset.onglet),
  });
}

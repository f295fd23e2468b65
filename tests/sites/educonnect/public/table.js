// The table layout: functions that `javascript:` links and attributes call, as pages of that age do.
function boxes() {
  return [...document.querySelectorAll('form[name=principal] input[name=sel]')];
}

function soumettre(evenement, valeur) {
  const form = document.forms.principal;
  form.elements.evenement.value = evenement;
  form.elements.valeur.value = valeur;
  // Like every such page: no submit event.
  form.submit();
}

function aller(onglet) {
  const form = document.forms.menu;
  form.action = `/comptes/${onglet}.do`;
  form.submit();
}

function onServer() {
  return document.forms.principal.dataset.selection === 'server';
}

function cocher() {
  if (onServer()) soumettre('cocher', '');
  else compter();
}

function toutCocher(box) {
  if (onServer()) {
    soumettre('toutCocher', box.checked ? 'oui' : 'non');
    return;
  }
  for (const one of boxes()) one.checked = box.checked;
  compter();
}

function compter() {
  const ticked = boxes().filter((box) => box.checked);
  document.querySelector('#nombre').textContent = String(ticked.length);
  for (const link of document.querySelectorAll('a.lien-liste')) {
    const address = new URL(link.href);
    address.searchParams.delete('sel');
    for (const box of ticked) address.searchParams.append('sel', box.value);
    link.href = address.href;
  }
}

/** The list's form, with what is ticked here when the selection is the page's. */
function formOfList(format) {
  const form = document.forms.liste;
  form.elements.format.value = format;
  const place = form.querySelector('span');
  place.textContent = '';
  for (const box of onServer() ? [] : boxes().filter((one) => one.checked)) {
    const field = document.createElement('input');
    Object.assign(field, { type: 'hidden', name: 'sel', value: box.value });
    place.append(field);
  }
  return form;
}

function lister(format) {
  formOfList(format).submit();
}

async function telecharger(format) {
  const form = formOfList(format);
  const body = new URLSearchParams(new FormData(form));
  const answer = await fetch(form.action, { method: 'POST', body });
  const [, name] = /filename="([^"]+)"/.exec(answer.headers.get('Content-Disposition') ?? '') ?? [];
  if (!name) {
    document.querySelector('#erreur').textContent = 'La liste ne peut pas être produite.';
    return;
  }
  const link = document.createElement('a');
  link.href = URL.createObjectURL(await answer.blob());
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 1000);
}

Object.assign(globalThis, { soumettre, aller, cocher, toutCocher, lister, telecharger });

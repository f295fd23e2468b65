// The links of the `table` layout: forms sent with one field filled in, windows, and an export by script.
function envoyer(name, field, value) {
  const form = document.forms[name];
  form.elements[field].value = value;
  form.submit();
}

function ouvrir(address, where) {
  if (where === 'new-window') window.open(address, '_blank');
  else window.location.href = address;
}

function aller(address) {
  window.location.href = address;
}

async function telecharger(address) {
  const answer = await fetch(address, { credentials: 'include' });
  const link = document.createElement('a');
  link.href = URL.createObjectURL(await answer.blob());
  link.download = 'ExportXML_ElevesSansAdresses.zip';
  link.click();
}

function cadre(address) {
  const frame = document.createElement('iframe');
  frame.style.display = 'none';
  frame.src = address;
  document.body.append(frame);
}

Object.assign(window, { cadre, envoyer, ouvrir, aller, telecharger });

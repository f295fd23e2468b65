// « Choisissez votre compte », then « DÉMARRER »: nothing starts while nothing is chosen.
(() => {
  const choice = document.querySelector('#choix');
  if (!choice) return;
  const widget = document.querySelector('#multicas');
  let chosen = '';
  widget.addEventListener('change', () => {
    chosen = widget.value;
  });
  for (const item of document.querySelectorAll('.dropdown-item')) {
    item.addEventListener('click', (event) => {
      event.preventDefault();
      chosen = item.dataset.value;
      widget.textContent = item.textContent.trim();
    });
  }
  document.querySelector('#demarrer').addEventListener('click', () => {
    if (!chosen) return;
    if (chosen !== 'local') location.assign(`/login/index.php?multicas=${chosen}`);
    else if (choice.dataset.form === 'page') location.assign('/login/index.php?local=1');
    else document.querySelector('#compte-local').classList.remove('d-none');
  });
})();

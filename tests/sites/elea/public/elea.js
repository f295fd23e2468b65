// The cookie notice and the drop-downs: what Moodle's own scripts do on every page.
(() => {
  const notice = document.querySelector('.eupopup');
  if (sessionStorage.getItem('cookies')) notice.remove();
  document.querySelector('#cookies-ok')?.addEventListener('click', () => {
    sessionStorage.setItem('cookies', 'ok');
    notice.remove();
  });
  for (const toggle of document.querySelectorAll('[data-toggle=dropdown]')) {
    const menu = toggle.nextElementSibling;
    const show = (shown) => {
      menu.classList.toggle('show', shown);
      toggle.setAttribute('aria-expanded', String(shown));
    };
    toggle.addEventListener('click', (event) => {
      event.stopPropagation();
      show(!menu.classList.contains('show'));
    });
    document.addEventListener('click', () => show(false));
  }
})();

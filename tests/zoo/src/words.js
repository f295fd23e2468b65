/** What Éléa writes in its drop zone. */
export const words = 'Faites glisser le fichier ici...';
export const link = 'Sélectionnez un fichier sur votre ordinateur';
export const { zoo } = window;

/** A zone with Éléa's words for libraries that bring none: `zone`, its link `opener`, and a list that shows a file. */
export function makeZone() {
  zoo.place.innerHTML = `<div class="depot" id="depot"><strong>${words}</strong><p>OU</p>
    <a href="#" id="choisir">${link}</a></div><ul id="liste"></ul>`;
  const opener = document.querySelector('#choisir');
  opener.addEventListener('click', (event) => event.preventDefault());
  return {
    zone: document.querySelector('#depot'),
    opener,
    show: (name) => {
      const item = document.createElement('li');
      item.textContent = name;
      document.querySelector('#liste').append(item);
    },
  };
}

import type { HealthCard } from '../lib/view/view';

/** The things that Passerelle looks for on the page, each found or not, and what that means. The title is shown elsewhere. */
export function HealthList({ health }: { health: HealthCard }) {
  return (
    <>
      {health.lines.length > 0 && (
        <ul class="health">
          {health.lines.map(({ text, found }) => (
            <li key={text} class={found ? 'found' : 'missing'}>
              {text}
            </li>
          ))}
        </ul>
      )}
      {health.fails && <p>{health.fails}</p>}
      {health.works && <p class="soft">{health.works}</p>}
    </>
  );
}

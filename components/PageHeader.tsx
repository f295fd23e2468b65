import { Glyph } from './Glyph';

/** The header of a page of our own. Its heading gets the focus when the page opens. */
export function PageHeader({ title, subtitle }: { title: string; subtitle: string }) {
  return (
    <header>
      <Glyph />
      <div>
        <h1 tabIndex={-1}>{title}</h1>
        <p class="soft">{subtitle}</p>
      </div>
    </header>
  );
}

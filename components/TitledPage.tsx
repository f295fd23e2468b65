import type { ComponentChildren } from 'preact';
import { Glyph } from './Glyph';

/** A page of our own with Passerelle's mark and a title above its content. */
export function TitledPage({ title, children }: { title: string; children: ComponentChildren }) {
  return (
    <main class="ps options">
      <header>
        <Glyph />
        <h1>{title}</h1>
      </header>
      {children}
    </main>
  );
}

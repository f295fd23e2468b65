import { useLayoutEffect, useRef } from 'preact/hooks';
import type { Corner, OnAct, View } from '../lib/view/view';
import { Button } from './Button';
import { Glyph } from './Glyph';
import { LiveMessage } from './LiveMessage';
import { type CardLabels, PageCard } from './PageCard';

export interface PanelLabels extends CardLabels {
  /** « Passerelle », the name of the region. */
  region: string;
  /** « Réduire » */
  collapse: string;
  /** « Ouvrir Passerelle » */
  open: string;
}

export interface PanelProps {
  view: View;
  labels: PanelLabels;
  onAct: OnAct;
  collapsed: boolean;
  onCollapse: (collapsed: boolean, event: Event) => void;
  /** The corner of the window that covers no control of the page. */
  corner?: Corner;
  /** The height, in CSS pixels, above which it would cover one. */
  room?: number;
}

/** The panel in the page: a header that never scrolls, the card below it; or, collapsed, one round button. */
export function Panel(props: PanelProps) {
  const { view, labels, onAct, collapsed, onCollapse, corner = 'bottom-right', room } = props;
  const section = useRef<HTMLElement>(null);
  const follow = useRef(false);
  useLayoutEffect(() => {
    // The pressed control is gone: its counterpart takes the focus.
    if (follow.current) section.current?.querySelector('button')?.focus();
    follow.current = false;
  }, [collapsed]);
  const toggle = (event: Event) => {
    follow.current = true;
    onCollapse(!collapsed, event);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    // What is typed here is none of the page's shortcuts.
    event.stopPropagation();
    if (event.key === 'Escape' && !collapsed) toggle(event);
  };
  const place = `ps panel ${corner}`;
  return (
    <section
      ref={section}
      lang="fr"
      aria-label={labels.region}
      class={collapsed ? `${place} collapsed` : place}
      style={room === undefined ? undefined : { maxHeight: `${room}px` }}
      // Without it the browser would show the page's own `title` of the host, in a box over the panel.
      title=""
      onKeyDown={onKeyDown}
    >
      {collapsed ? (
        <>
          <Button
            label={labels.open}
            look={view.message?.tone === 'alert' ? 'calling' : undefined}
            onPress={toggle}
          >
            <Glyph />
          </Button>
          <LiveMessage message={view.message} unseen />
        </>
      ) : (
        <>
          <header>
            <Glyph />
            <div>
              <h2>{view.heading}</h2>
              {view.subtitle && <p class="soft">{view.subtitle}</p>}
            </div>
            <Button label={labels.collapse} look="icon" onPress={toggle}>
              <svg viewBox="0 0 16 16" width="16" height="16" aria-hidden="true">
                <path d="M3 8h10" stroke="currentColor" stroke-width="2" stroke-linecap="round" />
              </svg>
            </Button>
          </header>
          <PageCard view={view} labels={labels} onAct={onAct} bare />
        </>
      )}
    </section>
  );
}

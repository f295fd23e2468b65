/** Below this two places are the same, in CSS pixels. */
const tolerance = 1;

/** A horizontal stretch of the window. The height of the panel changes with what it says. */
type Stretch = Pick<DOMRect, 'x' | 'width'>;

/**
 * Tells whether the panel was painted where scripts measure it. A page can change the zoom of the whole document when all
 * scripts of a frame have measured, and change it back before any measures again: the panel was then never shown where it
 * seems to stand. An IntersectionObserver is told of the places that are painted: browsers compute them after the last
 * script of a frame (HTML, « update the rendering »), at the first frame after each `observe()`. `onPainted` is called when
 * that is known to be so, and was not before.
 */
export function followPainted(
  signal: AbortSignal,
  onPainted: () => void,
): {
  /** Measures `panel` and asks the browser where it paints it. */
  look(panel: Element): void;
  /** False too while that is not known yet. */
  isAsMeasured(): boolean;
} {
  let measured: { panel: Element; at: Stretch } | undefined;
  let isAsMeasured = false;
  const observer = new IntersectionObserver((entries) => {
    const before = isAsMeasured;
    for (const { target, boundingClientRect } of entries)
      if (target === measured?.panel) isAsMeasured = isSame(boundingClientRect, measured.at);
    if (isAsMeasured && !before) onPainted();
  });
  signal.addEventListener('abort', () => observer.disconnect());
  return {
    look: (panel) => {
      if (panel !== measured?.panel) isAsMeasured = false;
      if (measured) observer.unobserve(measured.panel);
      measured = { panel, at: panel.getBoundingClientRect() };
      observer.observe(panel);
    },
    isAsMeasured: () => isAsMeasured,
  };
}

function isSame(painted: Stretch, measured: Stretch): boolean {
  return (
    Math.abs(painted.x - measured.x) <= tolerance && Math.abs(painted.width - measured.width) <= tolerance
  );
}

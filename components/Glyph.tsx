/** The bridge: an arch, a deck, three hangers. Decorative, so it never enters an accessible name. */
export function Glyph() {
  return (
    <svg
      class="glyph"
      viewBox="0 0 24 24"
      fill="none"
      stroke="currentColor"
      stroke-width="2"
      stroke-linecap="round"
      aria-hidden="true"
    >
      <path d="M2 17c4-9 16-9 20 0M2 20h20M7 12.6v7M12 10.6v9M17 12.6v7" />
    </svg>
  );
}

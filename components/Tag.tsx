/** A state in words. Colour and shape only repeat it. */
export function Tag({ state, text }: { state: string; text: string }) {
  return <span class={`tag ${state}`}>{text}</span>;
}

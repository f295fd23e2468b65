/**
 * Resolved when a person sees the document. Chromium loads pages ahead, which perhaps nobody will ever open: nothing may
 * be done in them, and their visit teaches nothing.
 */
export async function untilShown(document: Document): Promise<void> {
  const { prerendering } = document as Document & { prerendering?: boolean };
  if (!prerendering) return;
  await new Promise((resolve) => document.addEventListener('prerenderingchange', resolve, { once: true }));
}

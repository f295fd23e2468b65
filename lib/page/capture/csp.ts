/** How long after a failed fetch the browser may take to say that a policy forbade it, in milliseconds. */
const tellsWithin = 250;

/**
 * Listens whether the page's Content Security Policy forbids to fetch `url`: the fetch itself fails like a cut
 * network, and the browser's word comes just after it.
 */
export function watchPolicy(document: Document, url: string): { forbids(): Promise<boolean>; stop(): void } {
  const listening = new AbortController();
  const told = new Promise<true>((resolve) => {
    document.addEventListener(
      'securitypolicyviolation',
      ({ isTrusted, effectiveDirective, blockedURI, disposition }) => {
        const ours = effectiveDirective === 'connect-src' && blockedURI === url;
        if (isTrusted && ours && disposition === 'enforce') resolve(true);
      },
      { signal: listening.signal },
    );
  });
  return {
    forbids: () => {
      const silence = new Promise<false>((resolve) => setTimeout(resolve, tellsWithin, false));
      return Promise.race([told, silence]);
    },
    stop: () => listening.abort(),
  };
}

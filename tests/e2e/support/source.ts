/**
 * Turns a function into an expression that calls it in a browser with JSON arguments.
 * An expression is evaluated by the protocol itself and so passes a strict CSP, which `new Function` does not.
 * `prelude` lists expressions given before the arguments.
 */
export function callExpression(
  run: unknown,
  args: readonly unknown[],
  prelude: readonly string[] = [],
): string {
  const given = [...prelude, ...args.map((arg) => JSON.stringify(arg) ?? 'undefined')];
  // tsx wraps named functions in a `__name` helper that does not exist in the browser.
  return `(() => { const __name = (f) => f; return (${String(run)})(${given.join(', ')}); })()`;
}

/** The extension API under either of its names. */
export const apiExpression = 'globalThis.browser ?? globalThis.chrome';

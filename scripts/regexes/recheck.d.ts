declare module 'recheck/lib/browser.js' {
  interface Diagnostics {
    /** `unknown`: not decided in time. */
    status: 'safe' | 'vulnerable' | 'unknown';
    complexity?: { summary: string };
  }
  /** The pure JavaScript build of recheck: no Java, no native program, no network. `timeout` in milliseconds. */
  const recheck: {
    checkSync(source: string, flags: string, parameters: { timeout: number }): Diagnostics;
  };
  export default recheck;
}

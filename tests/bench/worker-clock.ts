/**
 * Run before a page's own scripts: notes every call that the page makes to its worker, from the moment it is posted to
 * the moment the answer arrives (Comlink's messages: `path` names the method, `id` ties the answer to the call), and
 * every task that held the page up for more than 50 ms. What is measured is therefore what the page waits for: the
 * bytes' way there and the answer's way back included.
 */
export const workerClock = `
  window.benchCalls = [];
  window.benchLongTasks = [];
  new PerformanceObserver((list) => {
    for (const { startTime, duration } of list.getEntries()) window.benchLongTasks.push({ startTime, duration });
  }).observe({ type: 'longtask', buffered: true });
  window.Worker = class extends Worker {
    constructor(...args) {
      super(...args);
      this.addEventListener('message', ({ data }) => {
        const call = window.benchCalls.find(({ id }) => id !== undefined && id === data?.id);
        if (call) call.end = performance.now();
      });
    }
    postMessage(message, transfer) {
      const call = { id: message?.id, method: String(message?.path?.[0]), start: performance.now() };
      window.benchCalls.push(call);
      super.postMessage(message, transfer);
    }
  };
`;

/** One call to the worker, in milliseconds of the page's clock; `end` is missing while it runs. */
export interface WorkerCall {
  method: string;
  start: number;
  end?: number;
}

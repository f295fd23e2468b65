/**
 * Runs before a page's own scripts. It notes every call of the page to its worker, from posting the call until the answer
 * arrives. In Comlink's messages, `path` names the method and `id` is the same in call and answer. It also notes every task
 * that blocked the page for more than 50 ms. So it measures how long the page waits, transfers included.
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

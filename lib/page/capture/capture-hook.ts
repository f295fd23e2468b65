import type { CapturedRequest } from './captured';

/**
 * Functions that `scripting.executeScript` carries into the page's own world. Each must stand alone (no import of
 * code, no outer name), and what they return was made among the page's scripts: it is checked, never trusted.
 */

type View = Window & typeof globalThis;

interface Hook {
  told?: CapturedRequest | Promise<CapturedRequest>;
  /** Called when {@link told} comes. */
  wake?(): void;
  restore(): void;
}

/**
 * Holds the page's door for `life` milliseconds, or until one thing wanted to go through: an address to open, a form
 * to send, a file that a script made. It is told to {@link collectCapture} in place of being done: scripts can't press
 * an export button otherwise (without a gesture of its own a pop-up is blocked in silence, DOMAIN A6, 8), and with
 * one the file lands on the disk. The frames around and beside the document are held with it. Of a file of more than
 * `largest` bytes that a script made, nothing is read.
 */
export function armCapture(life: number, largest: number): boolean {
  const world = window as unknown as Record<symbol, Hook | undefined>;
  const key = Symbol.for('passerelle');
  world[key]?.restore();
  const undo: (() => void)[] = [];
  const blobs = new Map<string, Blob>();
  const hook: Hook = {
    restore: () => {
      for (const step of undo.splice(0)) step();
      clearTimeout(timer);
      delete world[key];
    },
  };
  const timer = setTimeout(() => hook.restore(), life);
  const tell = (told: Hook['told']) => {
    hook.told ??= told;
    for (const step of undo.splice(0)) step();
    hook.wake?.();
  };
  const put = <Owner extends object, Name extends keyof Owner>(
    owner: Owner,
    name: Name,
    make: (former: Owner[Name]) => Owner[Name],
  ) => {
    const former = owner[name];
    const ours = make(former);
    try {
      owner[name] = ours;
    } catch {
      return;
    }
    // What the page has put there meanwhile is the page's.
    undo.push(() => {
      if (owner[name] === ours) owner[name] = former;
    });
  };
  const listen = (target: EventTarget, type: string, listener: (event: Event) => void) => {
    target.addEventListener(type, listener);
    undo.push(() => target.removeEventListener(type, listener));
  };

  const read = async (blob: Blob, url: string, name: string): Promise<CapturedRequest> => {
    if (blob.size > largest) return { how: 'too-large', url };
    const bytes = new Uint8Array(await blob.arrayBuffer());
    const chunks: string[] = [];
    for (let at = 0; at < bytes.length; at += 24_576) {
      chunks.push(btoa(String.fromCharCode(...bytes.subarray(at, at + 24_576))));
    }
    return { how: 'bytes', url, chunks, name };
  };
  /** Holds the door in one document: a page of several has its scripts in any of them. */
  const hold = (view: View) => {
    const address = (url?: string | URL | null) => new URL(String(url ?? ''), view.document.baseURI).href;
    const follow = ({ href, download }: Pick<HTMLAnchorElement, 'href' | 'download'>): boolean => {
      const blob = blobs.get(href);
      if (blob) tell(read(blob, href, download));
      else if (/^https?:/.test(href) && href.split('#')[0] !== view.location.href.split('#')[0])
        tell({ how: 'get', url: href });
      else return false;
      return true;
    };
    const send = (form: HTMLFormElement, submitter?: HTMLElement | null) => {
      const say = (name: string) => submitter?.getAttribute(`form${name}`) ?? form.getAttribute(name) ?? '';
      // A field may be called « action »: the form's own attributes only.
      const url = new URL(address(say('action') || view.location.href));
      const data = new view.FormData(form);
      const { name, value } = (submitter ?? {}) as HTMLButtonElement;
      if (name) data.append(name, value);
      const fields = [...data].map(([key, entry]): [string, string] => [key, String(entry)]);
      if (say('method').toLowerCase() === 'post')
        return tell({ how: 'post', url: url.href, fields, enctype: say('enctype') });
      url.search = String(new URLSearchParams(fields));
      tell({ how: 'get', url: url.href });
    };
    const linkOf = (event: Event) =>
      event.composedPath().find((part): part is HTMLAnchorElement => part instanceof view.HTMLAnchorElement);

    put(
      view,
      'open',
      () =>
        ((url?: string | URL) => {
          tell({ how: 'get', url: address(url) });
          return null;
        }) as typeof view.open,
    );
    put(view.URL, 'createObjectURL', (former) => (source) => {
      const url = former.call(view.URL, source);
      // Of any of the page's realms.
      if ('arrayBuffer' in source) blobs.set(url, source);
      return url;
    });
    put(
      view.HTMLElement.prototype,
      'click',
      (former) =>
        function click(this: HTMLElement) {
          // A link that is not in the page tells nobody of its click.
          if (!(this instanceof view.HTMLAnchorElement) || this.isConnected || !follow(this))
            former.call(this);
        },
    );
    put(
      view.EventTarget.prototype,
      'dispatchEvent',
      (former) =>
        function dispatchEvent(this: EventTarget, event: Event) {
          const alone = this instanceof view.HTMLAnchorElement && !this.isConnected && event.type === 'click';
          return (alone && follow(this)) || former.call(this, event);
        },
    );
    put(
      view.HTMLFormElement.prototype,
      'submit',
      () =>
        function submit(this: HTMLFormElement) {
          send(this);
        },
    );
    listen(view, 'click', (event) => {
      const link = linkOf(event);
      if (!link || event.defaultPrevented) return;
      if (follow(link)) return event.preventDefault();
      // Browsers hold a press by an extension's script to the extension's policy, which knows no `javascript:`.
      if (event.isTrusted || link.protocol !== 'javascript:') return;
      event.preventDefault();
      view.location.href = link.href;
    });
    listen(view, 'submit', (event) => {
      if (event.defaultPrevented || !(event.target instanceof view.HTMLFormElement)) return;
      event.preventDefault();
      send(event.target, (event as SubmitEvent).submitter);
    });
    // Older pages have a file come to a frame that nobody sees.
    const iframe = view.HTMLIFrameElement.prototype;
    const load = (frame: HTMLIFrameElement, value: string, former: () => void) => {
      const seen = frame.checkVisibility({ visibilityProperty: true }) && frame.clientWidth > 1;
      const to =
        !seen && value && URL.canParse(value, view.document.baseURI) && new URL(value, view.document.baseURI);
      if (!to || to.origin !== view.location.origin || !follow({ href: to.href, download: '' })) former();
    };
    const src = Object.getOwnPropertyDescriptor(iframe, 'src') ?? {};
    const set = function (this: HTMLIFrameElement, url: string) {
      load(this, url, () => src.set?.call(this, url));
    };
    Object.defineProperty(iframe, 'src', { ...src, set });
    undo.push(() => Object.defineProperty(iframe, 'src', src));
    put(
      iframe,
      'setAttribute',
      (former) =>
        function setAttribute(this: HTMLIFrameElement, name: string, value: string) {
          const plain = () => former.call(this, name, value);
          return name.toLowerCase() === 'src' ? load(this, value, plain) : plain();
        },
    );
    const { navigation } = view as unknown as { navigation?: EventTarget };
    if (navigation)
      listen(navigation, 'navigate', (event) => {
        // Typed loosely: not every TypeScript library knows `NavigateEvent`.
        const { destination, hashChange, navigationType } = event as unknown as {
          destination: { url: string; sameDocument: boolean };
          hashChange: boolean;
          navigationType: string;
        };
        const leaves = navigationType === 'push' || navigationType === 'replace';
        if (!event.cancelable || hashChange || destination.sameDocument || !leaves) return;
        event.preventDefault();
        tell({ how: 'get', url: destination.url });
      });
  };

  const reach = (view: View) => {
    hold(view);
    for (let index = 0; index < view.length; index++) {
      try {
        if (view[index]?.document) reach(view[index] as View);
      } catch {
        // Of another origin.
      }
    }
  };
  let outer: View = window;
  try {
    while (outer !== outer.parent && outer.parent.document) outer = outer.parent as View;
  } catch {
    // Of another origin.
  }
  reach(outer);
  world[key] = hook;
  return true;
}

/**
 * What wanted to go through since {@link armCapture}, within `patience` milliseconds from now, or null. The door is
 * open again afterwards, unless nothing came and `keep` is set.
 */
export async function collectCapture(patience: number, keep: boolean): Promise<CapturedRequest | null> {
  const hook = (window as unknown as Record<symbol, Hook | undefined>)[Symbol.for('passerelle')];
  if (!hook) return null;
  if (!hook.told && patience > 0) {
    await new Promise<void>((resolve) => {
      hook.wake = resolve;
      setTimeout(resolve, patience);
    });
  }
  if (!hook.told && keep) return null;
  hook.restore();
  return (await hook.told) ?? null;
}

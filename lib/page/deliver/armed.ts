/**
 * Functions that `scripting.executeScript` carries into the page's own world, for one delivery. Each must stand alone
 * (no import of code, no outer name). What they return was made among the page's scripts: checked, never trusted.
 */

/** How a file is to come in: by our drag, or through the file picker that the page asks for. */
export type Door = 'drag' | 'picker';

interface Armed {
  /** The real file's bytes, as {@link addToFile} brings them. */
  parts: Uint8Array<ArrayBuffer>[];
  /** The real file, from {@link giveFile} on. */
  file?: File;
  /** What the page opened the file picker with. */
  caught?: HTMLInputElement | ((file: File) => void);
  /** Called when {@link caught} comes. */
  wake?(): void;
  /** Watches for what {@link Door} says in a frame, too. */
  reach(frame: Window & typeof globalThis): void;
  /** Keeps the door open for `life` milliseconds from now. */
  hold(life: number): void;
  restore(): void;
}

type Listen = (event: string, listener: (event: Event) => void, capture: boolean) => void;

/** Of Chromium alone. */
interface Pickers {
  showOpenFilePicker(options?: unknown): Promise<unknown[]>;
}

/**
 * Holds a door open for `life` milliseconds. `drag`: our drag events, which carry nothing, show the page a file
 * `name` of `type`, empty until it is given, as browsers show what is dragged. `picker`: no file picker opens; what
 * the page wanted it for is caught, attached or not. In frames: see {@link armFrame}.
 */
export function armPage(door: Door, name: string, type: string, life: number): boolean {
  const world = window as unknown as Record<symbol, Armed | undefined>;
  const key = Symbol.for('passerelle delivery');
  world[key]?.restore();
  const undo: (() => void)[] = [];
  const reached = new Set<Window>();
  let timer: ReturnType<typeof setTimeout>;
  const armed: Armed = {
    parts: [],
    reach: (frame) => {
      if (reached.has(frame)) return;
      reached.add(frame);
      const listen: Listen = (event, listener, capture) => {
        frame.addEventListener(event, listener, capture);
        undo.push(() => frame.removeEventListener(event, listener, capture));
      };
      if (door === 'drag') armDrag(frame, listen);
      else armPicker(frame, listen);
    },
    hold: (more) => {
      clearTimeout(timer);
      timer = setTimeout(armed.restore, more);
    },
    restore: () => {
      clearTimeout(timer);
      // A page that keeps one of our functions keeps nothing of the file with it.
      armed.parts = [];
      armed.file = undefined;
      if (world[key] === armed) delete world[key];
      for (const step of undo.splice(0)) {
        try {
          step();
        } catch {
          // A frame that has gone to another origin meanwhile.
        }
      }
    },
  };
  armed.hold(life);
  const put = <Owner extends object, Name extends keyof Owner>(
    owner: Owner | undefined,
    name: Name,
    make: (former: Owner[Name]) => Owner[Name],
  ) => {
    if (!owner?.[name]) return;
    const former = owner[name];
    const ours = make(former);
    owner[name] = ours;
    // What the page has put there meanwhile is the page's.
    undo.push(() => {
      if (owner[name] === ours) owner[name] = former;
    });
  };

  function armDrag(frame: Window & typeof globalThis, listen: Listen) {
    const carry = (event: Event) => {
      if (event.isTrusted || (event as DragEvent).dataTransfer) return;
      const last = event.type === 'drop';
      if (last && !armed.file) return;
      const data = new frame.DataTransfer();
      const content = last && armed.file ? [armed.file] : [];
      data.items.add(new frame.File(content, name, { type, lastModified: armed.file?.lastModified }));
      data.effectAllowed = 'all';
      Object.defineProperty(event, 'dataTransfer', { value: data });
      // Read by the page while it handles the drop; nothing is left of it afterwards.
      if (last) setTimeout(() => armed.restore());
    };
    for (const kind of ['dragenter', 'dragover', 'dragleave', 'drop']) listen(kind, carry, true);
    // Browsers give no entry and no handle for what a script drags.
    const item = frame.DataTransferItem?.prototype as unknown as Record<string, unknown> | undefined;
    put(item, 'webkitGetAsEntry', (former) => {
      return function webkitGetAsEntry(this: DataTransferItem) {
        const file = this.getAsFile();
        const own = (former as () => FileSystemEntry | null).call(this);
        if (own || !file || world[key] !== armed) return own;
        const entry = { isFile: true, isDirectory: false, name, fullPath: `/${name}` };
        return { ...entry, file: (give: (file: File) => void) => setTimeout(give, 0, file) };
      };
    });
    put(item, 'getAsFileSystemHandle', (former) => {
      return async function getAsFileSystemHandle(this: DataTransferItem) {
        if (world[key] !== armed) return (former as () => Promise<unknown>).call(this);
        const file = this.getAsFile();
        return file && { kind: 'file', name, getFile: async () => file };
      };
    });
  }

  function armPicker(frame: Window & typeof globalThis, listen: Listen) {
    const tell = (caught: Armed['caught']) => {
      armed.caught ??= caught;
      armed.wake?.();
    };
    // A page that has put its own function around ours meanwhile keeps ours.
    const isPicker = (element: unknown): element is HTMLInputElement =>
      world[key] === armed && element instanceof frame.HTMLInputElement && element.type === 'file';
    const pressed = (former: () => void) =>
      function click(this: HTMLElement) {
        if (isPicker(this)) tell(this);
        else former.call(this);
      };
    put(frame.HTMLElement.prototype, 'click', pressed);
    put(frame.HTMLInputElement.prototype, 'showPicker', pressed);
    put(frame.EventTarget.prototype, 'dispatchEvent', (former) => {
      return function dispatchEvent(this: EventTarget, event: Event) {
        if (event.type !== 'click' || !isPicker(this)) return former.call(this, event);
        tell(this);
        return true;
      };
    });
    put(frame as unknown as Pickers, 'showOpenFilePicker', (former) => (options) => {
      if (world[key] !== armed) return former.call(frame, options);
      return new Promise((resolve) => {
        tell((file) => resolve([{ kind: 'file', name, getFile: async () => file }]));
      });
    });
    // A label opens the picker of its input without a call of anything.
    listen(
      'click',
      (event) => {
        const [target] = event.composedPath();
        if (!isPicker(target)) return;
        event.preventDefault();
        event.stopImmediatePropagation();
        tell(target);
      },
      true,
    );
    // Browsers hold a press by an extension's script to the extension's policy, which knows no `javascript:`.
    listen(
      'click',
      (event) => {
        const link = event.composedPath().find((part) => part instanceof frame.HTMLAnchorElement);
        if (event.isTrusted || event.defaultPrevented || link?.protocol !== 'javascript:') return;
        event.preventDefault();
        frame.location.href = link.href;
      },
      false,
    );
    // A button that was not told otherwise sends its form, empty.
    listen('submit', (event) => event.preventDefault(), false);
  }

  armed.reach(window);
  world[key] = armed;
  return true;
}

/**
 * Has the door that {@link armPage} holds in a document around this frame, of the same origin, reach it. For every
 * frame to do by itself: one that stands in a shadow root is in no list that the page's world has.
 */
export function armFrame(): void {
  try {
    for (let view: Window = window; view !== view.parent; view = view.parent)
      (view.parent as unknown as Record<symbol, Armed | undefined>)[Symbol.for('passerelle delivery')]?.reach(
        window,
      );
  } catch {
    // Of another origin.
  }
}

/** True once the page has asked for a file picker, within `patience` milliseconds. */
export async function pickerCaught(patience: number): Promise<boolean> {
  const armed = (window as unknown as Record<symbol, Armed | undefined>)[Symbol.for('passerelle delivery')];
  if (!armed) return false;
  if (!armed.caught) {
    await new Promise<void>((resolve) => {
      armed.wake = resolve;
      setTimeout(resolve, patience);
    });
  }
  return armed.caught !== undefined;
}

/**
 * Adds the file's next bytes, `chunks` in base64, to what the door that {@link armPage} holds is to give, and holds it
 * for `life` milliseconds more. At `start` 0 the file begins anew. False, and nothing kept, when no door is held.
 */
export function addToFile(chunks: string[], start: number, life: number): boolean {
  const armed = (window as unknown as Record<symbol, Armed | undefined>)[Symbol.for('passerelle delivery')];
  if (!armed) return false;
  if (start === 0) armed.parts = [];
  for (const chunk of chunks) {
    const letters = atob(chunk);
    // A function called for each letter takes twenty times as long, and the page stands still meanwhile.
    const part = new Uint8Array(letters.length);
    for (let index = 0; index < part.length; index++) part[index] = letters.charCodeAt(index);
    armed.parts.push(part);
  }
  armed.hold(life);
  return true;
}

/** What {@link giveFile} is to make of the bytes: `taken` in milliseconds since the epoch, `size` in bytes. */
export interface FileToGive {
  name: string;
  type: string;
  taken: number;
  size: number;
}

/**
 * Gives the file that {@link addToFile} brought to the door that {@link armPage} holds: to what was caught, at once; to
 * our drag, for the drop that follows within `life` milliseconds. For as long {@link wasGiven} says so of `delivery`.
 * False, and nothing given, when no door is held or bytes are missing.
 */
export function giveFile({ name, type, taken, size }: FileToGive, delivery: string, life: number): boolean {
  const armed = (window as unknown as Record<symbol, Armed | undefined>)[Symbol.for('passerelle delivery')];
  if (!armed) return false;
  const { caught, parts } = armed;
  const given = window as unknown as Record<symbol, string | undefined>;
  const key = Symbol.for('passerelle given');
  const note = () => {
    given[key] = delivery;
    setTimeout(() => given[key] === delivery && delete given[key], life);
  };
  const frame = (caught && 'ownerDocument' in caught ? caught.ownerDocument.defaultView : null) ?? window;
  const file = new frame.File(parts, name, { type, lastModified: taken });
  if (file.size !== size) {
    armed.restore();
    return false;
  }
  if (!caught) {
    armed.parts = [];
    armed.file = file;
    armed.hold(life);
    note();
    return true;
  }
  armed.restore();
  note();
  if (!('ownerDocument' in caught)) {
    caught(file);
    return true;
  }
  const data = new frame.DataTransfer();
  data.items.add(file);
  caught.files = data.files;
  for (const event of ['input', 'change'])
    caught.dispatchEvent(new frame.Event(event, { bubbles: true, composed: event === 'input' }));
  return true;
}

/** True when {@link giveFile} gave a file for `delivery` just now. */
export function wasGiven(delivery: string): boolean {
  const given = (window as unknown as Record<symbol, string | undefined>)[Symbol.for('passerelle given')];
  return given === delivery;
}

/** Lets go of the door, if one is held. */
export function disarmPage(): boolean {
  (window as unknown as Record<symbol, Armed | undefined>)[Symbol.for('passerelle delivery')]?.restore();
  return true;
}

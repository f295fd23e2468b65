import type { CDPSession, JSHandle, Page } from 'puppeteer';

/** The panel's shadow root is closed: no script of the page has it, and a test gets it from the browser itself. */
type Root = JSHandle<ShadowRoot>;

/** The parts of puppeteer's handles that its public types leave out: Chromium's, over CDP. */
interface ChromiumHandle {
  id: string;
  client: CDPSession;
  realm: { adoptBackendNode(backendNodeId: number): Promise<Root> };
}

/** And Firefox's, over WebDriver BiDi. */
interface FirefoxHandle {
  realm: {
    realm: { callFunction(declaration: string, awaitPromise: boolean, options: object): Promise<Called> };
    createHandle(value: object): Root;
  };
  remoteValue(): object;
}

interface Called {
  result?: { value?: { shadowRoot?: { value?: { mode?: string } } | null } };
}

/** Asking takes several messages: kept for the next questions to the same document. */
const known = new WeakMap<Page, Root>();

/** What a call says where the panel is there and the root it was given is not the panel's. */
const rootNeeded = 'The root of the panel is needed';
/** More panels, one in place of the other, than a page sees during one question. */
const mostPanels = 20;

/**
 * Evaluates `body`, statements that return a value, in the world of the page. In them `root` is the panel's closed shadow
 * root, undefined where no panel is; `checkRoot()`, for what takes time, throws once the page has another panel, and the
 * question is put again. Fails when the panel is there and its root can't be found: no question about the panel may go
 * without an answer and seem answered by nothing.
 */
export async function evaluateWithRoot(page: Page, body: string): Promise<unknown> {
  // An async function's promise is the browser's own, which BiDi awaits; one made by the ENT's zone.js it does not.
  const run = new Function(
    'root',
    `return (async () => {
      const checkRoot = () => {
        const hosts = [...document.querySelectorAll('passerelle-panel')];
        if (hosts.length > 0 && !hosts.includes(root?.host)) throw new Error('${rootNeeded}');
        return hosts.length > 0;
      };
      if (!checkRoot()) root = undefined;
      ${body}
    })()`,
  ) as (root: ShadowRoot | undefined) => Promise<unknown>;
  for (let panels = 0; panels < mostPanels; panels += 1) {
    try {
      return await page.evaluate(run, known.get(page));
    } catch (error) {
      if (!needsRoot(error)) throw error;
    }
    // The document may change between the messages that this takes: then its panel is another one.
    const root = await findRoot(page).catch((error) => {
      if (needsRoot(error)) return undefined;
      throw error;
    });
    if (root) known.set(page, root);
    else known.delete(page);
  }
  throw new Error(`${page.url()} changed its panel ${mostPanels} times during one question`);
}

/** True when another root is needed than the one kept: that of a former document, or of a panel that was replaced. */
function needsRoot(error: unknown): boolean {
  if (!(error instanceof Error)) return false;
  return new RegExp(
    `${rootNeeded}|no such node|stale element|object with given id|JavaScript world|Cannot find context|belong to the document|find node|define cross-origin object`,
    'i',
  ).test(error.message);
}

/** The closed root of the panel in the page's outermost document; undefined where there is no panel. */
async function findRoot(page: Page): Promise<Root | undefined> {
  for (let nth = 0; ; nth += 1) {
    const host = await page.evaluateHandle(
      (index) => document.querySelectorAll('passerelle-panel')[index],
      nth,
    );
    if (!host.asElement()) {
      if (nth === 0) return undefined;
      throw new Error(`The panel's host is in ${page.url()}, but no closed shadow root is found in it`);
    }
    const root = await ('client' in host
      ? chromiumRoot(host as unknown as ChromiumHandle)
      : firefoxRoot(host as unknown as FirefoxHandle));
    if (root) return root;
  }
}

async function chromiumRoot({ id, client, realm }: ChromiumHandle): Promise<Root | undefined> {
  const { node } = await client.send('DOM.describeNode', { objectId: id, depth: 1, pierce: true });
  const root = node.shadowRoots?.find(({ shadowRootType }) => shadowRootType === 'closed');
  return root && realm.adoptBackendNode(root.backendNodeId);
}

async function firefoxRoot(host: FirefoxHandle): Promise<Root | undefined> {
  const { result } = await host.realm.realm.callFunction('(host) => host', false, {
    arguments: [host.remoteValue()],
    serializationOptions: { includeShadowTree: 'all', maxDomDepth: 1 },
  });
  const root = result?.value?.shadowRoot;
  return root?.value?.mode === 'closed' ? host.realm.createHandle(root) : undefined;
}

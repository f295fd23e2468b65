import * as v from 'valibot';
import { browser } from 'wxt/browser';
import { longestUai } from '../../school/uai';
import { siteId } from '../../sites/site-id';
import { changeMemory, isOfSite, readMemory, rememberSchool, schoolKey } from '../../store/memory';
import { heldFiles, sameContext } from '../../vault/vault';
import { handle, pageOf, type Sender } from '../handle';
import { demandPage } from '../recognised';

/** Remembers the UAI (the user name of Éléa's local account), when a link was asked for, and the panel's fold. */
export function handleSchools(): void {
  handle('school/uai', 'pages', v.undefined(), (_, sender) => knownUai(sender));
  const uai = v.pipe(v.string(), v.trim(), v.toUpperCase(), v.maxLength(longestUai));
  handle('school/remember', 'pages', uai, async (typed, sender) => {
    await demandPage(sender, ({ role }) => role === 'login' || role === 'activation');
    if (typed && !sender.context.incognito) await rememberSchool(await schoolAt(sender), { uai: typed });
  });
  handle('link/asked', 'pages', siteId, async (name, sender) => {
    await demandPage(sender, (page) => page.role === 'activation' && page.site === name);
    if (!sender.context.incognito)
      await changeMemory('linksAsked', (asked) => ({ ...asked, [name]: Date.now() }));
  });
  handle('link/asked-at', 'pages', siteId, async (name) => (await readMemory()).linksAsked[name]);
  handle('panel/channel', 'pages', v.undefined(), () =>
    navigator.locks.request('channel', async () => {
      const { channel = crypto.randomUUID() } = await browser.storage.session.get('channel');
      await browser.storage.session.set({ channel });
      return channel as string;
    }),
  );
  handle('panel/collapsed', 'pages', v.undefined(), async () => (await readMemory()).collapsed);
  handle('panel/collapse', 'pages', v.boolean(), (collapsed) => changeMemory('collapsed', () => collapsed));
}

/** The UAI remembered for the sender's school, or the only one there is; empty when unknown. */
export async function knownUai(sender: Sender): Promise<string> {
  const { schools } = await readMemory();
  const known = Object.values(schools).flatMap(({ uai }) => (uai ? [uai] : []));
  const [uai = '', ...others] = new Set(known);
  return schools[schoolKey(await schoolAt(sender))]?.uai ?? (others.length === 0 ? uai : '');
}

/** The school whose file waits for this page; without a file, the platform itself stands for the school. */
async function schoolAt(sender: Sender): Promise<{ origin: string; school: string }> {
  const files = (await heldFiles()).filter(
    ({ context, source }) => sameContext(context, sender.context) && isOfSite(source),
  );
  return files[0]?.source ?? { origin: pageOf(sender).url.origin, school: '' };
}

import * as v from 'valibot';
import { recall, remember, rememberSchool, schoolKey } from '../../lib/memory';
import { heldFiles, sameContext } from '../../lib/vault/vault';
import { handle, pageOf, type Sender } from './handle';

/** Remembers the UAI (the user name of Éléa's local account) and the panel's fold. */
export function handleSchools(): void {
  handle('school/uai', 'pages', v.undefined(), async (_, sender) => {
    const { schools } = await recall();
    const known = Object.values(schools).flatMap(({ uai }) => (uai ? [uai] : []));
    const distinct = [...new Set(known)];
    return (
      schools[schoolKey(await schoolAt(sender))]?.uai ??
      (distinct.length === 1 ? distinct[0] : undefined) ??
      ''
    );
  });
  const uai = v.pipe(v.string(), v.trim(), v.toUpperCase(), v.maxLength(12));
  handle('school/remember', 'pages', uai, async (typed, sender) => {
    if (typed && !sender.context.incognito) await rememberSchool(await schoolAt(sender), { uai: typed });
  });
  handle('panel/collapsed', 'pages', v.undefined(), async () => (await recall()).collapsed);
  handle('panel/collapse', 'pages', v.boolean(), (collapsed) => remember('collapsed', () => collapsed));
}

/** The school whose file waits for this page; without a file, the platform itself stands for the school. */
async function schoolAt(sender: Sender): Promise<{ origin: string; school: string }> {
  const files = (await heldFiles()).filter(({ context }) => sameContext(context, sender.context));
  return files[0]?.source ?? { origin: pageOf(sender).url.origin, school: '' };
}

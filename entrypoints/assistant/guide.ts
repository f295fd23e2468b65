import { fileCard } from '../../lib/file-card';
import type { GuidePage } from '../../lib/sites/types';
import { t } from '../../lib/text';
import type { Receipt } from '../../lib/vault/types';
import { latestOf } from './latest';
import { blankView, type Role, type Surroundings } from './role';
import { heldFrom } from './taken';

/** On a page on the way to a file: says and shows what to click next; the clicks are the person's. */
export function guideRole({ page, found, redraw }: Surroundings<GuidePage>): Role {
  const latest = latestOf();
  let held: Receipt[] = [];
  const next = () => page.next(document, new Date());
  return {
    look: redraw,
    reload: async () => {
      held = (await latest(() => heldFrom(found))) ?? held;
      redraw();
    },
    pointAt: () => next()?.element,
    view: () => {
      const step = next();
      const text = step && t(step.text, ...(step.details ?? []));
      const doubt = step?.doubt && t(step.doubt.text, ...step.doubt.details);
      return {
        ...blankView(page),
        files: held.map(fileCard),
        notes: doubt && text ? [text] : [],
        message: doubt ? { tone: 'alert', text: doubt } : text ? { tone: 'status', text } : undefined,
      };
    },
    act: async () => undefined,
  };
}

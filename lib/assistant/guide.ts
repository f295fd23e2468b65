import type { GuidePage } from '../sites/contract';
import { t } from '../text/t';
import type { Receipt } from '../vault/types';
import { fileCard } from '../view/file-card';
import { heldFrom } from './held-here';
import { latestOf } from './latest';
import { blankView, type Role, type Surroundings } from './role';

/** On a page on the way to a file: says and shows what to click next; the clicks are the person's. */
export function guideRole({
  page,
  found,
  background,
  window,
  location,
  redraw,
}: Surroundings<GuidePage>): Role {
  const latest = latestOf();
  let held: Receipt[] = [];
  const next = () => page.next(window.document, new Date());
  return {
    look: redraw,
    reload: async () => {
      held = (await latest(() => heldFrom(found, location, background))) ?? held;
      redraw();
    },
    pointAt: () => next()?.element,
    view: () => {
      const step = next();
      const text = step && t(step.text, ...(step.details ?? []));
      const doubt = step?.doubt && t(step.doubt.text, ...step.doubt.details);
      return {
        ...blankView(page, location),
        files: held.map(fileCard),
        notes: doubt && text ? [text] : [],
        message: doubt ? { tone: 'alert', text: doubt } : text ? { tone: 'status', text } : undefined,
      };
    },
    act: async () => undefined,
  };
}

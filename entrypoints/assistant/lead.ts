import { fileCard } from '../../lib/file-card';
import { sendMessage } from '../../lib/messages';
import { press } from '../../lib/page/press';
import type { LeadPage } from '../../lib/sites/types';
import { t } from '../../lib/text';
import type { Receipt } from '../../lib/vault/types';
import { blankView, type Role, type Surroundings } from './role';

/** On a page one link away from a target: with a file waiting, follows the site's own link, once per file. */
export function leadRole({ page, redraw }: Surroundings<LeadPage>): Role {
  const by = crypto.randomUUID();
  let held: Receipt | undefined;
  let asked = '';

  async function follow(file: Receipt) {
    const link = page.link(document);
    if (asked === file.id || !sameOriginLink(link)) return;
    asked = file.id;
    if (link && (await sendMessage('delivery/lead', { id: file.id, by }))) press(link);
  }

  return {
    look: () => undefined,
    reload: async () => {
      held = (await sendMessage('held/list', undefined)).find(({ target }) => target === page.site);
      if (held) await follow(held);
      redraw();
    },
    view: () => ({
      ...blankView(page),
      notes: [t(held ? page.labels.withFile : page.labels.withoutFile)],
      files: held ? [fileCard(held)] : [],
      actions: [{ id: 'lead', label: t(page.labels.lead), main: true }],
    }),
    act: async (action) => {
      const link = action === 'lead' ? page.link(document) : undefined;
      if (link) press(link);
    },
  };
}

/** A plain link of the page's own origin, in this tab; buttons may do anything, so they are left to the person. */
function sameOriginLink(element: HTMLElement | undefined): boolean {
  if (element?.localName !== 'a') return false;
  const link = element as HTMLAnchorElement;
  return link.origin === location.origin && (link.target === '' || link.target === '_self');
}

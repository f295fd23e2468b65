import { press } from '../page/press/press';
import type { LeadPage } from '../sites/contract';
import { t } from '../text/t';
import type { Receipt } from '../vault/types';
import { fileCard } from '../view/file-card';
import { latestOf } from './latest';
import { blankView, type Role, type Surroundings } from './role';

/** On a page one link away from a target: with a file waiting, follows the site's own link, once per file. */
export function leadRole({ page, background, window, location, redraw }: Surroundings<LeadPage>): Role {
  const { document } = window;
  const by = crypto.randomUUID();
  const latest = latestOf();
  let held: Receipt | undefined;
  let asked = '';
  /** The link was pressed for, and is not in the page. */
  let isLost = false;

  async function follow(file: Receipt) {
    if (asked === file.id || !page.linkToFollow(document)) return;
    asked = file.id;
    if (!(await background.ask('delivery/lead', { id: file.id, by }))) return;
    // The page may have changed while the background was asked.
    const link = page.linkToFollow(document);
    if (link) press(link);
  }

  return {
    look: () => undefined,
    reload: async () => {
      const files = await latest(() => background.ask('held/list'));
      if (!files) return;
      held = files.find(({ target }) => target === page.site);
      if (held) await follow(held);
      redraw();
    },
    view: () => ({
      ...blankView(page, location),
      message: isLost ? { tone: 'alert', text: t('lead_not_found') } : undefined,
      notes: [t(held ? page.labels.withFile : page.labels.withoutFile)],
      files: held ? [fileCard(held)] : [],
      actions: [{ id: 'lead', label: t(page.labels.lead), main: true }],
    }),
    act: async (action) => {
      const link = action === 'lead' ? page.link(document) : undefined;
      isLost = action === 'lead' && !link;
      if (link) press(link);
      redraw();
    },
  };
}

import type { CampaignPage } from '../../sites/contract';
import { t } from '../../text/t';
import type { Action } from '../../view/view';
import type { Surroundings } from '../role';
import type { Asked } from '../task';

/** Proposes one class after the other, so that a whole school is notified in batches, and remembers where it was. */
export function classByClass(
  asked: Asked,
  { page, background, window, redraw, signal }: Surroundings<CampaignPage>,
) {
  const { document } = window;
  let last = '';
  /** A class was chosen here, and nothing was searched since. */
  let chosen = false;
  /** When the last one was chosen in this tab. */
  let since = 0;

  const searched = (event: Event) => {
    const search = chosen && page.search(document);
    if (!search || !event.composedPath().includes(search)) return;
    if (event instanceof KeyboardEvent && event.key !== 'Enter' && event.key !== ' ') return;
    chosen = false;
    asked.clear();
    redraw();
  };
  for (const type of ['click', 'keydown']) window.addEventListener(type, searched, { signal, capture: true });

  function next(): { name: string; place: number; count: number } | undefined {
    const options = page.classes(document)?.options ?? [];
    const place = options.indexOf(last) + 1;
    const name = options[place];
    return name === undefined ? undefined : { name, place: place + 1, count: options.length };
  }

  async function choose() {
    // After the last one it begins anew.
    const wanted = next()?.name ?? page.classes(document)?.options[0];
    if (wanted === undefined) return;
    if (!page.classes(document)?.choose(wanted)) return asked.fail(t('campaign_class_not_found', wanted));
    last = wanted;
    chosen = true;
    since = Date.now();
    await background.ask('campaign/set-class', wanted);
    asked.say(t('campaign_class_chosen', wanted));
  }

  return {
    refresh: async () => {
      const known = await background.ask('campaign/class');
      last = known.name || last;
      since = Math.max(since, known.since);
    },
    actions: (): Action[] =>
      page.classes(document)?.options.length
        ? [{ id: 'next-class', label: t(next() ? 'campaign_next_class' : 'campaign_first_class') }]
        : [],
    notes: (): string[] => {
      if (!page.classes(document)?.options.length) return [];
      const one = next();
      return [one ? t('campaign_class_next', one.name, one.place, one.count) : t('campaign_classes_done')];
    },
    /** True until the class chosen is searched: what the page shows is of the one before. */
    begun: () => chosen,
    since: () => since,
    pointAt: () => (chosen ? page.search(document) : undefined),
    act: async (action: string) => {
      if (action === 'next-class') await choose();
    },
  };
}

import type { Check } from '../sites/contract';
import type { Health } from '../sites/page-checks';
import { pageNamed } from '../sites/pages';
import { type MessageKey, t } from '../text/t';
import type { HealthCard } from './view';

/** The health of a page in words. Names are the labels that we know of the site, never a text of the page. */
export function healthCard({ page, recognised, checks }: Health): HealthCard {
  if (!page) return { title: t('health_unknown'), lines: [], recognised: false, complete: false };
  const heading = t(pageNamed(page).heading);
  const missing = checks.filter(({ found }) => !found);
  const complete = recognised && missing.length === 0;
  const title = t(
    complete ? 'health_complete' : recognised ? 'health_incomplete' : 'health_resembles',
    heading,
    missing.length,
    checks.length,
  );
  const fails = new Set(missing.flatMap(({ serves }) => serves));
  const works = new Set(checks.flatMap(({ serves }) => serves).filter((one) => !fails.has(one)));
  return {
    title,
    lines: checks.map((check) => ({ text: lineOf(check), found: check.found })),
    works: recognised && !complete ? sentence('health_works', works) : undefined,
    fails: recognised ? sentence('health_fails', fails) : undefined,
    recognised,
    complete,
  };
}

const kinds: Record<Check['kind'], MessageKey> = {
  button: 'health_button',
  field: 'health_field',
  link: 'health_link',
  menu: 'health_menu',
  place: 'health_place',
  setting: 'health_setting',
  text: 'health_text',
  zone: 'health_zone',
};

/** « Zone de dépôt : trouvée (texte « Faites glisser ») », « Réglage Profil : introuvable ». */
function lineOf({ kind, name = '', found, wording }: Check): string {
  const what = t(kinds[kind], name);
  if (!found) return t('health_missing', what);
  const line = t(kind === 'zone' ? 'health_found_f' : 'health_found', what);
  return wording ? t('health_wording', line, wording) : line;
}

function sentence(key: 'health_works' | 'health_fails', abilities: Set<MessageKey>): string | undefined {
  if (abilities.size === 0) return undefined;
  return t(key, [...abilities].map((ability) => t(ability)).join(', '));
}

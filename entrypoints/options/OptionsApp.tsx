import { useState } from 'preact/hooks';
import { browser } from 'wxt/browser';
import { LiveMessage } from '../../components/LiveMessage';
import { Options } from '../../components/Options';
import type { School } from '../../components/SchoolTable';
import { ownSites } from '../../lib/browser/allowed-sites';
import { attempt } from '../../lib/messages/attempt';
import { sendMessage } from '../../lib/messages/send';
import { askedTarget } from '../../lib/own-pages/asked-target';
import { labels } from '../../lib/own-pages/options-texts';
import { useActs } from '../../lib/own-pages/use-acts';
import { useOptions } from '../../lib/own-pages/use-options';
import type { RefusedWording } from '../../lib/policy/policy';
import { uaiProblem } from '../../lib/school/uai';
import { platforms } from '../../lib/sites/targets';
import {
  changeMemory,
  forgetImport,
  rememberSchool,
  type SchoolMemory,
  schoolKey,
  schoolName,
} from '../../lib/store/memory';
import { count, day, t } from '../../lib/text/t';
import { fileCard } from '../../lib/view/file-card';

const target = askedTarget;
const opensItself = 'opensItself';

/** Everything that is remembered, to read, change and erase. */
export function OptionsApp() {
  const acts = useActs('options');
  const { message, say, act } = acts;
  const state = useOptions(acts);
  const [addressError, setAddressError] = useState<string>();
  if (!state) return <LiveMessage message={message} />;
  const { memory, files, origins, withoutHosts, suggested, refused } = state;

  const setAddress = async (address: string) => {
    if (address.trim() === '') await changeMemory('targets', ({ [target.site]: _, ...others }) => others);
    else if (!(await sendMessage('target/remember', { site: target.site, address }))) {
      return setAddressError(t(target.ask.refused));
    }
    setAddressError(undefined);
    say(t('saved'));
  };
  const setUai = async (id: string, uai: string) => {
    const school = memory.schools[id];
    if (school) await rememberSchool(school, { uai: uai.trim().toUpperCase() || undefined });
    say(t('saved'));
  };
  const erase = async (id: string) => {
    const school = memory.schools[id];
    if (school) await forgetImport(school);
    say(t('history_erased'));
  };

  const eraseAll = async (ids: string[]) => {
    for (const id of ids) await sendMessage('held/erase', id);
    say(t('file_erased'));
  };

  /** Chromium keeps to itself what the manifest names; Firefox lets it go like the rest. */
  const remove = (origin: string) =>
    attempt(
      'options/remove',
      () => browser.permissions.remove({ origins: [origin] }).then(() => say(t('site_removed'))),
      () => say(t('site_not_removed'), 'alert'),
    );

  // The request must be the handler's first statement: Firefox grants only inside the gesture.
  const request = (place: string, origins: string[], onGranted: () => unknown) =>
    attempt(
      `options/${place}`,
      () =>
        browser.permissions
          .request({ origins })
          .then((granted) => (granted ? onGranted() : say(t('site_not_activated')))),
      () => say(t('site_not_activated'), 'alert'),
    );
  const allow = (origin: string) => request('allow', [origin], () => say(t('site_activated')));

  const setSwitch = async (id: string, checked: boolean) => {
    if (id === opensItself) await changeMemory(opensItself, () => checked);
    else await changeMemory('offers', (offers) => ({ ...offers, [id]: checked }));
    say(t('saved'));
  };
  /** A target whose hosts the manifest does not name is switched on once they are allowed. */
  const onSwitch = (id: string, checked: boolean) => {
    const optional = platforms.find((site) => site.id === id && site.isOptional);
    const origins = [...(optional?.hosts ?? [])];
    if (!optional || !checked)
      return void act('switch', async () => {
        // Asked for by the switch, and for nothing else.
        if (optional) await browser.permissions.remove({ origins });
        await setSwitch(id, checked);
      });
    void request('switch', origins, () => setSwitch(id, checked));
  };

  return (
    <Options
      labels={labels}
      targetAddress={memory.targets[target.site] ?? ''}
      targetError={addressError}
      onTargetAddress={(address) => void act('address', () => setAddress(address))}
      switches={[
        { id: opensItself, label: t('options_opens_itself'), checked: memory.opensItself },
        ...platforms.flatMap(({ id, target: { switchedOn } }) => {
          const checked = memory.offers[id] === true && !withoutHosts.includes(id);
          return switchedOn ? [{ id, label: t(switchedOn.label), checked }] : [];
        }),
      ]}
      onSwitch={onSwitch}
      schools={Object.values(memory.schools).map(schoolRow)}
      onUai={(id, uai) => void act('uai', () => setUai(id, uai))}
      onEraseHistory={(id) => void act('history', () => erase(id))}
      sites={origins.map((origin) => ({
        origin,
        name: siteName(origin),
        note: ownSites().includes(origin) ? t('site_built_in') : undefined,
      }))}
      onRemoveSite={(origin) => void remove(origin)}
      suggested={suggested.map((origin) => ({ origin, name: siteName(origin) }))}
      refused={refused.length > 0 ? t('options_refused', refused.map(nameOfRefused).join(', ')) : undefined}
      onAllowSite={(origin) => void allow(origin)}
      files={files.map(fileCard)}
      onEraseFiles={() => void act('erase', () => eraseAll(files.map(({ id }) => id)))}
      message={message}
    />
  );
}

function schoolRow(school: SchoolMemory, _: number, all: SchoolMemory[]): School {
  const { lastImport, uai = '' } = school;
  return {
    id: schoolKey(school),
    ...schoolName(school, all, (site, number) => t('school_numbered', site, String(number))),
    uai,
    uaiError: uaiProblem(uai) && t(uaiProblem(uai) as 'uai_shape'),
    lastImport: lastImport ? day(lastImport.at) : '',
    counts: lastImport ? count('accounts', lastImport.accounts) : '',
  };
}

/** « ent.iledefrance.fr » for the match pattern of a whole host. */
function siteName(pattern: string): string {
  const [, any, host = pattern] = /^https:\/\/(\*\.)?(.+)\/\*$/.exec(pattern) ?? [];
  return any ? t('site_any', host) : host;
}

/** As the academy wrote it in its policy: « Valider » (elea.importUsers). */
function nameOfRefused({ site, label, wording }: RefusedWording): string {
  return `« ${wording} » (${site}.${label})`;
}

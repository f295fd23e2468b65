import type { SettingLine } from '../lib/view/view';
import { Tag } from './Tag';

/** « Profil : Enseignant » with its state. The name before the colon is shown paler. */
export function SettingList({ settings }: { settings: SettingLine[] }) {
  if (settings.length === 0) return null;
  return (
    <ul class="settings">
      {settings.map(({ text, state, stateText }) => {
        const cut = text.search(/\s:\s/) + 2;
        return (
          <li key={text}>
            <span>
              {cut > 1 && <span class="soft">{text.slice(0, cut)}</span>}
              {text.slice(cut > 1 ? cut : 0)}
            </span>{' '}
            <Tag state={state} text={stateText} />
          </li>
        );
      })}
    </ul>
  );
}

import type { Setting } from '../../sites/contract';
import { isLabel } from '../../text/compare';
import { t } from '../../text/t';
import type { SettingLine } from '../../view/view';

/** One setting in words: « Profil : Enseignant », « à corriger ». What can't be read is said, never guessed. */
export function settingLine({ field, expected, read }: Setting): SettingLine {
  const value = read();
  if (value === undefined) {
    return {
      text: t('setting', field, t('setting_unknown')),
      state: 'unreadable',
      stateText: t('setting_unreadable'),
    };
  }
  const right = isLabel(value, expected);
  return {
    text: t('setting', field, value || t('setting_none')),
    state: right ? 'conforming' : 'to-correct',
    stateText: t(right ? 'setting_conforming' : 'setting_to_correct'),
  };
}

/** True for a setting that is read and wrong. */
export function differs({ state }: SettingLine): boolean {
  return state === 'to-correct';
}

/**
 * Sets the wrong settings right in the page's order, reading each one only when its turn comes: the first
 * changes what the others offer (DOMAIN A6, 4). Returns those still wrong when everything is read again.
 */
export function correct(settings: Setting[]): Setting[] {
  const wrong = (setting: Setting) => differs(settingLine(setting));
  for (const setting of settings) if (wrong(setting)) setting.choose();
  return settings.filter(wrong);
}

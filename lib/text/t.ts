// Not `wxt/browser`, which is the polyfill: this module also runs in pages, where every kilobyte counts.
import { browser } from '@wxt-dev/browser';
import type messages from '../../public/_locales/fr/messages.json';

/** The names of the interface's texts in `public/_locales/fr/messages.json`. */
export type MessageKey = keyof typeof messages;

/** The locale file's texts by their names, where the browser gives none. */
let ownTexts: Partial<Record<string, string>> = {};

/**
 * True where the browser gives a page's script no text at all. Chromium asks for the texts once in each process, and keeps
 * an empty answer. In Chromium 156 on a busy machine, a panel without any word was seen, whose buttons could be pressed.
 */
export function lacksTexts(): boolean {
  return browser.i18n.getMessage('panel_region' as never) === '';
}

/** Uses `texts`, the locale file's by their names, wherever the browser gives no text. */
export function useTexts(texts: Partial<Record<string, string>>): void {
  ownTexts = texts;
}

function messageOf(key: string, substitutions: string[]): string {
  const text = browser.i18n.getMessage(key as never, substitutions);
  return (
    text || (ownTexts[key] ?? '').replace(/\$(\d)/g, (_, place) => substitutions[Number(place) - 1] ?? '')
  );
}

/** The French text `key`, with $1, $2… replaced. */
export function t(key: MessageKey, ...substitutions: (string | number)[]): string {
  return held(messageOf(key, substitutions.map(String)));
}

/**
 * Puts no-break spaces into a sentence, inside guillemets and before signs, so that it wraps as French does. A name of a
 * control has no full stop and keeps its plain spaces, because accessible names are a contract (DESIGN).
 */
function held(text: string): string {
  return text.endsWith('.') ? text.replace(/(?<=«) | (?=[»:;?!])/g, '\u00a0') : text;
}

/** The text of a code that comes from data: `refusal_<code>`, `warning_<code>`. Undefined when there is none. */
export function textOf(prefix: string, code: string, details: string[]): string | undefined {
  const shown = details.map((detail) => (/^\d{4,}$/.test(detail) ? formatNumber(Number(detail)) : detail));
  return held(messageOf(`${prefix}_${code.replaceAll('-', '_')}`, shown)) || undefined;
}

/**
 * « 1 compte », « 1 500 comptes ». The text `key` has both forms, separated by « | ». Zero is singular in French; a third
 * form is for zero, where a text must read like that of a site (« 0 utilisateurs protégés »).
 */
export function count(key: MessageKey, number: number): string {
  const [one = '', many = '', none = one] = t(key, formatNumber(number)).split('|');
  return number === 0 ? none : number < 2 ? one : many;
}

// Made once, and not used for small numbers, because lists format thousands of numbers.
const numbers = new Intl.NumberFormat('fr');

/** A number with a plain space between thousands: accessible names are a contract (DESIGN). */
export function formatNumber(number: number): string {
  return number >= 0 && number < 1000 && Number.isInteger(number)
    ? String(number)
    : numbers.format(number).replace(/\s/g, ' ');
}

/** Minutes left until `expiresAt`, as « effacé dans 29 min ». */
export function countdown(msLeft: number): string {
  if (msLeft < 60_000) return t('countdown_seconds', Math.max(0, Math.ceil(msLeft / 1000)));
  return t('countdown_minutes', Math.floor(msLeft / 60_000));
}

/** « encore 1 h 59 min », « expiré ». */
export function timeLeft(msLeft: number): string {
  const minutes = Math.ceil(msLeft / 60_000);
  if (minutes <= 0) return t('time_over');
  const hours = Math.floor(minutes / 60);
  return hours > 0 ? t('time_left_hours', hours, minutes % 60) : t('time_left_minutes', minutes);
}

/** « 12 septembre 2026 ». */
export function day(time: number): string {
  return new Intl.DateTimeFormat('fr', { dateStyle: 'long' }).format(time);
}

/** « 10:42 », local time. */
export function clock(time: number): string {
  return new Intl.DateTimeFormat('fr', { hour: '2-digit', minute: '2-digit' }).format(time);
}

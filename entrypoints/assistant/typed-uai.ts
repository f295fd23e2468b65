import { sendMessage } from '../../lib/messages';

/** What `school/remember` takes; no code, old or new, is as long. */
const longest = 12;

/** The UAI typed into a field of ours, as it is written; undefined for what is far too long to be one. */
export function typedUai(fields: Record<string, string>): string | undefined {
  const typed = (fields.uai ?? '').trim().toUpperCase();
  return typed.length > longest ? undefined : typed;
}

/** Remembers it for the next time. That this fails is no reason not to fill it in now. */
export async function rememberUai(uai: string): Promise<void> {
  await sendMessage('school/remember', uai).catch(() => undefined);
}

import { noteFailure } from '../messages/attempt';
import { sendMessage } from '../messages/send';
import { longestUai } from '../school/uai';

/**
 * The UAI to fill in: the one typed into a field of ours, which is remembered for the next time, or else the one `known`;
 * undefined for what is far too long to be one. That it can't be remembered is no reason not to fill it in now.
 */
export async function takeUai(
  { uai = '' }: Record<string, string>,
  known: string,
): Promise<string | undefined> {
  const typed = uai.trim().toUpperCase();
  if (typed.length > longestUai) return undefined;
  if (typed && typed !== known)
    await sendMessage('school/remember', typed).catch((error) => noteFailure('panel/uai', error));
  return typed || known;
}

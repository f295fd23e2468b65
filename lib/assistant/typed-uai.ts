import { longestUai } from '../school/uai';
import { type Background, noteFailure } from './background';

/**
 * The UAI to fill in: the one typed into a field of ours, which is remembered for the next time, or else the one `known`;
 * undefined for what is far too long to be one. That it can't be remembered is no reason not to fill it in now.
 */
export async function takeUai(
  { uai = '' }: Record<string, string>,
  known: string,
  background: Background,
): Promise<string | undefined> {
  const typed = uai.trim().toUpperCase();
  if (typed.length > longestUai) return undefined;
  if (typed && typed !== known)
    await background
      .ask('school/remember', typed)
      .catch((error) => noteFailure(background, 'panel/uai', error));
  return typed || known;
}

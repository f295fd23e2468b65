import { t } from '../text/t';
import type { HealthCard, View } from '../view/view';
import type { Background } from './background';

/** « Vérifier cette page », beside what the page's role offers: what was found stays until the next act. */
export function healthCheck(background: Background, redraw: () => void) {
  let found: HealthCard | 'failed' | undefined;
  return {
    /** `view` with the button, and with what was found. Nothing else is offered while something runs or is asked. */
    beside: (view: View): View => {
      if (view.progress || view.urgent) return view;
      const actions = [...view.actions, { id: 'check', label: t('health_check'), quiet: true }];
      if (found === 'failed')
        return { ...view, actions, message: { tone: 'alert', text: t('health_failed') } };
      return found
        ? { ...view, actions, health: found, message: { tone: 'status', text: found.title } }
        : { ...view, actions };
    },
    /** True for the act that is its own; any other ends what it says. */
    act: async (action: string): Promise<boolean> => {
      const isCheck = action === 'check';
      const check = () => background.ask('health/check').catch(() => undefined);
      found = isCheck ? ((await check()) ?? 'failed') : undefined;
      redraw();
      return isCheck;
    },
    forget: () => {
      found = undefined;
    },
  };
}

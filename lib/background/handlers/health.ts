import * as v from 'valibot';
import { askHealth } from '../../report/ask-page';
import { handle, pageOf } from '../handle';
import { documentTarget } from '../scripting';

/** Looks at a page that asks for it with the script that only then comes into it. */
export function handleHealth(): void {
  handle('health/check', 'pages', v.undefined(), (_, sender) => askHealth(documentTarget(pageOf(sender))));
}

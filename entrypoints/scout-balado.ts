import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { addPolicyLabels } from '../lib/policy/add-labels';
import { scout } from '../lib/scout';
import { baladoDetectors } from '../lib/sites/balado/detect';
import { labels as balado } from '../lib/sites/balado/labels';

/** On Balado. */
export default defineUnlistedScript(() => scout(baladoDetectors, addPolicyLabels({ balado })));

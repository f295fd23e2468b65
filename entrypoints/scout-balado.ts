import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { addPolicyLabels } from '../lib/policy/add-wordings';
import { baladoDetectors } from '../lib/sites/balado/detect';
import { labels as balado } from '../lib/sites/balado/wordings';
import { scout } from '../lib/sites/scout';

/** On Balado. */
export default defineUnlistedScript(() => scout(baladoDetectors, addPolicyLabels({ balado })));

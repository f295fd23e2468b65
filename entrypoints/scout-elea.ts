import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { addPolicyLabels } from '../lib/policy/add-wordings';
import { eleaDetectors } from '../lib/sites/elea/detect';
import { labels as elea } from '../lib/sites/elea/wordings';
import { scout } from '../lib/sites/scout';

/** On Éléa's platforms. */
export default defineUnlistedScript(() => scout(eleaDetectors, addPolicyLabels({ elea })));

import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { addPolicyLabels } from '../lib/policy/add-labels';
import { scout } from '../lib/scout';
import { eleaDetectors } from '../lib/sites/elea/detect';
import { labels as elea } from '../lib/sites/elea/labels';

/** On Éléa's platforms. */
export default defineUnlistedScript(() => scout(eleaDetectors, addPolicyLabels({ elea })));

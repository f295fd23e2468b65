import * as v from 'valibot';
import { sites } from './registry';

/** The shape of the id of a site that Passerelle knows. */
export const siteId = v.picklist(sites.map(({ id }) => id));

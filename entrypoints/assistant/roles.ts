import type { SitePage } from '../../lib/sites/types';
import { activationRole } from './activation';
import { campaignRole } from './campaign';
import { guideRole } from './guide';
import { leadRole } from './lead';
import { loginRole } from './login';
import type { Role, Surroundings } from './role';
import { sourceRole } from './source';
import { targetRole } from './target';

/** What the assistant does on the page recognised. */
export function roleOn({ page, ...rest }: Surroundings<SitePage>): Role {
  switch (page.role) {
    case 'source':
      return sourceRole({ page, ...rest });
    case 'login':
      return loginRole({ page, ...rest });
    case 'lead':
      return leadRole({ page, ...rest });
    case 'activation':
      return activationRole({ page, ...rest });
    case 'guide':
      return guideRole({ page, ...rest });
    case 'campaign':
      return campaignRole({ page, ...rest });
    case 'target':
      return targetRole({ page, ...rest });
  }
}

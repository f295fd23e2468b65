import { defineSite } from '../define';
import { detectArena, detectExports, detectIdentification, detectMenu } from './detect';
import { labels, neverPressed } from './wordings';

/** ARENA, and SIECLE behind it: each academy has its own hosts. */
export const siecle = /* @__PURE__ */ defineSite({
  id: 'siecle',
  wordings: { labels, neverPressed },
  pages: {
    'arena-home': detectArena,
    'siecle-identification': detectIdentification,
    'siecle-exports': detectExports,
    'siecle-menu': detectMenu,
  },
  byHand: 'help_siecle',
});

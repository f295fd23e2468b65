import { defineBackground } from 'wxt/utils/define-background';
import { sweep } from '../../lib/vault/vault';
import { handleCampaigns } from './campaign';
import { handleCapture } from './capture';
import { handleDelivery } from './delivery';
import { handleHealth } from './health';
import { handleHeldFiles } from './held';
import { followPermissions, registerScouts } from './hosts';
import { handleFoundPages } from './pages';
import { handlePlans } from './plans';
import { handleSchools } from './schools';
import { handleTaken } from './take';
import { handleTargets } from './targets';

export default defineBackground(() => {
  handleFoundPages();
  handlePlans();
  handleCapture();
  handleTaken();
  handleCampaigns();
  handleHeldFiles();
  handleHealth();
  handleTargets();
  handleDelivery();
  handleSchools();
  followPermissions();
  void sweep();
  void registerScouts();
});

import { defineBackground } from 'wxt/utils/define-background';
import { sweep } from '../../lib/vault/vault';
import { handleCapture } from './capture';
import { handleDelivery } from './delivery';
import { handleHeldFiles } from './held';
import { followPermissions, registerScouts } from './hosts';
import { handleFoundPages } from './pages';
import { handlePlans } from './plans';
import { handleSchools } from './schools';
import { handleTargets } from './targets';

export default defineBackground(() => {
  handleFoundPages();
  handlePlans();
  handleCapture();
  handleHeldFiles();
  handleTargets();
  handleDelivery();
  handleSchools();
  followPermissions();
  void sweep();
  void registerScouts();
});

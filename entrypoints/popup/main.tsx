import { render } from 'preact';
import '../../components/popup.css';
import '../../components/lists/compact.css';
import { attempt } from '../../lib/messages/attempt';
import { currentTab } from '../../lib/own-pages/current-tab';

/** Browsers show a popup when its page has loaded: what it says comes after that, its heading before. */
async function show(root: HTMLElement): Promise<void> {
  let failure: string | undefined;
  const findTab = attempt('popup/tab', currentTab, (text) => {
    failure = text;
  });
  const [{ PopupApp }, tab] = await Promise.all([import('./PopupApp'), findTab]);
  render(<PopupApp tab={tab} failure={failure} />, root);
}

const root = document.getElementById('root');
if (root) void show(root);

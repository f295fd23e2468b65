import { render } from 'preact';
import '../../components/popup.css';
import '../../components/lists/compact.css';
import { currentTab } from './tab';

/** Browsers show a popup when its page has loaded: what it says comes after that, its heading before. */
async function show(root: HTMLElement): Promise<void> {
  const [{ PopupApp }, tab] = await Promise.all([import('./PopupApp'), currentTab()]);
  render(<PopupApp tab={tab} />, root);
}

const root = document.getElementById('root');
if (root) void show(root);

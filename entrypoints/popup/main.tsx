import { render } from 'preact';
import '../../components/popup.css';
import '../../components/lists/compact.css';
import { PopupApp } from './PopupApp';
import { currentTab } from './tab';

const root = document.getElementById('root');
if (root) render(<PopupApp tab={await currentTab()} />, root);

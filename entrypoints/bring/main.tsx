import { render } from 'preact';
import '../../components/bring.css';
import { targets } from '../../lib/sites/targets';
import { BringApp } from './BringApp';

const root = document.getElementById('root');
const asked = new URLSearchParams(location.search);
const site = targets.find((target) => target.site === asked.get('site'))?.site;
if (root) render(<BringApp site={site} tabId={Number(asked.get('tab')) || undefined} />, root);

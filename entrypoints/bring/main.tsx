import { render } from 'preact';
import '../../components/bring.css';
import { targetSites } from '../../lib/sites/targets';
import { BringApp } from './BringApp';

const root = document.getElementById('root');
const asked = new URLSearchParams(location.search);
const site = targetSites.find((each) => each === asked.get('site'));
if (root) render(<BringApp site={site} tabId={Number(asked.get('tab')) || undefined} />, root);

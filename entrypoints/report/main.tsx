import { render } from 'preact';
import '../../components/options.css';
import '../../components/report.css';
import { ReportApp } from './ReportApp';

const root = document.getElementById('root');
const tab = Number(new URLSearchParams(location.search).get('tab') ?? Number.NaN);
if (root) render(<ReportApp tab={tab} />, root);

import { render } from 'preact';
import '../../components/options.css';
import { SaveApp } from './SaveApp';

const root = document.getElementById('root');
const id = new URLSearchParams(location.search).get('id') ?? '';
if (root) render(<SaveApp id={id} />, root);

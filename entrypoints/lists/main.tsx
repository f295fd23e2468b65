import { render } from 'preact';
import '../../components/lists/lists.css';
import { ListsApp } from './ListsApp';

const root = document.getElementById('root');
const heldId = new URLSearchParams(location.search).get('id') ?? undefined;
if (root) render(<ListsApp heldId={heldId} />, root);

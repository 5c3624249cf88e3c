import { createRoot } from 'react-dom/client';
import { App } from './app/app.tsx';
import './app/base.css';
import './parts/page.css';

const root = document.getElementById('root');
if (root === null) throw new Error('Expected an element "root" in index.html.');
createRoot(root).render(<App />);

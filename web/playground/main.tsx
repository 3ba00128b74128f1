import { render } from 'preact';
import { tokens } from '../parts/index.ts';
import { adoptedStyles } from '../paint/index.ts';
import { App } from './app.tsx';

void adoptedStyles(document).insert(tokens);
const root = document.querySelector('#app');
if (root) render(<App />, root);

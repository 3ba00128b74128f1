import '../../panel/panel.css';
import { startPanel } from '../../panel/panel.ts';

void startPanel(document);

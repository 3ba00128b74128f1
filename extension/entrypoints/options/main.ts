import '../../options/options.css';
import { startOptions } from '../../options/options.ts';

void startOptions(document);

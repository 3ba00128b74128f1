import { defineBackground } from 'wxt/utils/define-background';
import { listen } from '../background/background.ts';

export default defineBackground(listen);

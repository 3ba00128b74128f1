import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { start } from '../page/page.ts';

export default defineUnlistedScript(start);

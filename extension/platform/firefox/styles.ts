import { send } from '../../messages/send.ts';
import type { PageStyles } from '../platform.ts';

/** Firefox's content scripts cannot adopt stylesheets: the background puts them in with `scripting.insertCSS`. */
export const pageStyles: PageStyles = () => {
  let inserted: string | null = null;
  return {
    async insert(css) {
      inserted = css;
      await send('background.insertStyles', { css });
    },
    async remove() {
      if (inserted === null) return;
      const css = inserted;
      inserted = null;
      await send('background.removeStyles', { css });
    },
  };
};

import { browser } from 'wxt/browser';
import { patternOf } from '../settings/site-pattern.ts';
import { grantSite, isAutomatic, revokeSite } from '../settings/sites.ts';
import type { TabState } from '../store/tab.ts';
import { text } from '../texts/texts.ts';

/** The panel's foot: read this site without a click, and the way to the settings. Returns what follows the tab's state. */
export function siteTools(
  place: HTMLElement,
  notice: (message: string) => void,
): (state: TabState) => Promise<void> {
  const site = place.ownerDocument.createElement('button');
  site.type = 'button';
  site.className = 'site';
  site.hidden = true;
  const settings = place.ownerDocument.createElement('button');
  settings.type = 'button';
  settings.textContent = text('openOptions');
  settings.addEventListener('click', () => void browser.runtime.openOptionsPage());
  place.append(site, settings);

  let pattern: string | null = null;
  let granted = false;
  let host = '';
  const draw = () => {
    site.hidden = pattern === null;
    site.setAttribute('aria-pressed', String(granted));
    site.textContent = text(granted ? 'siteRemove' : 'siteAdd', host);
  };
  site.addEventListener('click', () => {
    if (pattern === null) return;
    // Straight from the click: browsers ask the reader only then.
    const wanted = granted ? revokeSite(pattern).then(() => false) : grantSite(pattern);
    wanted.then(
      (now) => {
        granted = now;
        draw();
      },
      (error: unknown) => notice(String(error)),
    );
  });

  return async (state) => {
    const url = state.status === 'shown' ? (state.info.url ?? '') : '';
    pattern = patternOf(url);
    if (pattern !== null) {
      host = new URL(url).hostname;
      granted = await isAutomatic(url);
    }
    draw();
  };
}

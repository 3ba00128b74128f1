/** Addresses that differ in their fragment alone are the same page. */
function pageOf(href: string): string {
  return href.replace(/#.*$/, '');
}

/**
 * Calls back when the page becomes another one without a load: sites that swap their article with the History API.
 * A content script sees no `pushState` of the page's; the navigation API tells of it where the browser has it, going
 * back and forth is an event everywhere. Returns what stops it.
 */
export function onMovedOn(callback: () => void): () => void {
  const start = pageOf(location.href);
  const check = () => {
    if (pageOf(location.href) !== start) callback();
  };
  const sources: (EventTarget | undefined)[] = [window, (window as { navigation?: EventTarget }).navigation];
  for (const source of sources) {
    source?.addEventListener('popstate', check);
    source?.addEventListener('currententrychange', check);
  }
  return () => {
    for (const source of sources) {
      source?.removeEventListener('popstate', check);
      source?.removeEventListener('currententrychange', check);
    }
  };
}

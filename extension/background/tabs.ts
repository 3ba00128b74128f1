import { browser } from 'wxt/browser';
import { failure, type Outcome, type Problem } from '../messages/problem.ts';
import type { Shown } from '../messages/map.ts';
import { sendToPage } from '../messages/send.ts';
import { setTabState, tabState } from '../store/tab.ts';
import { showOnButton } from './button.ts';

/** Tabs whose page is being read or cleared at this moment: a second click waits for nothing, it is dropped. */
const busy = new Set<number>();

/** The toolbar button's job: reads the page, or clears it if it shows a reading. Returns what the page shows then. */
export async function toggle(tabId: number): Promise<'shown' | 'cleared' | 'failed' | 'busy'> {
  return oneAtATime(tabId, async () => {
    if (await clear(tabId)) return 'cleared';
    return (await readPage(tabId, false)) ? 'shown' : 'failed';
  });
}

/** Reads the page of a tab. `quiet`: nobody asked for it, so a page that is no Arabic article is passed over in silence. */
export async function readTab(tabId: number, quiet: boolean): Promise<void> {
  await oneAtATime(tabId, async () => ((await readPage(tabId, quiet)) ? 'shown' : 'failed'));
}

/**
 * A page has come to its end of loading. It may show a reading already: one that came back from the browser's memory,
 * or one that only changed its address. Says whether it does.
 */
export async function recall(tabId: number): Promise<boolean> {
  const shown = await sendToPage(tabId, 'page.shown', null).catch(() => null);
  if (shown) await announce(tabId, shown);
  return shown !== null;
}

/** The page of a tab is another one now, or shows nothing any more. */
export async function forget(tabId: number): Promise<void> {
  if ((await tabState(tabId)).status === 'none') return;
  await setTabState(tabId, { status: 'none' });
}

async function oneAtATime<Value>(tabId: number, work: () => Promise<Value>): Promise<Value | 'busy'> {
  if (busy.has(tabId)) return 'busy';
  busy.add(tabId);
  try {
    return await work();
  } finally {
    busy.delete(tabId);
  }
}

async function clear(tabId: number): Promise<boolean> {
  // A page without content script throws: then there is nothing to clear.
  const cleared = await sendToPage(tabId, 'page.clear', null).catch(() => false);
  if (!cleared) return false;
  await Promise.all([setTabState(tabId, { status: 'none' }), showOnButton(tabId, { status: 'none' })]);
  return true;
}

async function readPage(tabId: number, quiet: boolean): Promise<boolean> {
  await Promise.all([setTabState(tabId, { status: 'reading' }), showOnButton(tabId, { status: 'reading' })]);
  const outcome = await askPage(tabId, quiet);
  if (!outcome.ok) {
    await fail(tabId, outcome.problem, quiet);
    return false;
  }
  await announce(tabId, outcome.value);
  return true;
}

async function announce(tabId: number, { hash, info, statements }: Shown): Promise<void> {
  await Promise.all([
    setTabState(tabId, { status: 'shown', hash, info }),
    showOnButton(tabId, { status: 'shown', statements }),
  ]);
}

async function fail(tabId: number, problem: Problem, quiet: boolean): Promise<void> {
  console.warn(`isnad: not read (${problem.code}): ${problem.detail}`);
  const passedOver = quiet && problem.code !== 'engine';
  await Promise.all([
    setTabState(tabId, passedOver ? { status: 'none' } : { status: 'failed', problem }),
    showOnButton(tabId, passedOver ? { status: 'none' } : { status: 'failed', problem }),
  ]);
}

async function askPage(tabId: number, quiet: boolean): Promise<Outcome<Shown>> {
  try {
    const [frame] = await browser.scripting.executeScript({ target: { tabId }, files: ['/page.js'] });
    // Firefox passes its own pages over in silence.
    if (frame?.result !== true) return failure('restricted', 'The content script did not run.');
  } catch (error) {
    return failure('restricted', String(error));
  }
  try {
    const outcome = await sendToPage(tabId, 'page.read', { quiet });
    return outcome ?? failure('internal', 'The content script failed.');
  } catch (error) {
    return failure('internal', String(error));
  }
}

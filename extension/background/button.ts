import { browser } from 'wxt/browser';
import type { Problem } from '../messages/problem.ts';
import { text } from '../texts/texts.ts';

/** What the toolbar button says of a tab's page. */
export type ButtonState =
  | { readonly status: 'none' }
  | { readonly status: 'reading' }
  | { readonly status: 'shown'; readonly statements: number }
  | { readonly status: 'failed'; readonly problem: Problem };

/** Background and text of the badge: each stands out from the red icon under it. */
const colours = {
  plain: ['#22201c', '#ffffff'],
  problem: ['#f6c65b', '#22201c'],
} as const;

/** Badge and title of the toolbar button, for one tab. Browsers take them back themselves when the tab goes elsewhere. */
export async function showOnButton(tabId: number, state: ButtonState): Promise<void> {
  const [background, color] = state.status === 'failed' ? colours.problem : colours.plain;
  try {
    await Promise.all([
      browser.action.setTitle({ tabId, title: titleOf(state) }),
      browser.action.setBadgeBackgroundColor({ tabId, color: background }),
      browser.action.setBadgeTextColor({ tabId, color }),
    ]);
    // Last: whoever sees the badge sees what belongs to it.
    await browser.action.setBadgeText({ tabId, text: badgeOf(state) });
  } catch (error) {
    console.warn('isnad: the tab was closed meanwhile', error);
  }
}

function badgeOf(state: ButtonState): string {
  switch (state.status) {
    case 'none':
      return '';
    case 'reading':
      return '…';
    case 'shown':
      return state.statements > 999 ? '999+' : String(state.statements);
    case 'failed':
      return '!';
  }
}

function titleOf(state: ButtonState): string {
  switch (state.status) {
    case 'none':
      return text('buttonRead');
    case 'reading':
      return text('buttonReading');
    case 'shown':
      return text('buttonClear');
    case 'failed':
      return text(`problem_${state.problem.code}`);
  }
}

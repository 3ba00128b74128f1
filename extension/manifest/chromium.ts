import type { UserManifest } from 'wxt';
import { common } from './common.ts';

export const manifest: UserManifest = {
  ...common,
  // `caretPositionFromPoint`, by which the card finds the word under the pointer.
  minimum_chrome_version: '128',
  permissions: ['activeTab', 'scripting', 'storage', 'sidePanel'],
};

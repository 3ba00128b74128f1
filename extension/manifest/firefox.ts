import type { UserManifest } from 'wxt';
import { common } from './common.ts';

export const manifest: UserManifest = {
  ...common,
  permissions: ['activeTab', 'scripting', 'storage'],
  browser_specific_settings: {
    gecko: {
      id: 'isnad@isnad.example',
      // The CSS Custom Highlight API (140), and the declaration below on every platform.
      strict_min_version: '142.0',
      data_collection_permissions: { required: ['none'] },
    },
  },
};

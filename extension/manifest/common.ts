import type { UserManifest } from 'wxt';

/** What both browsers' manifests say. */
export const common: UserManifest = {
  name: '__MSG_longName__',
  short_name: '__MSG_name__',
  description: '__MSG_description__',
  default_locale: 'en',
  icons: {
    16: 'icons/16.png',
    32: 'icons/32.png',
    48: 'icons/48.png',
    96: 'icons/96.png',
    128: 'icons/128.png',
  },
  action: {
    default_title: '__MSG_buttonRead__',
    default_icon: { 16: 'icons/16.png', 24: 'icons/24.png', 32: 'icons/32.png', 48: 'icons/48.png' },
  },
  // Reading a site without a click is granted site by site, in the options page or the panel.
  optional_host_permissions: ['http://*/*', 'https://*/*'],
  commands: {
    // Neither browser has a use of its own for Alt+I; Alt+Shift switches keyboards where Arabic is written.
    _execute_action: { suggested_key: { default: 'Alt+I', mac: 'MacCtrl+I' } },
  },
  content_security_policy: {
    // The extension's own files, and nothing else: no request can leave the device.
    extension_pages: [
      "default-src 'none'",
      "script-src 'self' 'wasm-unsafe-eval'",
      "style-src 'self'",
      "img-src 'self' data:",
      "font-src 'self'",
      "connect-src 'self'",
      "base-uri 'none'",
      "form-action 'none'",
      "frame-ancestors 'none'",
    ].join('; '),
  },
};

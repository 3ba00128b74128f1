import { existsSync } from 'node:fs';
import puppeteer, { type Browser } from 'puppeteer-core';

/** The browsers that every test of pages runs in. */
export type BrowserName = 'chromium' | 'firefox';
export const browserNames: readonly BrowserName[] = ['chromium', 'firefox'];

export interface LaunchOptions {
  /** Folders of unpacked extensions to load (Chromium; in Firefox call `browser.installExtension` afterwards). */
  readonly extensions?: readonly string[];
  /** Sets `prefers-color-scheme` and the browser's own pages. */
  readonly dark?: boolean;
  /** Language of the browser's interface, such as `ar`; English otherwise. */
  readonly language?: string;
  /** Shows the windows; for debugging. */
  readonly headed?: boolean;
  /** More arguments for the browser's command line. */
  readonly args?: readonly string[];
}

const places: Readonly<Record<BrowserName, readonly string[]>> = {
  chromium: ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'],
  firefox: ['/usr/bin/firefox-esr', '/usr/bin/firefox'],
};

/** Where a browser is installed. ISNAD_CHROMIUM and ISNAD_FIREFOX name another one. @throws where there is none. */
export function browserPath(name: BrowserName): string {
  const chosen = process.env[`ISNAD_${name.toUpperCase()}`];
  const path = chosen ?? places[name].find((place) => existsSync(place));
  if (path === undefined) throw new Error(`There is no ${name} on this machine: apt-get install ${name}`);
  return path;
}

/** A headless Chromium that talks to nobody. */
export function launchChromium(options: LaunchOptions = {}): Promise<Browser> {
  const extensions = options.extensions ?? [];
  return puppeteer.launch({
    executablePath: browserPath('chromium'),
    headless: options.headed !== true,
    pipe: true,
    enableExtensions: extensions.length > 0 ? [...extensions] : false,
    args: [
      '--no-sandbox', // Chromium refuses its sandbox to root
      '--disable-gpu',
      '--disable-quic',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
      '--hide-scrollbars',
      '--font-render-hinting=none',
      `--lang=${options.language ?? 'en'}`,
      ...(options.dark === true ? ['--force-dark-mode'] : []),
      ...(options.args ?? []),
    ],
    env: { ...process.env, LANGUAGE: options.language ?? 'en' },
  });
}

/** A headless Firefox over WebDriver BiDi that talks to nobody. */
export function launchFirefox(options: LaunchOptions = {}): Promise<Browser> {
  return puppeteer.launch({
    browser: 'firefox',
    executablePath: browserPath('firefox'),
    headless: options.headed !== true,
    args: [...(options.args ?? [])],
    extraPrefsFirefox: {
      'app.update.enabled': false,
      'browser.safebrowsing.downloads.remote.enabled': false,
      'browser.shell.checkDefaultBrowser': false,
      'browser.theme.content-theme': options.dark === true ? 0 : 1,
      'extensions.update.enabled': false,
      'intl.locale.requested': options.language ?? 'en-US',
      'layout.css.prefers-color-scheme.content-override': options.dark === true ? 0 : 1,
      'network.captive-portal-service.enabled': false,
      'network.connectivity-service.enabled': false,
      'ui.systemUsesDarkTheme': options.dark === true ? 1 : 0,
      'toolkit.telemetry.enabled': false,
      'xpinstall.signatures.required': false,
    },
  });
}

export function launch(name: BrowserName, options: LaunchOptions = {}): Promise<Browser> {
  return name === 'chromium' ? launchChromium(options) : launchFirefox(options);
}

import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { BrowserName } from '../../browser/index.ts';
import { altered } from './altered.ts';
import { driveChromium } from './chromium.ts';
import type { DriveOptions, Driver } from './driver.ts';
import { driveFirefox } from './firefox.ts';

export {
  type ButtonLook,
  type DriveOptions,
  type Driver,
  type ExtensionPage,
  until,
  wait,
} from './driver.ts';

export const repository = dirname(dirname(dirname(dirname(fileURLToPath(import.meta.url)))));

/** A browser with the extension that `./dev build extension` made. */
export async function drive(name: BrowserName, options: DriveOptions = {}): Promise<Driver> {
  const built = join(repository, 'build/extension', name);
  const folder = options.alter ? await altered(built, options.alter) : built;
  return name === 'chromium' ? driveChromium(folder, options) : driveFirefox(folder, options);
}

import { copyFileSync, cpSync, existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Resvg } from '@resvg/resvg-js';

/** Sizes of the icon in pixels, as the manifest names them. */
const iconSizes = [16, 24, 32, 48, 96, 128];
const locales = ['ar', 'en'];

/** One message of a catalogue, in the format of browser extensions. */
interface Message {
  readonly message: string;
}

/** Where the parts of the extension lie that are not built by WXT. */
export interface AssetSources {
  /** The rooms `extension/` and `web/`: each has its messages. */
  readonly extension: string;
  readonly web: string;
  /** The wasm package: `isnad.wasm` and `isnad.model`, the licence and what else it contains. */
  readonly wasm: string;
}

/**
 * Fills the folder that WXT copies into both extensions: the engine's files, the icons drawn from the one SVG, the
 * messages, and the licences of all that is in them.
 * @throws Error saying what to do where a part is missing
 */
export function collectAssets(sources: AssetSources, target: string): void {
  rmSync(target, { recursive: true, force: true });
  mkdirSync(join(target, 'icons'), { recursive: true });
  for (const name of ['isnad.wasm', 'isnad.model', 'LICENSE', 'NOTICE']) {
    const file = join(sources.wasm, name);
    if (!existsSync(file)) throw new Error(`${file} is missing: run ./dev build wasm first.`);
    copyFileSync(file, join(target, name));
  }
  for (const part of [sources.wasm, sources.web, sources.extension])
    cpSync(join(part, 'licences'), join(target, 'licences'), { recursive: true });
  const svg = readFileSync(join(sources.web, 'brand/isnad.svg'), 'utf8');
  for (const size of iconSizes) {
    const picture = new Resvg(svg, { fitTo: { mode: 'width', value: size } }).render();
    writeFileSync(join(target, `icons/${size}.png`), picture.asPng());
  }
  for (const locale of locales) {
    const folder = join(target, '_locales', locale);
    mkdirSync(folder, { recursive: true });
    const messages = mergeMessages(
      [sources.web, sources.extension].map((room) => join(room, 'locales', locale, 'messages.json')),
    );
    writeFileSync(join(folder, 'messages.json'), `${JSON.stringify(messages, null, 1)}\n`);
  }
}

/**
 * One catalogue of several.
 * @throws Error where two of them use the same name
 */
function mergeMessages(files: readonly string[]): Record<string, Message> {
  const merged: Record<string, Message> = {};
  for (const file of files) {
    for (const [name, message] of Object.entries(
      JSON.parse(readFileSync(file, 'utf8')) as Record<string, Message>,
    )) {
      if (name in merged) throw new Error(`${file}: the message '${name}' is taken already.`);
      merged[name] = message;
    }
  }
  return merged;
}

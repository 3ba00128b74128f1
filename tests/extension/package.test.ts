import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import { promisify } from 'node:util';
import { browserNames, type BrowserName } from '../browser/index.ts';
import { repository } from './driver/index.ts';

interface Manifest {
  readonly version: string;
  readonly default_locale: string;
  readonly permissions: readonly string[];
  readonly host_permissions?: readonly string[];
  readonly optional_permissions?: readonly string[];
  readonly content_scripts?: readonly unknown[];
  readonly web_accessible_resources?: readonly unknown[];
  readonly content_security_policy: { readonly extension_pages: string };
  readonly browser_specific_settings?: {
    readonly gecko: { readonly data_collection_permissions: { readonly required: readonly string[] } };
  };
}

const folder = (name: BrowserName) => join(repository, 'build/extension', name);

async function manifestOf(name: BrowserName): Promise<Manifest> {
  return JSON.parse(await readFile(join(folder(name), 'manifest.json'), 'utf8')) as Manifest;
}

async function filesOf(name: BrowserName): Promise<string[]> {
  const entries = await readdir(folder(name), { recursive: true, withFileTypes: true });
  return entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name));
}

describe('the packages', () => {
  const permissions: Readonly<Record<BrowserName, readonly string[]>> = {
    chromium: ['activeTab', 'scripting', 'sidePanel', 'storage'],
    firefox: ['activeTab', 'scripting', 'storage'],
  };

  for (const name of browserNames) {
    it(`${name}: asks for no more than it needs`, async () => {
      const manifest = await manifestOf(name);
      assert.deepEqual([...manifest.permissions].sort(), permissions[name]);
      for (const key of [
        'host_permissions',
        'optional_permissions',
        'content_scripts',
        'web_accessible_resources',
      ] as const) {
        assert.equal(manifest[key], undefined, key);
      }
    });

    it(`${name}: its pages may load the extension’s own files and nothing else`, async () => {
      const { extension_pages: policy } = (await manifestOf(name)).content_security_policy;
      assert.match(policy, /^default-src 'none'; script-src 'self' 'wasm-unsafe-eval';/);
      assert.doesNotMatch(policy, /https?:|\*|unsafe-inline|'unsafe-eval'/);
    });

    it(`${name}: names no address that it could load from`, async () => {
      // Namespaces and links in texts are addresses too; what would load one is not there.
      for (const file of (await filesOf(name)).filter((path) => /\.(js|html|css)$/.test(path))) {
        const text = await readFile(file, 'utf8');
        assert.doesNotMatch(
          text,
          /(?:src|href)="https?:|import\(?\s*["']https?:|url\(["']?https?:|importScripts/,
          file,
        );
      }
    });

    it(`${name}: has every message in both languages`, async () => {
      const [ar, en] = await Promise.all(
        ['ar', 'en'].map(
          async (locale) =>
            JSON.parse(
              await readFile(join(folder(name), '_locales', locale, 'messages.json'), 'utf8'),
            ) as Record<string, { readonly message: string }>,
        ),
      );
      assert.ok(ar && en);
      // Plural forms differ by language.
      const names = (messages: object) =>
        new Set(Object.keys(messages).map((key) => key.replace(/_(zero|one|two|few|many|other)$/, '')));
      assert.deepEqual([...names(ar)].sort(), [...names(en)].sort());
      for (const messages of [ar, en]) {
        assert.ok((messages['description']?.message.length ?? 999) <= 132, 'stores take 132 characters');
        for (const [key, { message }] of Object.entries(messages)) assert.notEqual(message.trim(), '', key);
      }
    });

    it(`${name}: carries its licence, and those of all that it is made of`, async () => {
      for (const file of ['LICENSE', 'NOTICE']) {
        const [packed, own] = await Promise.all(
          [folder(name), repository].map((place) => readFile(join(place, file), 'utf8')),
        );
        assert.equal(packed, own, file);
      }
      assert.deepEqual((await readdir(join(folder(name), 'licences'))).sort(), [
        'emscripten.txt',
        'icu.txt',
        'musl.txt',
        'preact.txt',
        'readability.txt',
        'wxt.txt',
      ]);
      for (const [file, source] of [
        ['preact.txt', 'preact/LICENSE'],
        ['readability.txt', '@mozilla/readability/LICENSE.md'],
      ] as const) {
        const [packed, own] = await Promise.all([
          readFile(join(folder(name), 'licences', file), 'utf8'),
          readFile(join(repository, 'node_modules', source), 'utf8'),
        ]);
        assert.equal(packed, own, `${file}: what stands in node_modules/${source}`);
      }
    });

    it(`${name}: is packed`, async () => {
      const { version } = await manifestOf(name);
      const zip = await readFile(join(repository, 'build/packages', `isnad-${name}-${version}.zip`));
      assert.ok(zip.length > 100_000);
      for (const file of ['manifest.json', 'isnad.wasm', 'LICENSE', 'NOTICE', 'licences/icu.txt'])
        assert.ok(zip.includes(file), file);
    });
  }

  it('Firefox: collects no data, and its add-on checker finds nothing', { timeout: 120_000 }, async () => {
    const manifest = await manifestOf('firefox');
    assert.deepEqual(manifest.browser_specific_settings?.gecko.data_collection_permissions.required, [
      'none',
    ]);
    const { stdout } = await promisify(execFile)(
      join(repository, 'node_modules/.bin/web-ext'),
      ['lint', '--source-dir', folder('firefox'), '--output', 'json', '--no-config-discovery'],
      { maxBuffer: 1 << 26 },
    );
    const { errors, warnings, notices } = JSON.parse(stdout.slice(stdout.indexOf('{'))) as Record<
      string,
      readonly { readonly code: string; readonly file?: string }[]
    >;
    assert.deepEqual(errors, []);
    // innerHTML in Preact (a property not used here) and in Readability (on its detached copy of the page).
    const others = [...(warnings ?? []), ...(notices ?? [])].filter(
      ({ code }) => code !== 'UNSAFE_VAR_ASSIGNMENT',
    );
    assert.deepEqual(others, []);
  });
});

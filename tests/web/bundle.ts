import { build, type Rolldown } from 'vite';

/** Bundles an entry of this folder into one classic script, as the extension's build bundles its content script. */
export async function bundle(entry: string): Promise<string> {
  const result = await build({
    root: import.meta.dirname,
    configFile: false,
    logLevel: 'error',
    build: {
      write: false,
      minify: false,
      lib: { entry, formats: ['iife'], name: 'isnadTest' },
    },
  });
  const [output] = Array.isArray(result) ? result : [result as Rolldown.RolldownOutput];
  const chunk = output?.output.find((part) => part.type === 'chunk');
  if (chunk === undefined) throw new Error(`${entry} gave no script`);
  return chunk.code;
}

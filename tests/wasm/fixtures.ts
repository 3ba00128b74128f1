import { readdirSync, readFileSync } from 'node:fs';

/** The repository's root. */
export const root = new URL('../../', import.meta.url);
export const wasmFile = new URL('build/wasm/isnad.wasm', root);
export const modelFile = new URL('build/wasm/isnad.model', root);

/** Our own articles: file name without its ending, and text. */
export const articles: readonly { id: string; text: string }[] = readdirSync(new URL('tests/articles/', root))
  .filter((name) => name.endsWith('.txt'))
  .sort()
  .map((name) => ({
    id: name.replace(/\.txt$/, ''),
    text: readFileSync(new URL(`tests/articles/${name}`, root), 'utf8'),
  }));

/** As many words of our articles, one after the other and again from the first, as are asked for. */
export function textOfWords(count: number): string {
  const all = articles.map((article) => article.text).join('\n');
  const words = all.match(/\S+\s*/gu) ?? [];
  let text = '';
  for (let i = 0; i < count; i++) text += words[i % words.length] ?? '';
  return text;
}

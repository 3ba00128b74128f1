import type { ArticleInfo } from 'isnad';
import type { ExportFormat } from '../messages/map.ts';
import { text } from '../texts/texts.ts';

const types: Readonly<Record<ExportFormat, { readonly extension: string; readonly type: string }>> = {
  markdown: { extension: 'md', type: 'text/markdown;charset=utf-8' },
  json: { extension: 'json', type: 'application/json' },
};

/** A file name that every file system takes, from the article's title. */
export function fileNameFor(info: ArticleInfo, format: ExportFormat): string {
  const title = (info.title ?? '')
    .replace(/[\p{Cc}\p{Cf}/\\:*?"<>|]+/gu, ' ')
    .replace(/\s+/gu, ' ')
    .trim()
    .slice(0, 60)
    .trim();
  return `${text('fileName')}${title === '' ? '' : ` - ${title}`}.${types[format].extension}`;
}

/** Hands a text to the browser as a file. A link with `download` needs no permission. */
export function download(document: Document, name: string, contents: string, format: ExportFormat): void {
  const url = URL.createObjectURL(new Blob([contents], { type: types[format].type }));
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  link.hidden = true;
  document.body.append(link);
  link.click();
  link.remove();
  // The browser reads the blob after this turn; a minute is more than it needs.
  setTimeout(() => URL.revokeObjectURL(url), 60_000);
}

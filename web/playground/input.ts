import type { ArticleInfo } from 'isnad';
import { findArticle } from '@isnad/web/page';

/** A text to read, and what is known of it. */
export interface Input {
  readonly text: string;
  readonly info: ArticleInfo;
}

/** A longer first line is a paragraph, no headline; UTF-16 code units. */
const longestHeadline = 160;

/** Parts of a text as it will be shown: its headline, if it has one, and its paragraphs. */
export function layOut(text: string): {
  readonly headline: string | null;
  readonly paragraphs: readonly string[];
} {
  const lines = text.replace(/\r\n?/gu, '\n').trim();
  const blocks = lines.split(/\n[ \t]*\n\s*/u).filter((block) => block.trim() !== '');
  const [first = '', ...rest] = blocks.length > 1 ? blocks : lines.split(/\n+/u);
  if (rest.length === 0 || first.length > longestHeadline || first.includes('\n')) {
    return { headline: null, paragraphs: blocks };
  }
  return { headline: first, paragraphs: rest };
}

/** Reads a dropped or chosen file; null where it is neither text nor HTML. */
export async function readFile(file: File): Promise<Input | null> {
  if (/\.html?$/iu.test(file.name) || file.type === 'text/html') return articleOfHtml(await decode(file));
  if (/\.(?:txt|text|md)$/iu.test(file.name) || file.type === 'text/plain') {
    return { text: await decode(file), info: {} };
  }
  return null;
}

/** UTF-8 unless it cannot be: then what Arabic pages used before. An HTML file's own word counts first. */
async function decode(file: File): Promise<string> {
  const bytes = await file.arrayBuffer();
  const head = new TextDecoder('latin1').decode(bytes.slice(0, 2048));
  const named = /charset=["']?([\w-]+)/iu.exec(head)?.[1];
  try {
    return new TextDecoder(named ?? 'utf-8', { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder('windows-1256').decode(bytes);
  }
}

/** Finds the article of an HTML file in a frame that runs no scripts and, under this page's CSP, loads nothing from elsewhere. */
async function articleOfHtml(html: string): Promise<Input> {
  const frame = document.createElement('iframe');
  frame.className = 'reading-frame';
  frame.setAttribute('sandbox', 'allow-same-origin');
  frame.setAttribute('aria-hidden', 'true');
  frame.tabIndex = -1;
  frame.srcdoc = html;
  const loaded = new Promise((resolve) => frame.addEventListener('load', resolve, { once: true }));
  document.body.append(frame);
  try {
    await loaded;
    const page = frame.contentDocument;
    if (page === null) return { text: '', info: {} };
    const { text, info } = findArticle(page, { useSelection: false });
    return { text, info };
  } finally {
    frame.remove();
  }
}

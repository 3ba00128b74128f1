import type { ArticleInfo } from 'isnad';

function metaContent(document: Document, ...names: readonly string[]): string | undefined {
  for (const name of names) {
    for (const attribute of ['property', 'name', 'itemprop']) {
      const content = document
        .querySelector(`meta[${attribute}="${name}" i]`)
        ?.getAttribute('content')
        ?.trim();
      if (content) return content;
    }
  }
  return undefined;
}

function publishedDate(document: Document): string | undefined {
  const meta = metaContent(
    document,
    'article:published_time',
    'datePublished',
    'og:published_time',
    'date',
    'pubdate',
  );
  if (meta !== undefined) return meta;
  for (const script of document.querySelectorAll('script[type="application/ld+json" i]')) {
    // Much of the JSON-LD on news pages is not valid JSON; the one field that matters is plain to see.
    const date = /"datePublished"\s*:\s*"([^"]+)"/u.exec(script.textContent)?.[1];
    if (date !== undefined) return date;
  }
  const times = document.querySelectorAll('time[datetime]');
  return times.length === 1 ? (times[0]?.getAttribute('datetime') ?? undefined) : undefined;
}

/** Title, URL and date of a page as far as it says them. */
export function readInfo(document: Document): ArticleInfo {
  const title = metaContent(document, 'og:title', 'twitter:title') ?? document.title.trim();
  const date = publishedDate(document);
  return {
    ...(title === '' ? {} : { title: title.replace(/\s+/gu, ' ') }),
    ...(/^https?:$/u.test(document.location.protocol)
      ? { url: document.location.href.replace(/#.*/su, '') }
      : {}),
    ...(date === undefined || date.length > 64 ? {} : { date }),
  };
}

/** How a page calls its site: by its own word, and by what its title adds to the headline («… - المدينة نيوز»). */
export function siteNames(document: Document, headline: string): string[] {
  const declared = [metaContent(document, 'og:site_name', 'application-name', 'publisher') ?? ''];
  const added = headline === '' ? [] : document.title.split(/[|»«]|\s[-–—]\s/u);
  return [...declared, ...added.filter((part) => !headline.includes(part.trim()))];
}
